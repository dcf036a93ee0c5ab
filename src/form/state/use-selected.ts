import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** A value that changes, whose listeners hear whether somebody waits for what follows from it. */
export interface Selectable<T> {
  get: () => T;
  subscribe: (listener: (waited: boolean) => void) => () => void;
}

/**
 * A part of a changing value; who reads it is rendered again only where that part says something else.
 * Rendered in pieces that a key may interrupt, unless somebody waits for it.
 */
export function useSelected<T, S>(source: Selectable<T>, select: (value: T) => S): S {
  const selector = useRef(select);
  useLayoutEffect(() => {
    selector.current = select;
  });
  const [shown, show] = useState(() => select(source.get()));
  useEffect(() => {
    const read = (before: S) => sameOr(before, selector.current(source.get()));
    const take = () => show(read);
    // What changed between the first rendering and this.
    take();
    return source.subscribe((waited) => (waited ? take() : startTransition(take)));
  }, [source]);
  return shown;
}

/** The value before, where the next one says the same: identical, or a record or list of identical parts. */
function sameOr<S>(before: S, next: S): S {
  if (Object.is(before, next) || !isPlain(before) || !isPlain(next)) return next;
  const [had, has] = [Object.entries(before), Object.entries(next)];
  const isSame =
    had.length === has.length && has.every(([key, value]) => Object.is(before[key], value));
  return isSame ? before : next;
}

/** What has all that it says in its members: not a Set, say, whose names are none. */
function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
