/** Enough to read; every character of it is copied or downloaded. */
const SHOWN = 6000;

/** A text of several lines, set as lines. */
export function TextLines({ name, text }: { name: string; text: string }) {
  const hidden = text.length - SHOWN;
  return (
    <pre
      tabIndex={0}
      aria-label={`Text of ${name}`}
      className="mb-1 max-h-64 overflow-auto rounded border border-line bg-surface px-2 py-1 leading-5"
    >
      {hidden <= 0 ? text : `${text.slice(0, SHOWN)}\n… ${hidden.toLocaleString('en')} more`}
    </pre>
  );
}
