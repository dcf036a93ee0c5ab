import { useState, type FormEvent } from 'react';
import { Button } from '@/ui/Button';
import { TextInput } from './TextInput';

const LONGEST = 100;

interface NameFormProps {
  label: string;
  name: string;
  /** Not called where nothing is left of it. */
  onSave: (name: string) => void;
  /** The form has done its work, or was left. */
  onDone: () => void;
}

/** Gives a thing another name, in its place; Escape leaves the old one. */
export function NameForm({ label, name, onSave, onDone }: NameFormProps) {
  const [typed, setTyped] = useState(name);
  function save(event: FormEvent) {
    event.preventDefault();
    const trimmed = typed.trim().slice(0, LONGEST);
    if (trimmed !== '') onSave(trimmed);
    onDone();
  }
  return (
    <form data-own-escape onSubmit={save} className="flex min-w-0 flex-1 gap-2">
      <TextInput
        ref={focusAndSelect}
        aria-label={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
      />
      <Button size="small" type="submit" className="h-9">
        Save
      </Button>
    </form>
  );
}

/** Once, when it appears. */
function focusAndSelect(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
