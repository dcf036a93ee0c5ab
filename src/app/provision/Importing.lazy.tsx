import type { ProvisionForm } from '@/domain/request/form';
import { ImportDialog } from '@/features/import/ImportDialog';
import type { ScriptHere } from '@/features/import/ImportHash';
import type { Derived } from '@/features/request/derive/derive';
import { useDerived } from '@/features/request/derive/use-derived';

interface ImportingProps {
  /** All that is typed now. */
  current: () => ProvisionForm;
  /** Loads other values; those that were there can be brought back, with what `undo` brings back. */
  onReplace: (values: ProvisionForm, title: string, undo: () => void) => void;
}

/** What is imported, or came by a share link, beside what the form knows of the server’s script. */
export function Importing({ current, onReplace }: ImportingProps) {
  return <ImportDialog current={current} script={useDerived(scriptHere)} onTake={onReplace} />;
}

function scriptHere({ script }: Derived): ScriptHere {
  if (script.kind === 'looking') return 'looking';
  return script.kind === 'known' ? script.script : undefined;
}
