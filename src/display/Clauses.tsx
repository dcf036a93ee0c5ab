/** Words in which names and values stand between backticks, those set as machine text. */
export function Clauses({ words }: { words: string }) {
  return (
    <>
      {words.split('`').map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <code key={at} className="font-mono text-[0.92em] break-all">
            {part}
          </code>
        ),
      )}
    </>
  );
}
