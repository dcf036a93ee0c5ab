import { rememberScript } from '@/display/seen-script';
import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ScriptNow } from './script-now';

const SCRIPT = '#!/bin/bash\n# version 2\n';
/** After whatever was learned while this ran. */
const LATER = Date.UTC(2100, 0, 1);
const HOST = 'a.test';
let stored: string | null;
let calls: string[];
let answers: Record<string, unknown>;

beforeEach(() => {
  vi.resetModules();
  stored = null;
  calls = [];
  answers = {};
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('window', {
    location: { host: 'console.example.test' },
    addEventListener: () => {},
    removeEventListener: () => {},
  });
  vi.stubGlobal('localStorage', {
    getItem: () => stored,
    setItem: (_: string, text: string) => (stored = text),
  });
  // At once: what the page waits for before is not looked at here.
  vi.stubGlobal('requestIdleCallback', (action: () => void) => void queueMicrotask(action));
  vi.stubGlobal('cancelIdleCallback', () => {});
  vi.stubGlobal('fetch', (path: string) => {
    if (path === '/config.json') {
      const target = { kind: 'cloud', host: HOST, apiVersion: '2026-05-22' };
      return Promise.resolve(Response.json({ target }));
    }
    const call = path.replace('/api/v1/cvms/', '').replace(/\?.*/, '');
    calls.push(call);
    const answer = answers[call];
    return Promise.resolve(
      answer === undefined
        ? Response.json({ detail: 'no' }, { status: 403 })
        : Response.json(answer),
    );
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Watches until it says something of this kind. */
async function watching(key: string | undefined) {
  const { loadTarget } = await import('@/api/call/target');
  await loadTarget();
  const { apiKey } = await import('@/api/call/key');
  if (key !== undefined) apiKey.enter(key);
  const { watchScript } = await import('./script-now');
  const watched = watchScript(new QueryClient());
  watched.subscribe(() => {});
  return { watched, apiKey };
}
const until = (get: () => ScriptNow, expected: object) =>
  vi.waitFor(() => expect(get()).toMatchObject(expected));

const machine = (more: object = {}) => ({
  paginated: { items: [{ id: 'm1', name: 'web' }] },
  'm1/pre-launch-script/upgrade-status': { is_latest: true, ...more },
  'm1/pre-launch-script': SCRIPT,
});

test('without a key nothing is looked up, and with one it is', async () => {
  answers = machine();
  const { watched, apiKey } = await watching(undefined);
  await until(watched.get, { kind: 'unknown', needsKey: true });
  expect(calls).toEqual([]);
  apiKey.enter('phak_test');
  expect(watched.get().kind).toBe('looking');
  await until(watched.get, { kind: 'known', script: { text: SCRIPT, source: { name: 'web' } } });
  expect(calls).toHaveLength(3);
});

test.each<[string, Record<string, unknown>, RegExp]>([
  ['no machine', { paginated: { items: [] } }, /no machine to learn the script from/],
  ['no latest one', machine({ is_latest: false }), /No machine that was asked has the latest/],
  ['no status', { paginated: { items: [{ id: 'm1' }] } }, /does not say which script/],
  ['no text', { ...machine(), 'm1/pre-launch-script': null }, /no text that can be used/],
  ['no list', {}, /could not be asked for the script: .*\.$/],
])('with %s it says so, and can be asked again', async (_, given, words) => {
  answers = given;
  const { watched } = await watching('phak_test');
  await until(watched.get, {
    kind: 'unknown',
    needsKey: false,
    words: expect.stringMatching(words),
  });
  const now = watched.get();
  answers = { ...machine(), 'm1/pre-launch-script': SCRIPT };
  if (now.kind === 'unknown') now.again?.();
  await until(watched.get, { kind: 'known', script: { text: SCRIPT } });
});

test('what was seen here is known without a key; what the API calls the latest counts before it', async () => {
  const seen = { script: 'x', document: 'y', at: 5, text: 'echo old\n' };
  rememberScript({ ...seen, api: 'other.test' });
  const first = await watching(undefined);
  await until(first.watched.get, { kind: 'unknown', needsKey: true });
  vi.resetModules();
  rememberScript({ ...seen, api: HOST });
  answers = machine();
  const { watched, apiKey } = await watching(undefined);
  await until(watched.get, { kind: 'known', script: { text: 'echo old\n', source: { at: 5 } } });
  apiKey.enter('phak_test');
  await until(watched.get, { kind: 'known', script: { text: SCRIPT } });
  // Seen after it was asked: newer than what it said.
  const { rememberScript: rememberNow } = await import('@/display/seen-script');
  rememberNow({ ...seen, document: 'z', text: 'echo new\n', at: LATER, api: HOST });
  await until(watched.get, { kind: 'known', script: { text: 'echo new\n' } });
});

test('one that an answer did not have is counted on no more, until another is learned', async () => {
  answers = machine();
  const { watched } = await watching('phak_test');
  await until(watched.get, { kind: 'known', script: { text: SCRIPT } });
  const { doubtScript, rememberScript: rememberNow } = await import('@/display/seen-script');
  const now = watched.get();
  doubtScript(now.kind === 'known' ? now.script.hash : '');
  await until(watched.get, { kind: 'unknown', words: expect.stringMatching(/is not counted on/) });
  const doubtful = watched.get();
  // The workspace says the same again.
  if (doubtful.kind === 'unknown') doubtful.again?.();
  await until(watched.get, { kind: 'looking' });
  await until(watched.get, { kind: 'unknown' });
  const seen = { script: 'x', document: 'y', at: LATER, text: 'echo new\n', api: HOST };
  rememberNow(seen);
  await until(watched.get, { kind: 'known', script: { text: 'echo new\n' } });
});
