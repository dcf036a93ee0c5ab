import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { jsonText } from '@/text/random-json.table';
import { sha256Hex } from './sha256';

const node = (text: string) => createHash('sha256').update(Buffer.from(text)).digest('hex');
const KNOWN: [string, string][] = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
];

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each([
  ['with WebCrypto', undefined],
  ['outside a secure context', {}],
  ['where there is no crypto at all', 'none'],
])('SHA-256 %s', (_, stub) => {
  const digest = vi.spyOn(globalThis.crypto.subtle, 'digest');

  function arrange() {
    digest.mockClear();
    if (stub !== undefined) vi.stubGlobal('crypto', stub === 'none' ? undefined : stub);
  }

  it.each(KNOWN)('of %j is the published one', async (text, hash) => {
    arrange();
    expect(await sha256Hex(text)).toBe(hash);
    expect(digest).toHaveBeenCalledTimes(stub === undefined ? 1 : 0);
  });

  it('is that of the UTF-8 bytes', async () => {
    arrange();
    await fc.assert(
      fc.asyncProperty(jsonText, async (text) => {
        expect(await sha256Hex(text)).toBe(node(text));
      }),
    );
  });

  it('holds at the size limit', async () => {
    arrange();
    const text = '\u00e9'.repeat(102_400);
    expect(await sha256Hex(text)).toBe(node(text));
  });
});
