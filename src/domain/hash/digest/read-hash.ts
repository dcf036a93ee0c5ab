/**
 * A compose hash as people write it: any case, with or without `0x` or `sha256:`, with spaces, line ends or
 * colons between its digits. Gives 64 lower-case hex digits, or undefined for anything else.
 */
export function readHash(text: string): string | undefined {
  const digits = text
    .slice(0, 1000)
    .replaceAll(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .trim()
    .replace(/^["'`]|["'`,;]+$/g, '')
    .replace(/^sha-?256[:=]/i, '')
    .replace(/^\s*0x/i, '')
    .replaceAll(/[\s:_-]/g, '')
    .toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : undefined;
}
