/** More than anyone scrolls through at once; the newest are kept. */
const MOST_CHARACTERS = 1_000_000;

// oxlint-disable-next-line no-control-regex -- an escape is what a colour begins with
const COLOURS = /\u001b\[[0-9;]*[A-Za-z]/g;

/** A log as it is read: without the colours of a terminal, and no longer than a page can draw. */
export function plainLog(log: string): { text: string; isShortened: boolean } {
  const isShortened = log.length > MOST_CHARACTERS;
  const kept = isShortened ? log.slice(-MOST_CHARACTERS) : log;
  // Not from the middle of a line.
  const whole = isShortened ? kept.slice(kept.indexOf('\n') + 1) : kept;
  return { text: whole.replace(COLOURS, ''), isShortened };
}

/** The lines that have all the words, and how many there are; all lines where nothing is looked for. */
export function linesWith(text: string, looked: string): { text: string; count: number } {
  const words = looked.toLowerCase().split(/\s+/).filter(Boolean);
  const lines = text.replace(/\n$/, '').split('\n');
  if (text === '') return { text: '', count: 0 };
  if (words.length === 0) return { text, count: lines.length };
  const found = lines.filter((line) => {
    const low = line.toLowerCase();
    return words.every((word) => low.includes(word));
  });
  return { text: found.join('\n'), count: found.length };
}
