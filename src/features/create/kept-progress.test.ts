import { beforeEach, expect, it, vi } from 'vitest';
import { keepProgress, readProgress, type Registration } from './kept-progress';

const KEY = 'provision-console:next-step';
const registration: Registration = {
  way: 'new',
  deployer: '0xab',
  disableUpgrades: false,
  allowAnyDevice: false,
  deviceId: '',
  appId: '',
};
const mark = (n: number, hash = 'ab') => ({ compose_hash: hash, app_id: 'cd', at: new Date(n) });
const commit = { appId: 'cd', known: true, encrypted: true };

let stored = new Map<string, string>();
beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});

it('keeps how far each provision is, and not only the last', () => {
  keepProgress(mark(1), { registration, commit });
  keepProgress(mark(2, 'ef'), { registration });
  expect(readProgress(mark(1))).toMatchObject({ registration, commit });
  expect(readProgress(mark(2, 'ef'))?.commit).toBeUndefined();
  keepProgress(mark(1), { registration, commit: { ...commit, known: false } });
  expect(readProgress(mark(1))?.commit?.known).toBe(false);
});

it('of an earlier provision of the same document only what was typed still holds', () => {
  keepProgress(mark(1), { registration, commit });
  expect(readProgress(mark(2))).toEqual({ registration });
  expect(readProgress(mark(2, 'ef'))).toBeUndefined();
});

it('reads what an early version kept: one, without a word on encrypted values', () => {
  const { at, ...rest } = mark(1);
  const provision = `${rest.compose_hash} ${rest.app_id} ${at.toISOString()}`;
  const old = {
    version: 1,
    provision,
    ...rest,
    registration,
    commit: { appId: 'cd', known: true },
  };
  stored.set(KEY, JSON.stringify(old));
  expect(readProgress(mark(1))?.commit).toEqual({ appId: 'cd', known: true });
  keepProgress(mark(2, 'ef'), { registration });
  expect(readProgress(mark(1))?.commit?.known).toBe(true);
});

it('has room for as many as the history', () => {
  for (let n = 0; n < 60; n += 1) keepProgress(mark(n, `h${n}`), { registration, commit });
  expect(readProgress(mark(9, 'h9'))).toBeUndefined();
  expect(readProgress(mark(10, 'h10'))?.commit).toEqual(commit);
});

it.each(['', 'null', '5', '{"kept":5}', '{"version":2,"kept":[null,{}]}'])(
  'what is stored is not trusted: %j',
  (text) => {
    stored.set(KEY, text);
    expect(readProgress(mark(1))).toBeUndefined();
    keepProgress(mark(1), { registration, commit });
    expect(readProgress(mark(1))?.commit).toEqual(commit);
  },
);
