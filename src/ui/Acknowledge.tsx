import type { ReactNode } from 'react';

interface AcknowledgeProps {
  /** What is not as it should be, for who does not see the frame. */
  title: string;
  /** What there is to know before. */
  children: ReactNode;
  /** The sentence that is ticked. */
  sentence: string;
  acknowledged: boolean;
  onChange: (acknowledged: boolean) => void;
  /** What can be done once it is ticked. */
  action?: ReactNode;
}

/** Asks for a sentence to be ticked before something goes on that nothing vouches for. */
export function Acknowledge(props: AcknowledgeProps) {
  const { title, children, sentence, acknowledged, onChange, action } = props;
  return (
    <fieldset className="space-y-2 rounded border border-warn bg-warn-soft p-3 text-sm">
      <legend className="sr-only">{title}</legend>
      {children}
      <label className="flex min-h-6 cursor-pointer items-start gap-2">
        <input
          type="checkbox"
          checked={acknowledged}
          onChange={(event) => onChange(event.target.checked)}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        {sentence}
      </label>
      {action}
    </fieldset>
  );
}
