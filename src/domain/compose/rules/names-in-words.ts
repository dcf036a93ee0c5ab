const SHOWN = 5;

/** Names in a sentence: all of a few, else the first and how many more. */
export function namesInWords(names: Iterable<string>): string {
  const all = [...names].map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name));
  const more = all.length - SHOWN;
  const shown = more > 1 ? [...all.slice(0, SHOWN), `${more} more`] : all;
  return [shown.slice(0, -1).join(', '), shown.at(-1) ?? ''].filter(Boolean).join(' and ');
}

/** The texts of several places as names: each once, without its quotes. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.replace(/^(["'])(.*)\1$/s, '$2')))];
}
