import { TextInput } from '@/ui/TextInput';
import type { ComponentProps } from 'react';

interface NumberInputProps extends Omit<ComponentProps<typeof TextInput>, 'value' | 'onChange'> {
  value: unknown;
  /** A number, the text as typed when it is not a whole one, or undefined when empty. */
  onValue: (value: number | string | undefined) => void;
}

/** Text that becomes a whole number when it is one; what is not stays as typed, to be complained of. */
export function NumberInput({ value, onValue, ...props }: NumberInputProps) {
  return (
    <TextInput
      {...props}
      inputMode="numeric"
      machine
      value={value === undefined || value === null ? '' : String(value)}
      onChange={({ target }) => onValue(read(target.value))}
    />
  );
}

function read(text: string): number | string | undefined {
  if (text === '') return undefined;
  const number = Number(text);
  // Only the canonical spelling becomes a number, so that "1e3" or "007" stays what was typed.
  return Number.isSafeInteger(number) && String(number) === text ? number : text;
}
