import type { ButtonHTMLAttributes } from 'react';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

const LOOKS: Record<Look, string> = {
  primary: 'bg-accent text-accent-ink border-accent hover:border-ink',
  secondary: 'bg-surface text-ink border-line hover:border-line-strong',
  quiet: 'bg-transparent text-muted border-transparent hover:text-ink hover:bg-raised',
  danger: 'bg-surface text-bad border-line hover:border-bad',
};

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look;
  size?: 'small' | 'normal';
}

/** A button that never submits a form by accident. */
export function Button({ look = 'secondary', size = 'normal', className, ...props }: ButtonProps) {
  const box = size === 'small' ? 'h-7 px-2 text-xs' : 'h-9 px-3 text-sm';
  return (
    <button
      type="button"
      className={`inline-flex shrink-0 items-center justify-center gap-1.5 rounded border font-medium whitespace-nowrap select-none disabled:opacity-50 aria-disabled:opacity-50 ${box} ${LOOKS[look]} ${className ?? ''}`}
      {...props}
    />
  );
}
