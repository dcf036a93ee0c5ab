import { inputBox } from './TextInput';
import { useNarrowed } from './use-narrowed';

interface SelectProps<V extends string> {
  id: string;
  label: string;
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
}

/** The browser's own list of choices, with its label before it; of very many what is looked for, and what is chosen. */
export function Select<V extends string>({ id, label, value, options, onChange }: SelectProps<V>) {
  const isChosen = (one: { value: V }) => one.value === value;
  const wordsOf = (one: { label: string }) => one.label;
  const { rows, finder } = useNarrowed(`Find in ${label}`, options, { wordsOf, isChosen });
  // What is chosen is in the box, also while something else is looked for.
  const lost = rows.some(isChosen) ? undefined : options.find(isChosen);
  return (
    <div className="min-w-0">
      {finder}
      <div className="flex min-w-0 items-center gap-2 text-[13px]">
        <label htmlFor={id} className="whitespace-nowrap text-muted">
          {label}
        </label>
        <select
          id={id}
          value={value}
          onChange={({ target }) => {
            const chosen = options.find((one) => one.value === target.value);
            if (chosen) onChange(chosen.value);
          }}
          className={`h-9 max-w-96 ${inputBox}`}
        >
          {(lost ? [lost, ...rows] : rows).map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
