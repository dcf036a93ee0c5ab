/** More rows than anyone reads; drawing them would hold up every key. */
export const MOST_ROWS = 200;

/** Whether a line has every word of what is looked for, in any case and order. */
export function hasWords(line: string, looked: string): boolean {
  const low = line.toLowerCase();
  return looked
    .toLowerCase()
    .split(/\s+/)
    .every((word) => low.includes(word));
}

/** The first rows of a list, the chosen one always among them, and how many more there are. */
export function firstRows<T>(
  list: readonly T[],
  isChosen: (item: T) => boolean,
): { rows: readonly T[]; more: number } {
  const more = list.length - MOST_ROWS;
  if (more <= 0) return { rows: list, more: 0 };
  const rows = list.slice(0, MOST_ROWS);
  const chosen = list.find(isChosen);
  if (chosen === undefined || rows.includes(chosen)) return { rows, more };
  return { rows: [chosen, ...rows.slice(0, -1)], more };
}
