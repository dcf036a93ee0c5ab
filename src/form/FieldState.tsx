import { isNullable, isRequired, type FieldPath } from '@/domain/request/request';
import { Menu } from '@/ui/overlay/Menu';
import { ChevronDown } from 'lucide-react';
import { fieldState } from '@/form/state/field-state';
import { factsOf } from '@/form/state/use-field';
import { usePinned } from '@/form/state/use-pinned';

interface FieldStateProps {
  path: FieldPath;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** Says whether a field is left out, a written-out default, null or set, and lets one change it. */
export function FieldState({ path, value, onChange }: FieldStateProps) {
  const pinned = usePinned();
  if (isRequired(path)) return null;
  const word = fieldState(path, value, pinned);
  if (value === undefined && !isNullable(path)) {
    return <span className="text-xs text-faint">{word}</span>;
  }
  const absent = fieldState(path, undefined, pinned);
  const items = [
    {
      label: absent === 'default' ? 'Send the API’s default' : 'Leave out',
      checked: value === undefined,
      onSelect: () => onChange(undefined),
    },
    ...(isNullable(path)
      ? [{ label: 'Send null', checked: value === null, onSelect: () => onChange(null) }]
      : []),
  ];
  return (
    <Menu
      items={items}
      trigger={
        <button
          type="button"
          aria-label={`${factsOf(path).label}: ${word}. Change what is sent`}
          className={`inline-flex h-6 items-center gap-0.5 rounded px-1 text-xs hover:bg-raised ${value === undefined ? 'text-faint' : 'text-accent'}`}
        >
          {word}
          <ChevronDown aria-hidden size={12} />
        </button>
      }
    />
  );
}
