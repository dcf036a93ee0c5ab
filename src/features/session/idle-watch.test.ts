import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const MINUTE = 60_000;
const page = new EventTarget();
const storage = new Map<string, string>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  storage.clear();
  const { setTimeout, clearTimeout } = globalThis;
  const events = {
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  };
  vi.stubGlobal('window', { ...events, setTimeout, clearTimeout, location: { host: 'a.test' } });
  vi.stubGlobal('document', events);
  const kept = {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
    removeItem: (key: string) => storage.delete(key),
  };
  vi.stubGlobal('localStorage', kept);
  vi.stubGlobal('sessionStorage', kept);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page that was just loaded, with a key and a value typed. */
async function begin({ handedOut }: { handedOut?: string } = {}) {
  const { apiKey } = await import('@/api/call/key');
  const { countCall } = await import('@/api/call/calls-under-way');
  const { forgetAfter } = await import('@/display/forget-after');
  const { secretStore } = await import('@/display/secrets/secret-store');
  const { idleWatch } = await import('./idle-watch');
  if (handedOut === undefined) apiKey.enter('phak_typed');
  else apiKey.enterPublic(handedOut);
  secretStore.add('A', 'a value');
  const client = new QueryClient();
  client.setQueryData(['/auth/me'], 'of the key');
  const watch = idleWatch(client);
  const stop = watch.subscribe(() => {});
  return { apiKey, countCall, forgetAfter, secretStore, client, watch, stop };
}

const pass = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * MINUTE);

test('after 15 minutes without a sign the key, what it showed and the values are gone', async () => {
  const { apiKey, secretStore, client, watch, stop } = await begin();
  await pass(14.9);
  expect([apiKey.status.get(), watch.get()]).toEqual(['entered', undefined]);
  await pass(0.1);
  expect([apiKey.get(), apiKey.status.get()]).toEqual([undefined, 'missing']);
  expect(client.getQueryData(['/auth/me'])).toBeUndefined();
  expect(secretStore.read()).toEqual([]);
  expect(watch.get()).toEqual({ key: true, names: ['A'], after: '15 minutes' });
  watch.close();
  await pass(600);
  page.dispatchEvent(new Event('keydown'));
  await pass(600);
  expect(watch.get()).toBeUndefined();
  stop();
});

test('the time can be chosen, is remembered, and can be none', async () => {
  const { apiKey, forgetAfter, stop } = await begin();
  await pass(10);
  forgetAfter.set('60');
  expect([...storage.values()]).toContain('60');
  await pass(59.9);
  expect(apiKey.status.get()).toBe('entered');
  forgetAfter.set('never');
  await pass(600);
  expect(apiKey.status.get()).toBe('entered');
  forgetAfter.set('5');
  await pass(5);
  expect(apiKey.status.get()).toBe('missing');
  stop();
});

test('nothing is forgotten while a call runs', async () => {
  const { apiKey, countCall, secretStore, stop } = await begin();
  let answer = () => {};
  void countCall(new Promise<void>((resolve) => (answer = resolve)));
  await pass(30);
  expect([apiKey.status.get(), secretStore.read().length]).toEqual(['entered', 1]);
  answer();
  await pass(1);
  expect([apiKey.status.get(), secretStore.read().length]).toEqual(['missing', 0]);
  stop();
});

test('nothing is forgotten while a machine is followed', async () => {
  const { apiKey, client, stop } = await begin();
  const { cvmNowQuery } = await import('@/api/cvms');
  const { queryKey, meta } = cvmNowQuery('ab'.repeat(20));
  const cvm = (status: string) => ({ cvm: { status }, boot: undefined });
  const queryFn = () => new Promise<never>(() => {});
  const observer = new QueryObserver(client, { queryKey, meta, queryFn, staleTime: Infinity });
  client.setQueryData(queryKey, cvm('starting'));
  const unfollow = observer.subscribe(() => {});
  await pass(90);
  expect(apiKey.status.get()).toBe('entered');
  client.setQueryData(queryKey, cvm('running'));
  await pass(1);
  expect(apiKey.status.get()).toBe('missing');
  unfollow();
  stop();
});

test('the sandbox’s own key is no secret and stays; the values go', async () => {
  const { apiKey, secretStore, watch, stop } = await begin({ handedOut: 'phak_sandbox' });
  await pass(15);
  expect([apiKey.get(), secretStore.read().length]).toEqual(['phak_sandbox', 0]);
  expect(watch.get()).toMatchObject({ key: false, names: ['A'] });
  apiKey.enter('phak_sandbox');
  page.dispatchEvent(new Event('keydown'));
  await pass(15);
  expect(apiKey.get()).toBeUndefined();
  stop();
});

test('where there is nothing to forget, nothing is said', async () => {
  const { apiKey, secretStore, watch, stop } = await begin();
  apiKey.forget();
  secretStore.clear();
  await pass(60);
  expect(watch.get()).toBeUndefined();
  stop();
});
