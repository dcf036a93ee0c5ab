import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startIdleClock } from './idle-clock';

const MINUTE = 60_000;
const page = new EventTarget();
let isBusy = false;
let limit: number | undefined;
const onIdle = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  isBusy = false;
  limit = 15 * MINUTE;
  onIdle.mockClear();
  const { setTimeout, clearTimeout } = globalThis;
  const events = {
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  };
  vi.stubGlobal('window', { ...events, setTimeout, clearTimeout });
  vi.stubGlobal('document', events);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const begin = () => startIdleClock({ limit: () => limit, isBusy: () => isBusy, onIdle });
const pass = (minutes: number) => vi.advanceTimersByTime(minutes * MINUTE);
const told = () => onIdle.mock.calls.length;

test('it is told when the whole time has passed without a sign, and once', () => {
  const stop = begin();
  vi.advanceTimersByTime(15 * MINUTE - 1);
  expect(told()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(told()).toBe(1);
  pass(600);
  expect(told()).toBe(1);
  stop();
});

test.each(['keydown', 'pointerdown', 'pointermove', 'wheel', 'input', 'focusin'])(
  '%s begins the time anew',
  (sign) => {
    const stop = begin();
    pass(14);
    page.dispatchEvent(new Event(sign));
    pass(14.9);
    expect(told()).toBe(0);
    pass(0.1);
    expect(told()).toBe(1);
    stop();
  },
);

test('looking at the page is no use of it', () => {
  const stop = begin();
  pass(14);
  page.dispatchEvent(new Event('visibilitychange'));
  pass(1);
  expect(told()).toBe(1);
  stop();
});

test('after it was told, the next sign begins another time', () => {
  const stop = begin();
  pass(15);
  pass(60);
  page.dispatchEvent(new Event('keydown'));
  expect(told()).toBe(1);
  pass(15);
  expect(told()).toBe(2);
  stop();
});

test('what goes on is waited for, however long it takes', () => {
  const stop = begin();
  isBusy = true;
  pass(90);
  expect(told()).toBe(0);
  isBusy = false;
  vi.advanceTimersByTime(5000);
  expect(told()).toBe(1);
  stop();
});

test('use while something goes on counts as ever', () => {
  const stop = begin();
  isBusy = true;
  pass(20);
  page.dispatchEvent(new Event('keydown'));
  isBusy = false;
  pass(14.9);
  expect(told()).toBe(0);
  pass(0.2);
  expect(told()).toBe(1);
  stop();
});

test('a computer that slept is found out at the first sign, before that counts as use', () => {
  const stop = begin();
  // Timers stand still while it sleeps, and the time of day does not.
  vi.setSystemTime(Date.now() + 8 * 60 * MINUTE);
  expect(told()).toBe(0);
  page.dispatchEvent(new Event('keydown'));
  expect(told()).toBe(1);
  stop();
});

test('a clock that is set back gains no time', () => {
  const stop = begin();
  vi.setSystemTime(Date.now() - 60 * MINUTE);
  pass(15);
  expect(told()).toBe(1);
  stop();
});

test('never is never, and an ended one tells no more', () => {
  limit = undefined;
  const never = begin();
  pass(10_000);
  page.dispatchEvent(new Event('keydown'));
  pass(10_000);
  never();
  limit = MINUTE;
  begin()();
  pass(10);
  page.dispatchEvent(new Event('keydown'));
  pass(10);
  expect(told()).toBe(0);
});
