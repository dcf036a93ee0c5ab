import { firstRows } from './narrow';
import { inputBox } from './TextInput';

interface SelectProps<V extends string> {
  id: string;
  label: string;
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
}

/** The browser's own list of choices, with its label before it; of very many the first, and what is chosen. */
export function Select<V extends string>({ id, label, value, options, onChange }: SelectProps<V>) {
  const { rows, more } = firstRows(options, (one) => one.value === value);
  return (
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
        {rows.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
        {more > 0 && <option disabled>{more.toLocaleString('en')} more are not shown</option>}
      </select>
    </div>
  );
}
