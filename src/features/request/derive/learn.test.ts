import { rememberScript } from '@/display/seen-script';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { beforeEach, expect, test, vi } from 'vitest';
import { earlierScript } from './learn.lazy';

let stored: string | null;

beforeEach(() => {
  stored = null;
  vi.stubGlobal('localStorage', {
    getItem: () => stored,
    setItem: (_: string, text: string) => (stored = text),
  });
});

const see = (text: string, at: number, api?: string) =>
  rememberScript({
    script: `of ${text}`,
    document: `with ${text}`,
    at,
    text,
    ...(api !== undefined && { api }),
  });

test('the newest that this API was seen to add is taken, with a digest of its own', async () => {
  see('echo 1\n', 1, 'a.test');
  see('echo 2\n', 2, 'a.test');
  see('echo 3\n', 3, 'b.test');
  see('echo 4\n', 4);
  expect(await earlierScript('a.test', undefined)).toMatchObject({
    text: 'echo 2\n',
    hash: await sha256Hex('echo 2\n'),
    source: { kind: 'earlier', at: 2, confirmed: false },
  });
  expect(await earlierScript('c.test', undefined)).toBeUndefined();
});

test('one that the API names as the latest counts before a newer one', async () => {
  see('echo 1\n', 1, 'a.test');
  see('echo 2\n', 2, 'a.test');
  expect(await earlierScript('a.test', await sha256Hex('echo 1\n'))).toMatchObject({
    text: 'echo 1\n',
    source: { at: 1, confirmed: true },
  });
  expect(await earlierScript('a.test', 'of another form')).toMatchObject({
    text: 'echo 2\n',
    source: { confirmed: false },
  });
});

test('it is the same object while it is the same', async () => {
  see('echo 1\n', 1, 'a.test');
  const first = await earlierScript('a.test', undefined);
  expect(await earlierScript('a.test', undefined)).toBe(first);
  see('echo 2\n', 2, 'a.test');
  expect(await earlierScript('a.test', undefined)).not.toBe(first);
});
