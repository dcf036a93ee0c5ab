import { expect, test, vi } from 'vitest';
import { createStore } from './store';

test('tells each listener of another value, and of the same value nobody', () => {
  const store = createStore(1);
  const heard = vi.fn();
  const off = store.subscribe(heard);
  store.set(2);
  store.set(2);
  expect(heard).toHaveBeenCalledOnce();
  off();
  store.set(3);
  expect(heard).toHaveBeenCalledOnce();
  expect(store.get()).toBe(3);
});

test('is fed from the first listener to the last', () => {
  const stop = vi.fn();
  const start = vi.fn(() => stop);
  const store = createStore(0, start);
  const [one, two] = [store.subscribe(() => {}), store.subscribe(() => {})];
  expect(start).toHaveBeenCalledOnce();
  one();
  one();
  expect(stop).not.toHaveBeenCalled();
  two();
  expect(stop).toHaveBeenCalledOnce();
  store.subscribe(() => {});
  expect(start).toHaveBeenCalledTimes(2);
});
