import { GENERATORS } from '@/domain/secrets/generate';
import { specialMeaning } from '@/domain/secrets/special-names';
import { IconButton } from '@/ui/IconButton';
import { Menu } from '@/ui/Menu';
import { SecretInput } from '@/ui/SecretInput';
import { TextInput } from '@/ui/TextInput';
import { Dices, Eye, EyeOff, X } from 'lucide-react';
import { useState, type ClipboardEvent } from 'react';
import { changeAndFocus } from '@/ui/browser/focus';
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
  const [revealed, setRevealed] = useState(false);
  const { id, name, length, lines, nameNote, valueNotes, edition } = row;
  const called = name === '' ? `secret ${position}` : name;
  const meaning = specialMeaning(name);
  // An empty value says so by its placeholder; before the person has come to it, it is no mistake.
  const notes = [nameNote, ...(length === 0 ? [] : valueNotes)].filter(
    (note) => note !== undefined,
  );
  const noteId = `secret-${id}-notes`;
  const described = notes.length > 0 || meaning !== undefined ? noteId : undefined;
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
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-1 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto]">
        <TextInput
          machine
          className="max-md:col-span-2"
          value={name}
          placeholder="NAME"
          aria-label={`Secret ${position}: name`}
          aria-invalid={nameNote && name !== '' ? true : undefined}
          aria-describedby={described}
          onPaste={onPaste}
          onChange={({ target }) => secretStore.rename(id, target.value)}
        />
        <div className="min-w-0">
          <SecretInput
            key={edition}
            id={valueId(id)}
            initial={() => secretStore.reveal(id)}
            onType={(value) => secretStore.type(id, value)}
            onLines={setValue}
            revealed={revealed}
            lines={lines}
            label={`Value of ${called}`}
            describedBy={described}
            invalid={length > 0 && valueNotes.some(({ severity }) => severity === 'error')}
            placeholder="no value yet"
          />
        </div>
        <div className="flex pt-0.5">
          <IconButton
            name={`Show the value of ${called}`}
            aria-pressed={revealed}
            icon={revealed ? EyeOff : Eye}
            onClick={() => setRevealed(!revealed)}
          />
          <Menu
            trigger={<IconButton name={`Generate a value for ${called}`} icon={Dices} />}
            items={Object.values(GENERATORS).map(({ label, make }) => ({
              label,
              onSelect: () => secretStore.setValue(id, make()),
            }))}
          />
          <IconButton name={`Remove ${called}`} icon={X} onClick={onRemove} />
        </div>
      </div>
      {described !== undefined && (
        <div id={noteId} className="mt-1 space-y-0.5 text-[13px] leading-5">
          {notes.map(({ severity, message }) => (
            <p key={message} className={severity === 'error' ? 'text-bad' : 'text-warn'}>
              {message}
            </p>
          ))}
          {meaning !== undefined && <p className="text-muted">{meaning}</p>}
        </div>
      )}
    </div>
  );
}
