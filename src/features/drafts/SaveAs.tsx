import type { KeptItem } from '@/display/kept/kept-item';
import { LONGEST_NAME } from '@/display/kept/kept-item';
import { Button } from '@/ui/Button';
import { focusWhenShown } from '@/ui/browser/focus';
import { TextInput } from '@/ui/input/TextInput';
import { useId, useState, type FormEvent } from 'react';

const LABELS: Record<KeptItem['kind'], string> = {
  draft: 'Name of the draft',
  snapshot: 'Name of the snapshot',
  template: 'Name of the template',
};

interface SaveAsProps {
  kind: KeptItem['kind'];
  name: string;
  onSave: (name: string) => void;
  onLeave: () => void;
}

/** The name that the form is to be kept under. */
export function SaveAs({ kind, name, onSave, onLeave }: SaveAsProps) {
  const [typed, setTyped] = useState(name);
  const id = useId();
  const isEmpty = typed.trim() === '';
  function save(event: FormEvent) {
    event.preventDefault();
    if (!isEmpty) onSave(typed);
  }
  return (
    <form onSubmit={save} className="flex flex-wrap items-end gap-2">
      <div className="min-w-0 flex-1 basis-48">
        <label htmlFor={id} className="mb-1 block text-[13px] text-muted">
          {LABELS[kind]}
        </label>
        <TextInput
          ref={focusWhenShown}
          id={id}
          maxLength={LONGEST_NAME}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <Button type="submit" look="primary" disabled={isEmpty}>
        Save it
      </Button>
      <Button onClick={onLeave}>Cancel</Button>
      {kind === 'template' && (
        <p className="basis-full text-[13px] text-muted">
          Without the machine’s name and the app’s id: those belong to one app.
        </p>
      )}
    </form>
  );
}
