import type { ReactNode } from 'react';

interface ChoiceCardsProps {
  /** Groups the radios; unique on the page. */
  name: string;
  labelledBy: string;
  value: string;
  options: readonly {
    value: string;
    label: string;
    help: ReactNode;
    caution?: string | undefined;
  }[];
  onChange: (value: string) => void;
  onBlur?: () => void;
}

/** One choice of few, each explained where it is made; native radios. */
export function ChoiceCards({
  name,
  labelledBy,
  value,
  options,
  onChange,
  onBlur,
}: ChoiceCardsProps) {
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className="grid gap-2 lg:grid-cols-2">
      {options.map((option) => {
        const helpId = `${name}-${option.value}-help`;
        return (
          <label
            key={option.value}
            className="flex cursor-pointer gap-2.5 rounded border border-line px-3 py-2 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              aria-label={option.label}
              aria-describedby={helpId}
              onChange={() => onChange(option.value)}
              onBlur={onBlur}
              className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
            />
            <span className="min-w-0">
              <span className="text-sm font-medium">{option.label}</span>
              <span id={helpId} className="block text-[13px] text-muted">
                {option.help}
                {option.caution !== undefined && (
                  <span className="mt-0.5 block text-warn">{option.caution}</span>
                )}
              </span>
            </span>
          </label>
        );
      })}
    </div>
  );
}
