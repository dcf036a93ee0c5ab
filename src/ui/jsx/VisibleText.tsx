/** @jsxImportSource react */
import { runWords, visibleParts } from '@/text/hidden-characters';

/** A page with more elements than this is slow; the marks beyond are written as text. */
const MOST_MARKS = 500;

/**
 * A text that may read otherwise than it is written. Hidden characters are shown as their numbers, and its direction
 * ends with it; machine text is set sign by sign from the left (index.css). Nobody writes this component: every
 * text that needs it is drawn by it (jsx-runtime.ts).
 */
export function VisibleText({ text }: { text: string }) {
  const parts = visibleParts(text);
  const shown = parts.slice(0, 2 * MOST_MARKS);
  const rest = parts.slice(2 * MOST_MARKS);
  return (
    <bdi>
      {shown.map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          <span
            key={at}
            title="A character that cannot be seen, or that turns the direction of the text around it. Copying by a button or downloading gives the character itself."
            className="mx-px rounded-sm bg-warn-soft px-0.5 font-mono text-[0.85em] text-warn"
          >
            {runWords(part)}
          </span>
        ),
      )}
      {rest.map((part) => (typeof part === 'string' ? part : `[${runWords(part)}]`)).join('')}
    </bdi>
  );
}
