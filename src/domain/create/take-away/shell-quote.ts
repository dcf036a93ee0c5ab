/**
 * A text as one word of a POSIX shell, whatever it holds: single quotes keep every byte but themselves.
 * NUL cannot be in a word; JSON never has it bare.
 */
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
