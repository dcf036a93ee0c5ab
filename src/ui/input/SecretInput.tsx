import { useRef, useState, type ClipboardEvent } from 'react';
import { inputBox } from './TextInput';

interface SecretInputProps {
  id: string;
  /** What it holds at first; the field itself keeps it from then on, and no attribute ever shows it. */
  initial: () => string;
  onType: (value: string) => void;
  /** A paste of several lines, which a field of one line could not hold; with the value it makes. */
  onLines: (value: string) => void;
  revealed: boolean;
  /** Several lines are shown in a taller field, and while hidden not at all. */
  lines: number;
  label: string;
  describedBy?: string | undefined;
  invalid: boolean;
  placeholder?: string;
}

const MASK = '••••••••';

/** What tells browsers, password managers, spelling and grammar checkers to keep out. */
export const keepOut = {
  autoComplete: 'new-password',
  autoCapitalize: 'off',
  autoCorrect: 'off',
  spellCheck: false,
  translate: 'no',
  'data-1p-ignore': true,
  'data-lpignore': 'true',
  'data-bwignore': 'true',
  'data-form-type': 'other',
  'data-gramm': 'false',
} as const;

/** A value that is hidden unless revealed. Uncontrolled: React would write a value it controls into the markup. */
export function SecretInput(props: SecretInputProps) {
  const { id, initial, onType, onLines, revealed, lines, label, describedBy, invalid } = props;
  // Once tall, it stays so while it is edited: another element would lose the focus.
  const [tall] = useState(lines > 1);
  const filled = useRef<Element>(null);
  const aria = {
    id,
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
  };
  function fill(element: HTMLInputElement | HTMLTextAreaElement | null) {
    if (!element || element === filled.current) return;
    filled.current = element;
    element.value = initial();
  }
  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const pasted = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n');
    if (!pasted.trimEnd().includes('\n')) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    onLines(value.slice(0, selectionStart ?? 0) + pasted + value.slice(selectionEnd ?? 0));
  }
  if (tall && !revealed) {
    return (
      <input
        {...aria}
        {...keepOut}
        readOnly
        type="text"
        value={`${MASK} ${lines} ${lines === 1 ? 'line' : 'lines'}`}
        className={`h-9 ${inputBox} font-mono text-muted`}
      />
    );
  }
  if (tall) {
    return (
      <textarea
        {...aria}
        {...keepOut}
        ref={fill}
        rows={Math.min(lines + 1, 12)}
        onChange={({ target }) => onType(target.value)}
        className={`block py-2 ${inputBox} font-mono text-[13px]`}
      />
    );
  }
  return (
    <input
      {...aria}
      {...keepOut}
      ref={fill}
      type={revealed ? 'text' : 'password'}
      placeholder={props.placeholder}
      onPaste={onPaste}
      onChange={({ target }) => onType(target.value)}
      className={`h-9 ${inputBox} font-mono`}
    />
  );
}
