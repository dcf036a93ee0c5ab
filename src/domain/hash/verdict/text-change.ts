import { diffLines } from 'diff';

/**
 * Beyond so many lines taken out and put in the rest of the count tells nothing, and would take long.
 * A changed line is one out and one in.
 */
const MOST_EDITS = 2000;

/**
 * What became of a text, as a clause that begins with its quoted name: invisible causes first (line ends,
 * the final line end, Unicode form), else the lines that changed, were added and removed.
 */
export function textChange(key: string, before: string, after: string): string {
  const name = `\`${key}\``;
  const lf = (text: string) => text.replaceAll('\r\n', '\n');
  if (`${before}\n` === after || `${before}\r\n` === after) return `${name} got a final line end`;
  if (before === `${after}\n` || before === `${after}\r\n`)
    return `${name} lost its final line end`;
  if (lf(before) === lf(after)) {
    const to = after.includes('\r\n') && before.includes('\r\n') ? 'other' : lineEnds(after);
    return `${name} has ${to} line ends, and no other change`;
  }
  if (before.normalize() === after.normalize()) {
    return `${name} looks the same in another Unicode form`;
  }
  return lineCounts(name, before, after);
}

function lineEnds(text: string): string {
  return text.includes('\r\n') ? 'CRLF' : 'LF';
}

function lineCounts(name: string, before: string, after: string): string {
  const parts = diffLines(before, after, { maxEditLength: MOST_EDITS });
  if (!parts) return `more than 1,000 lines of ${name} changed`;
  let changed = 0;
  let added = 0;
  let removed = 0;
  parts.forEach((part, at) => {
    const next = parts[at + 1];
    if (part.removed && next?.added) {
      const both = Math.min(part.count, next.count);
      changed += both;
      removed += part.count - both;
      added += next.count - both;
    } else if (part.removed) removed += part.count;
    else if (part.added && !parts[at - 1]?.removed) added += part.count;
  });
  const counts: [number, string][] = [
    [changed, 'changed'],
    [added, 'added'],
    [removed, 'removed'],
  ];
  const [first, ...rest] = counts.filter(([count]) => count > 0);
  const lines = first?.[0] === 1 ? 'line' : 'lines';
  return [
    `${(first?.[0] ?? 0).toLocaleString('en')} ${lines} of ${name} ${first?.[1] ?? 'changed'}`,
    ...rest.map(([count, word]) => `${count.toLocaleString('en')} ${word}`),
  ].join(', ');
}
