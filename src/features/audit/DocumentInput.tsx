import { focusOn } from '@/ui/browser/focus';
import { Button } from '@/ui/Button';
import { refusePaste } from '@/ui/code-editor/text/incoming-text';
import { useIncomingFile } from '@/ui/code-editor/use-incoming-file';
import { inputBox } from '@/ui/input/TextInput';
import { FileUp, X } from 'lucide-react';
import { useId, useRef, type ClipboardEvent } from 'react';
import { FileChooser } from '@/ui/input/FileChooser';

interface DocumentInputProps {
  text: string;
  onChange: (text: string) => void;
}

/** Beyond this a field takes seconds to lay out one long line. */
const SHOWN = 300_000;

/** Paste, drop or open; the text is kept as it came, line ends included. */
export function DocumentInput({ text, onChange }: DocumentInputProps) {
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const incoming = useIncomingFile(onChange);
  const { refusal, refuse, isOver, dropTarget } = incoming;

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const pasted = event.clipboardData.getData('text/plain');
    const tooLarge = refusePaste(pasted);
    refuse(tooLarge);
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const isWhole = selectionStart === 0 && selectionEnd === value.length;
    if (tooLarge === undefined && (!isWhole || pasted === '')) return;
    event.preventDefault();
    // The field would unify the line ends, which count.
    if (tooLarge === undefined) onChange(pasted);
  }
  function clear() {
    refuse(undefined);
    onChange('');
    focusOn(field.current);
  }

  return (
    <div {...dropTarget} className={isOver ? 'rounded outline-2 outline-accent' : ''}>
      <div className="mb-1 flex min-h-8 items-end justify-between gap-2">
        <label htmlFor={id} className="text-sm font-medium">
          Document or answer
        </label>
        <span className="flex gap-1">
          {text !== '' && (
            <Button size="small" look="quiet" onClick={clear}>
              <X aria-hidden size={14} />
              Clear
            </Button>
          )}
          <Button size="small" onClick={() => chooser.current?.click()}>
            <FileUp aria-hidden size={14} />
            Open file…
          </Button>
        </span>
      </div>
      <textarea
        id={id}
        ref={field}
        rows={14}
        aria-describedby={`${id}-help`}
        aria-invalid={refusal !== undefined}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        readOnly={text.length > SHOWN}
        placeholder="Paste JSON here, or drop a file"
        value={text.length > SHOWN ? `${text.slice(0, 2000)}\n…` : text}
        onPaste={onPaste}
        onChange={(event) => onChange(event.target.value)}
        className={`${inputBox} block resize-y py-2 font-mono text-xs leading-5 break-all [font-variant-ligatures:none]`}
      />
      <p id={`${id}-help`} className="mt-1 text-xs text-muted">
        {text === ''
          ? 'app-compose.json, an answer of the API, a request, an attestation or an evidence file; up to 4 MiB.'
          : `${text.length.toLocaleString('en')} characters${text.length > SHOWN ? '; only the beginning is shown' : ''}.`}
      </p>
      {refusal !== undefined && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {refusal}
        </p>
      )}
      <FileChooser ref={chooser} label="File to check" onFile={incoming.open} />
    </div>
  );
}
