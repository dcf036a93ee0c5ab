/** A whole number when a text is one; what is not stays as typed, to be complained of. */
export function readWholeNumber(text: string): number | string | undefined {
  if (text === '') return undefined;
  const number = Number(text);
  // Only the canonical spelling becomes a number, so that "1e3" or "007" stays what was typed.
  return Number.isSafeInteger(number) && String(number) === text ? number : text;
}
