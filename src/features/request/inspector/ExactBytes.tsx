/** Beyond this a text costs several frames to lay out; the whole of it is copied or downloaded. */
const SHOWN = 6000;

/** The text that is hashed, character by character; a long one with its middle left out, which is said. */
export function ExactBytes({ text }: { text: string }) {
  const hidden = text.length - SHOWN;
  return (
    <pre
      tabIndex={0}
      aria-label="The exact bytes"
      className="max-h-56 overflow-auto rounded border border-line bg-surface p-3 font-mono text-xs leading-5 break-all whitespace-pre-wrap"
    >
      {hidden <= 0 ? (
        text
      ) : (
        <>
          {text.slice(0, SHOWN - 1000)}
          <span className="mx-1 rounded-sm bg-raised px-1 text-muted select-none">
            {hidden.toLocaleString('en')} more characters
          </span>
          {text.slice(-1000)}
        </>
      )}
    </pre>
  );
}
