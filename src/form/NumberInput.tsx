import { TextInput } from '@/ui/input/TextInput';
import type { ComponentProps } from 'react';
import { readWholeNumber } from './whole-number';

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
      onChange={({ target }) => onValue(readWholeNumber(target.value))}
    />
  );
}
