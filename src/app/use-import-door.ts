import { importDoor, type Brought } from '@/display/import-door';
import type { Address } from '@/text/addresses';
import { useDroppedFiles } from '@/ui/browser/use-dropped-files';
import { isImportKey, useShortcut } from '@/ui/browser/use-shortcut';

/** The doors to the import that every page has: a key, and files that are dropped anywhere. */
export function useImportDoor(page: Address['page'], inForm: (act: () => void) => void) {
  const bring = (brought?: Brought) => inForm(() => importDoor.open(brought));
  useShortcut(isImportKey, () => bring());
  // Where documents are checked, a file that misses its field is no import.
  useDroppedFiles((files) => page !== 'audit' && bring(files));
  return bring;
}
