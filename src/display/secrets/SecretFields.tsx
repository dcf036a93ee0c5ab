import { IconButton } from '@/ui/IconButton';
import { TextInput } from '@/ui/input/TextInput';
import { X } from 'lucide-react';
import type { ClipboardEvent } from 'react';
import { changeAndFocus } from '@/ui/browser/focus';
import { SecretNotes } from './SecretNotes';
import { SecretValue } from './SecretValue';
import { secretStore, type SecretRow } from './secret-store';

interface SecretFieldsProps {
  row: SecretRow;
  /** Counted from 1. */
  position: number;
  onRemove: () => void;
  /** Several lines pasted into the name. */
  onImport: (text: string) => void;
}

export const valueId = (id: number) => `secret-${id}-value`;

/** One secret: its name, its hidden value, and what is odd about either. */
export function SecretFields({ row, position, onRemove, onImport }: SecretFieldsProps) {
  const { id, name, nameNote, edition } = row;
  const called = name === '' ? `secret ${position}` : name;
  const noteId = `secret-${id}-notes`;
  function setValue(value: string) {
    changeAndFocus(
      () => secretStore.setValue(id, value),
      () => valueId(id),
    );
  }
  function onPaste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text/plain');
    if (!/[=\r\n]/.test(pasted.trim())) return;
    event.preventDefault();
    onImport(pasted);
  }
  return (
    <div>
      <div className="grid gap-1 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <TextInput
          machine
          value={name}
          placeholder="NAME"
          aria-label={`Secret ${position}: name`}
          aria-invalid={nameNote && name !== '' ? true : undefined}
          aria-describedby={noteId}
          onPaste={onPaste}
          onChange={({ target }) => secretStore.rename(id, target.value)}
        />
        <SecretValue
          id={valueId(id)}
          called={called}
          row={row}
          edition={edition}
          read={() => secretStore.reveal(id)}
          onType={(value) => secretStore.type(id, value)}
          onSet={setValue}
          describedBy={noteId}
        >
          <IconButton name={`Remove ${called}`} icon={X} onClick={onRemove} />
        </SecretValue>
      </div>
      <SecretNotes id={noteId} name={name} row={row} withName />
    </div>
  );
}
