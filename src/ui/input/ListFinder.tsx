import { useId } from 'react';
import { MOST_ROWS } from './narrow';
import { TextInput } from './TextInput';

interface ListFinderProps {
  /** Where the focus is taken to the field from elsewhere. */
  id?: string;
  /** What is looked for: "Find a size". */
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** How many of the list fit what is looked for, and how many of those are not drawn. */
  found: number;
  more: number;
}

/** Finds rows in a list that is too long to be drawn whole, and says how much of it is in sight. */
export function ListFinder({ id: own, label, value, onChange, found, more }: ListFinderProps) {
  const made = useId();
  const id = own ?? made;
  const count = found.toLocaleString('en');
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-[13px] text-muted">
      <label htmlFor={id}>{label}</label>
      <TextInput
        id={id}
        type="search"
        className="max-w-64"
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          // Never the form's own submit.
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
        }}
      />
      <p role="status">
        {more > 0
          ? `The first ${MOST_ROWS} of ${count} are shown; type to find others.`
          : found === 0
            ? 'None is called that.'
            : `${count} found.`}
      </p>
    </div>
  );
}
