import type { ComponentProps } from 'react';

/** A native checkbox drawn as a switch, so that keyboard and screen readers need nothing special. */
export function Switch(props: Omit<ComponentProps<'input'>, 'type' | 'role'>) {
  return (
    <span className="relative inline-flex h-6 w-10 shrink-0 items-center">
      <input
        {...props}
        type="checkbox"
        role="switch"
        aria-checked={props.checked}
        className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-full border border-line-strong bg-raised checked:border-accent checked:bg-accent"
      />
      <span
        aria-hidden
        className="pointer-events-none absolute left-1 size-4 rounded-full bg-line-strong transition-transform duration-100 peer-checked:translate-x-4 peer-checked:bg-accent-ink"
      />
    </span>
  );
}
