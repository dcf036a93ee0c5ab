import { Check, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export interface ComboboxOption {
  /** What is written into the field; '' empties it. */
  value: string;
  label: string;
  detail?: string | undefined;
  tag?: ReactNode;
  /** Why it does not go with the rest; it can be chosen all the same. */
  caution?: string | undefined;
}

interface ComboboxListProps {
  id: string;
  label: string;
  options: readonly ComboboxOption[];
  value: string;
  active: number;
  side: 'below' | 'above';
  /** How many more there are than these. */
  more: number;
  note: ReactNode;
  onTake: (option: ComboboxOption) => void;
}

/** The list of a combobox, over what is around it. The focus never comes here. */
export function ComboboxList(props: ComboboxListProps) {
  const { id, label, options, value, active, side, more, note, onTake } = props;
  return (
    <div
      className={`absolute z-40 w-full min-w-72 overflow-hidden rounded border border-line-strong bg-surface shadow-sm ${side === 'above' ? 'bottom-full mb-1' : 'top-full mt-1'}`}
      onPointerDown={(event) => event.preventDefault()}
    >
      <div id={id} role="listbox" aria-label={label} className="max-h-72 overflow-y-auto p-1">
        {options.map((option, i) => (
          // The keys are heard by the field, where the focus stays.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={option.value}
            id={`${id}-${i}`}
            role="option"
            aria-selected={option.value === value}
            ref={(element) => {
              if (i === active) element?.scrollIntoView({ block: 'nearest' });
            }}
            className={`flex cursor-pointer gap-2 rounded-sm px-2 py-1.5 text-sm hover:bg-raised ${i === active ? 'bg-raised outline-2 -outline-offset-2 outline-accent' : ''}`}
            onClick={() => onTake(option)}
          >
            <Check
              aria-hidden
              size={14}
              className={`mt-0.5 shrink-0 text-accent ${option.value === value ? '' : 'invisible'}`}
            />
            <OptionText {...option} />
          </div>
        ))}
      </div>
      {(note !== undefined || options.length === 0 || more > 0) && (
        <div role="status" className="border-t border-line px-3 py-1.5 text-xs text-muted">
          {more > 0 && <p>{more.toLocaleString('en')} more: type to find one.</p>}
          {note ?? (options.length === 0 && 'Not in the list. It is sent as typed.')}
        </div>
      )}
    </div>
  );
}

function OptionText({ value, label, detail, tag, caution }: ComboboxOption) {
  return (
    <span className="min-w-0 flex-1">
      <span className="flex flex-wrap items-center gap-x-2">
        <span className={value === '' ? 'font-medium' : 'min-w-0 font-mono break-words'}>
          {label}
        </span>
        {tag}
      </span>
      {detail !== undefined && detail !== '' && (
        <span className="block text-xs text-muted">{detail}</span>
      )}
      {caution !== undefined && (
        <span className="flex items-start gap-1 text-xs text-warn">
          <TriangleAlert aria-hidden size={12} className="mt-0.5 shrink-0" />
          <span>Does not go with the rest: {caution}</span>
        </span>
      )}
    </span>
  );
}
