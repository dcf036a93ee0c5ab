import { TextInput } from '@/ui/input/TextInput';
import { useId } from 'react';

interface DayInputProps {
  /** 2026-08-14; empty for now. */
  day: string;
  onChange: (day: string) => void;
}

/** The day as of which a proof has to be good; certificates and collateral are of a time. */
export function DayInput({ day, onChange }: DayInputProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        As of <span className="font-normal text-muted">(optional)</span>
      </label>
      <TextInput
        id={id}
        type="date"
        value={day}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-help`} className="mt-1 text-xs text-muted">
        For a stored quote: the day, at noon UTC, that its certificates and collateral are judged
        by. Left empty, now; for evidence, when its proof was checked.
      </p>
    </div>
  );
}
