import { initialForm } from '@/domain/request/form';
import { createSignal } from '@/ui/browser/store';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draftKeeper } from './draft-keeper';

const page = new EventTarget();
const written: string[] = [];
let isFull = false;

beforeEach(() => {
  written.length = 0;
  isFull = false;
  vi.useFakeTimers();
  const events = {
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  };
  const { setTimeout, clearTimeout } = globalThis;
  vi.stubGlobal('window', { ...events, setTimeout, clearTimeout });
  vi.stubGlobal('document', events);
  vi.stubGlobal('localStorage', {
    setItem(_key: string, text: string) {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      written.push((JSON.parse(text) as { form: { name: string } }).form.name);
    },
    removeItem: () => written.push('removed'),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function begin() {
  let values = initialForm();
  const moments = createSignal<[waited: boolean]>();
  const settled = {
    get: () => values,
    subscribe: moments.subscribe,
    isTyping: () => false,
    flush: () => values,
  };
  const keeper = draftKeeper(settled, false);
  const stop = keeper.subscribe(() => {});
  return {
    keeper,
    stop,
    settle(name: string) {
      values = { ...values, name };
      moments.tell(false);
    },
  };
}

test('each change is written soon', () => {
  const { settle, stop } = begin();
  for (const name of ['a', 'ab', 'abc']) {
    settle(name);
    vi.advanceTimersByTime(600);
  }
  expect(written).toEqual(['a', 'ab', 'abc']);
  stop();
});

test('a large one at first, then every few seconds while one types on, the last of it in any case', () => {
  const { settle, stop } = begin();
  const large = 'x'.repeat(50_000);
  settle(large);
  vi.advanceTimersByTime(600);
  expect(written).toEqual([large]);
  settle(`${large}a`);
  // When the first was asked for, nothing large was stored.
  vi.advanceTimersByTime(600);
  for (const more of ['ab', 'abc', 'abcd']) {
    settle(large + more);
    vi.advanceTimersByTime(1000);
  }
  expect(written).toEqual([large, `${large}a`]);
  vi.advanceTimersByTime(5000);
  expect(written.at(-1)).toBe(`${large}abcd`);
  expect(written).toHaveLength(3);
  vi.advanceTimersByTime(60_000);
  expect(written).toHaveLength(3);
  stop();
});

test('leaving the page writes at once', () => {
  const { settle, stop } = begin();
  settle('a');
  vi.advanceTimersByTime(600);
  settle('ab');
  page.dispatchEvent(new Event('pagehide'));
  expect(written).toEqual(['a', 'ab']);
  stop();
});

test('an untouched form leaves no draft behind', () => {
  const { settle, stop } = begin();
  settle('a');
  vi.advanceTimersByTime(600);
  settle(initialForm().name ?? '');
  vi.advanceTimersByTime(600);
  expect(written.at(-1)).toBe('removed');
  stop();
});

test('a storage that is full is told, until there is room', () => {
  const { keeper, settle, stop } = begin();
  isFull = true;
  settle('a');
  vi.advanceTimersByTime(600);
  expect(keeper.get()).toBe('blocked');
  isFull = false;
  settle('ab');
  vi.advanceTimersByTime(6000);
  expect(keeper.get()).toBe('saving');
  expect(written).toEqual(['ab']);
  stop();
});

test('nothing is written after the last listener has gone', () => {
  const { settle, stop } = begin();
  settle('a');
  stop();
  vi.advanceTimersByTime(60_000);
  expect(written).toEqual([]);
});
