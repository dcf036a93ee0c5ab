import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes } from 'react';

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> {
  /** The accessible name, also shown on hover. */
  name: string;
  icon: LucideIcon;
}

export function IconButton({ name, icon: Icon, className, ...props }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      className={`inline-flex size-8 shrink-0 items-center justify-center rounded text-muted hover:bg-raised hover:text-ink disabled:opacity-40 ${className ?? ''}`}
      {...props}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} />
    </button>
  );
}
