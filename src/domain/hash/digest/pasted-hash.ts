import { readHash } from './read-hash';

/** A hash as somebody pasted it: its 64 lower-case digits, or why it is none, in words. */
export type PastedHash =
  { kind: 'empty' } | { kind: 'hash'; hash: string } | { kind: 'wrong'; reason: string };

/** Reads a pasted SHA-256 as `readHash` does, and says of anything else why it is none. */
export function readPastedHash(text: string): PastedHash {
  const hash = readHash(text);
  if (hash !== undefined) return { kind: 'hash', hash };
  const bare = text.replaceAll(/[\s\u200b-\u200d\u2060\ufeff"'`,;:_-]/g, '').toLowerCase();
  if (bare === '') return { kind: 'empty' };
  const digits = bare.replace(/^0x/, '');
  const odd = /[^0-9a-f]/u.exec(digits)?.[0];
  if (odd !== undefined) {
    return {
      kind: 'wrong',
      reason: `“${odd}” is not a hex digit; a compose hash has 0-9 and a-f.`,
    };
  }
  const count = digits.length === 1 ? '1 digit' : `${digits.length} digits`;
  return { kind: 'wrong', reason: `This has ${count}; a compose hash has 64.` };
}

/** A hash as a contract takes it: bytes32, 0x in front. */
export function toBytes32(hash: string): string {
  return `0x${hash}`;
}
