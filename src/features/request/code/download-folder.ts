import { codeFolder } from '@/domain/exchange/export/code-folder';
import type { ProvisionCall } from '@/domain/exchange/export/code-target';
import type { Prediction } from '@/domain/hash/prediction';
import { downloadText } from '@/ui/browser/download';
import { utf8Bytes } from '@/text/utf8';
import { zipSync } from 'fflate';

/** Offers everything of a request as one ZIP file, in a folder of the app's name. */
export function downloadFolder(call: ProvisionCall, prediction: Prediction | undefined): void {
  const folder = folderName(call.request.name);
  const files = codeFolder(call, prediction).map(({ name, text }): [string, Uint8Array] => [
    `${folder}/${name}`,
    utf8Bytes(text),
  ]);
  downloadText(
    `${folder}.zip`,
    new Uint8Array(zipSync(Object.fromEntries(files))),
    'application/zip',
  );
}

/** Whatever was typed as the name, nothing that a file system reads as more than a name. */
function folderName(name: unknown): string {
  const plain = typeof name === 'string' ? name.replaceAll(/[^\w-]/g, '').slice(0, 63) : '';
  return plain === '' ? 'provision' : plain;
}
