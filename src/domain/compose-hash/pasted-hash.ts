/** A hash as somebody pasted it: its 64 lower-case digits, or why it is none, in words. */
export type PastedHash =
  { kind: 'empty' } | { kind: 'hash'; hash: string } | { kind: 'wrong'; reason: string };

/**
 * Reads a pasted SHA-256: with or without 0x or `sha256:` in front, in upper or lower case, with any
 * spaces, quotes or colons between the digits.
 */
export function readHash(text: string): PastedHash {
  const bare = text.replace(/[\s\u200b-\u200d\u2060\ufeff"'`,;]/g, '').toLowerCase();
  if (bare === '') return { kind: 'empty' };
  const digits = bare
    .replace(/^sha-?256[:=]/, '')
    .replace(/^0x/, '')
    .replaceAll(':', '');
  const odd = /[^0-9a-f]/u.exec(digits)?.[0];
  if (odd !== undefined) {
    return {
      kind: 'wrong',
      reason: `“${odd}” is not a hex digit; a compose hash has 0-9 and a-f.`,
    };
  }
  if (digits.length !== 64) {
    const count = digits.length === 1 ? '1 digit' : `${digits.length} digits`;
    return { kind: 'wrong', reason: `This has ${count}; a compose hash has 64.` };
  }
  return { kind: 'hash', hash: digits };
}

/** A hash as a contract takes it: bytes32, 0x in front. */
export function toBytes32(hash: string): string {
  return `0x${hash}`;
}
