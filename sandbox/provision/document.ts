import { appCompose, type AppCompose } from '@/domain/hash/app-compose';
import { sha256Hex } from '@/domain/hash/sha256';
import type { ComposeFile } from '@/domain/request/request';
import { CURRENT_FORM, type ServerForm } from './server-forms';

/** What is stored and booted: the app-compose.json text and its hash. */
export interface HashedDocument {
  text: string;
  compose_hash: string;
}

/**
 * The document the cloud makes of a compose_file: defaults filled in, undocumented keys dropped
 * (pydantic ignores them), and the server's script where the request has none or an empty one.
 */
export function completeDocument(
  composeFile: ComposeFile,
  { script, change }: ServerForm = CURRENT_FORM,
): AppCompose {
  const document = appCompose(composeFile);
  return change({ ...document, pre_launch_script: document.pre_launch_script ?? script });
}

/** The text of a document and its hash, in the form the live service writes since November 2025 or in another. */
export async function hashedDocument(
  document: AppCompose,
  { write }: ServerForm = CURRENT_FORM,
): Promise<HashedDocument> {
  const text = write(document);
  return { text, compose_hash: await sha256Hex(text) };
}
