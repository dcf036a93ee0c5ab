/** Beyond this a line costs several frames to lay out, so the middle is left to copy and download. */
const SHOWN = 240;

/** One line of text, a long one folded in the middle with the number of characters it hides. */
export function FoldedText({ text }: { text: string }) {
  if (text.length <= SHOWN + 60) return <>{text}</>;
  const hidden = text.length - SHOWN;
  return (
    <>
      {text.slice(0, SHOWN - 40)}
      <span className="mx-1 rounded-sm bg-raised px-1 text-muted select-none">
        {hidden.toLocaleString('en')} more characters
      </span>
      {text.slice(-40)}
    </>
  );
}
