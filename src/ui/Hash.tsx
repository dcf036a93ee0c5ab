/** A hash in mono, grouped by four so that people can compare it; the text itself has no spaces. */
export function Hash({ value }: { value: string }) {
  const groups = value.match(/.{1,4}/g) ?? [];
  return (
    <span className="font-mono break-words tabular-nums">
      {groups.map((group, i) => (
        // Margins instead of spaces: a selection copies the bare hash. The wbr lets it wrap.
        <span key={i}>
          <span className="mr-[0.45em]">{group}</span>
          <wbr />
        </span>
      ))}
    </span>
  );
}
