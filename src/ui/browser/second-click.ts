/** The second half of a double click, which means no more than the first, however quick its answer; a key is no click. */
export function isSecondClick({ detail }: { detail: number }): boolean {
  return detail > 1;
}
