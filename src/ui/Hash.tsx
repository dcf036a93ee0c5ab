/** A hash in mono, grouped by four so that people can compare it; the text itself has no spaces. */
export function Hash({ value }: { value: string }) {
  const groups = value.match(/.{1,4}/g) ?? [];
  return (
    <span className="font-mono break-words tabular-nums">
      {groups.map((group, i) => (
        // Width instead of spaces: a selection copies the bare hash.
        <span key={i} className="inline-block w-[4.6ch]">
          {group}
        </span>
      ))}
    </span>
  );
}
