/** "1 problem", "3 problems". */
export function countOf(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** "2 problems, 1 warning"; empty where there is neither. */
export function problemWords(errors: number, warnings: number): string {
  const words = [];
  if (errors > 0) words.push(countOf(errors, 'problem'));
  if (warnings > 0) words.push(countOf(warnings, 'warning'));
  return words.join(', ');
}
