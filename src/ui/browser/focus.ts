import { flushSync } from 'react-dom';

/** An element, or the id of one. */
export type FocusTarget = HTMLElement | string | false | null | undefined;

/** Takes the focus to a place, if it is there. */
export function focusOn(target: FocusTarget): void {
  const element = typeof target === 'string' ? document.getElementById(target) : target;
  if (element) element.focus();
}

/** Makes a change, draws it, and takes the focus to what it brought: what had the focus may be gone. */
export function changeAndFocus<T>(change: () => T, find: (made: T) => FocusTarget): void {
  const made = flushSync(change);
  focusOn(find(made));
}

/** As a ref: what appears after an action takes the focus, so that it is read and scrolled to. */
export function focusWhenShown(element: HTMLElement | null): void {
  element?.focus();
}
