import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedHash, toBytes32 } from './pasted-hash';

const HASH = '0123456789abcdef'.repeat(4);

describe('a pasted hash', () => {
  it.each([
    HASH,
    HASH.toUpperCase(),
    `0x${HASH}`,
    `0X${HASH.toUpperCase()}`,
    ` ${HASH}\n`,
    HASH.replace(/(.{4})/g, '$1 '),
    HASH.replace(/(.{2})(?=.)/g, '$1:'),
    `"0x${HASH}",`,
    `sha256:${HASH}`,
    `\ufeff${HASH}\u200b`,
    `${HASH.slice(0, 32)}\r\n${HASH.slice(32)}`,
  ])('is read from %j', (text) => {
    expect(readPastedHash(text)).toEqual({ kind: 'hash', hash: HASH });
  });

  it.each([
    ['', { kind: 'empty' }],
    [' \n', { kind: 'empty' }],
    [HASH.slice(1), { kind: 'wrong', reason: expect.stringContaining('63 digits') }],
    [`${HASH}0`, { kind: 'wrong', reason: expect.stringContaining('65 digits') }],
    ['f', { kind: 'wrong', reason: expect.stringContaining('1 digit;') }],
    ['0x', { kind: 'wrong', reason: expect.stringContaining('0 digits') }],
    [`g${HASH.slice(1)}`, { kind: 'wrong', reason: expect.stringContaining('“g”') }],
    ['12 0x34', { kind: 'wrong', reason: expect.stringContaining('“x”') }],
    ['\u{1f680}', { kind: 'wrong', reason: expect.stringContaining('\u{1f680}') }],
  ])('%j is none, and it says why', (text, answer) => {
    expect(readPastedHash(text)).toEqual(answer);
  });

  it('survives bytes32 and any case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), fc.boolean(), (hash, upper) => {
        const bytes32 = toBytes32(hash);
        expect(readPastedHash(upper ? bytes32.toUpperCase() : bytes32)).toEqual({
          kind: 'hash',
          hash,
        });
      }),
    );
  });
});
