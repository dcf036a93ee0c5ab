interface SegmentedProps {
  /** Groups the radios; unique on the page. */
  name: string;
  labelledBy?: string;
  describedBy?: string | undefined;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
  onBlur?: () => void;
}

/** One choice of few, as native radios side by side. */
export function Segmented(props: SegmentedProps) {
  const { name, labelledBy, describedBy, value, options, onChange, onBlur } = props;
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className="inline-flex max-w-full flex-wrap rounded border border-line-strong bg-surface p-0.5"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="cursor-pointer rounded-sm px-3 py-1 text-sm text-muted has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            onBlur={onBlur}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
