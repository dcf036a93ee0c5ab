import { describe, expect, it } from 'vitest';
import {
  INCOMING_LIMIT,
  isFileOrLink,
  readDroppedFile,
  readTextFile,
  refusePaste,
} from './incoming-text';

const file = (...bytes: BlobPart[]) => new File(bytes, 'compose.yml');
const transfer = (files: File[], types: string[] = ['Files']) =>
  ({ files, types }) as unknown as DataTransfer;

describe('readTextFile', () => {
  it.each(['', 'a\n', '\uFEFFa\r\nb\rc', 'e\u0301\u2028\0😀'])(
    'keeps %j as it is',
    async (text) => {
      expect(await readTextFile(file(text))).toEqual({ text });
    },
  );

  it.each([
    ['Latin-1', [0x63, 0xe9]],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00]],
    ['an encoded surrogate', [0xed, 0xa0, 0x80]],
  ])('refuses %s', async (_, bytes) => {
    const answer = await readTextFile(file(new Uint8Array(bytes)));
    expect(answer).toEqual({ refusal: expect.stringContaining('compose.yml is not UTF-8 text') });
  });

  it('takes 4 MiB and refuses one byte more', async () => {
    expect(await readTextFile(file('x'.repeat(INCOMING_LIMIT)))).toHaveProperty('text');
    const answer = await readTextFile(file('x'.repeat(INCOMING_LIMIT + 1)));
    expect(answer).toEqual({
      refusal: expect.stringContaining('compose.yml is 4.1 MiB; files up to 4 MiB'),
    });
  });
});

describe('refusePaste', () => {
  it.each([
    ['ASCII at the limit', 'x'.repeat(INCOMING_LIMIT), true],
    ['ASCII above it', 'x'.repeat(INCOMING_LIMIT + 1), false],
    ['three bytes each, at the limit', '\u2028'.repeat(Math.floor(INCOMING_LIMIT / 3)), true],
    ['three bytes each, above it', '\u2028'.repeat(Math.floor(INCOMING_LIMIT / 3) + 1), false],
  ])('%s', (_, text, passes) => expect(refusePaste(text) === undefined).toBe(passes));
});

describe('a drop', () => {
  it('is kept from navigating when it holds files or links', () => {
    expect(isFileOrLink(transfer([]))).toBe(true);
    expect(isFileOrLink(transfer([], ['text/plain', 'text/uri-list']))).toBe(true);
    expect(isFileOrLink(transfer([], ['text/plain']))).toBe(false);
    expect(isFileOrLink(null)).toBe(false);
  });

  it('opens one file only', async () => {
    expect(await readDroppedFile(transfer([file('a')]))).toEqual({ text: 'a' });
    expect(await readDroppedFile(transfer([file('a'), file('b')]))).toHaveProperty('refusal');
    expect(await readDroppedFile(transfer([], ['text/uri-list']))).toHaveProperty('refusal');
  });
});
