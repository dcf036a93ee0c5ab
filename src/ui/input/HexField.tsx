import { TextInput } from '@/ui/input/TextInput';
import { useState } from 'react';

interface HexFieldProps {
  id: string;
  label: string;
  help: string;
  value: string;
  /** Told once the field was left. */
  error: string | undefined;
  onChange: (value: string) => void;
}

/** An address or word in hex, with its complaint beside it after it was left. */
export function HexField({ id, label, help, value, error, onChange }: HexFieldProps) {
  const [left, setLeft] = useState(value !== '');
  const shown = left ? error : undefined;
  return (
    <div>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <TextInput
        id={id}
        machine
        className="mt-1"
        value={value}
        aria-invalid={shown === undefined ? undefined : true}
        aria-describedby={shown === undefined ? `${id}-help` : `${id}-error ${id}-help`}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => setLeft(true)}
      />
      {shown !== undefined && (
        <p id={`${id}-error`} className="mt-1 text-[13px] leading-5 text-bad">
          {shown}
        </p>
      )}
      <p id={`${id}-help`} className="mt-1 text-[13px] leading-5 text-muted">
        {help}
      </p>
    </div>
  );
}
