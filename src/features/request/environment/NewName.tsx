import { readNames } from '@/domain/request/list-lines';
import { focusOn } from '@/ui/browser/focus';
import { Button } from '@/ui/Button';
import { TextInput } from '@/ui/input/TextInput';
import { Plus } from 'lucide-react';
import { useRef, type ClipboardEvent } from 'react';

interface NewNameProps {
  onAdd: (names: readonly string[]) => void;
  onImport: (text: string) => void;
}

/** The id of the field that adds a row. */
export const NEW_NAME = 'variable-new';

/** A row for a name that the compose text does not use, or .env lines with their values. */
export function NewName({ onAdd, onImport }: NewNameProps) {
  // Uncontrolled: somebody may type NAME=value here, and a value belongs into no state.
  const field = useRef<HTMLInputElement>(null);
  function add() {
    const text = field.current?.value.trim() ?? '';
    if (field.current) field.current.value = '';
    if (text === '') return focusOn(field.current);
    if (text.includes('=')) onImport(text);
    else onAdd(readNames(text) ?? []);
  }
  function onPaste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text/plain');
    if (!/[=\r\n]/.test(pasted.trim())) return;
    event.preventDefault();
    if (pasted.includes('=')) onImport(pasted);
    else onAdd(pasted.split(/\r\n|[\r\n]/).flatMap((line) => readNames(line) ?? []));
  }
  return (
    <div className="flex min-w-60 flex-1 gap-2">
      <TextInput
        ref={field}
        id={NEW_NAME}
        machine
        data-bwignore="true"
        aria-label="New name"
        placeholder="NAME, or paste .env lines"
        onPaste={onPaste}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          add();
        }}
      />
      <Button onClick={add}>
        <Plus aria-hidden size={14} />
        Add name
      </Button>
    </div>
  );
}
