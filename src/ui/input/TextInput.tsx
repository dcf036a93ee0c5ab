import type { InputHTMLAttributes, Ref } from 'react';

interface TextInputProps extends InputHTMLAttributes<HTMLInputElement> {
  ref?: Ref<HTMLInputElement>;
  /** Machine text: mono, no spelling or capitals. */
  machine?: boolean;
}

export const inputBox =
  'w-full min-w-0 rounded border border-line-strong bg-surface px-2.5 text-sm text-ink placeholder:text-faint aria-invalid:border-bad';

/** One line of text; browsers and password managers are told to keep out. */
export function TextInput({ machine = false, className, ...props }: TextInputProps) {
  return (
    <input
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      data-1p-ignore
      data-lpignore="true"
      className={`h-9 ${inputBox} ${machine ? 'font-mono' : ''} ${className ?? ''}`}
      {...props}
    />
  );
}
