/** What is kept with a compose text of which some lines look like a secret; undefined where none does. */
export function storedSecretLines(lines: readonly number[]): string | undefined {
  const [first, ...others] = lines;
  if (first === undefined) return undefined;
  const where =
    others.length === 0
      ? `line ${first}`
      : others.length < 8
        ? `lines ${lines.join(', ')}`
        : `${lines.length} lines`;
  return `What looks like a secret in ${where} of the compose file is kept with the text. Take it from a variable first, and it is not.`;
}
