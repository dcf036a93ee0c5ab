import type { ComponentProps } from 'react';

/** A quiet button of the line above an editor. */
export function HeaderButton(props: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return (
    <button
      {...props}
      type="button"
      className="inline-flex h-6 shrink-0 items-center rounded px-2 whitespace-nowrap text-xs text-muted transition-colors hover:bg-raised hover:text-ink focus-visible:outline-offset-0"
    />
  );
}
