import { Button } from '@/ui/Button';
import { TextInput } from '@/ui/TextInput';
import { Plus } from 'lucide-react';
import { useRef, useState, type ClipboardEvent } from 'react';
import { changeAndFocus, focusOn } from '@/ui/browser/focus';
import { SecretFields, valueId } from '@/display/secrets/SecretFields';
import { secretStore, type SecretsSnapshot } from '@/display/secrets/secret-store';

interface SecretRowsProps {
  secrets: SecretsSnapshot;
  onAdd: (names: readonly string[]) => void;
  onImport: (text: string) => void;
}

const NEW = 'secret-new';
/** More fields at once would make every key wait. */
const PAGE = 100;

/** One row per secret, and one to add another. */
export function SecretRows({ secrets: { rows }, onAdd, onImport }: SecretRowsProps) {
  const [shown, setShown] = useState(PAGE);
  function remove(id: number, at: number) {
    const next = rows[at + 1] ?? rows[at - 1];
    changeAndFocus(
      () => secretStore.remove(id),
      () => (next ? valueId(next.id) : NEW),
    );
  }
  return (
    <>
      <ol className="space-y-2">
        {rows.slice(0, shown).map((row, i) => (
          <li key={row.id}>
            <SecretFields
              row={row}
              position={i + 1}
              onRemove={() => remove(row.id, i)}
              onImport={onImport}
            />
          </li>
        ))}
      </ol>
      {rows.length > shown && (
        <Button size="small" className="my-2" onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, rows.length - shown)} more of {rows.length - shown}
        </Button>
      )}
      <NewSecret onAdd={onAdd} onImport={onImport} />
    </>
  );
}

function NewSecret({ onAdd, onImport }: Omit<SecretRowsProps, 'secrets'>) {
  // Uncontrolled: somebody may type NAME=value here, and a value belongs into no state.
  const field = useRef<HTMLInputElement>(null);
  function add() {
    const text = field.current?.value.trim() ?? '';
    if (field.current) field.current.value = '';
    if (text === '') return focusOn(field.current);
    if (text.includes('=')) onImport(text);
    else onAdd([text]);
  }
  function onPaste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text/plain');
    if (!/[=\r\n]/.test(pasted.trim())) return;
    event.preventDefault();
    onImport(pasted);
  }
  return (
    <div className="mt-2 flex gap-2">
      <TextInput
        ref={field}
        id={NEW}
        machine
        data-bwignore="true"
        aria-label="New secret"
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
        Add secret
      </Button>
    </div>
  );
}
