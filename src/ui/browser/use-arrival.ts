import { visibleText } from '@/text/hidden-characters';
import { useEffect, useRef } from 'react';

/** Says in the browser's tab what is in sight, hidden characters by their numbers; undefined leaves it to somebody else. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = visibleText(title);
  }, [title]);
}

/**
 * When the address changes, the heading with this id takes the focus, as after a real navigation. Where the
 * page is scrolled to is the browser's: back leads to the place one left.
 */
export function useArrival(path: string, heading: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    document.getElementById(heading)?.focus({ preventScroll: true });
  }, [path, heading]);
}
