import { flushSync } from 'react-dom';

/** An element, or the id of one. */
export type FocusTarget = HTMLElement | string | false | null | undefined;

/** Takes the focus to a place, if it is there. */
export function focusOn(target: FocusTarget): void {
  const element = typeof target === 'string' ? document.getElementById(target) : target;
  if (element) element.focus();
}

/** Unfolds whatever is folded around an element. */
export function unfoldAround(element: Element): void {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null) {
    at.open = true;
  }
}

/** Takes the focus to the element of an id, unfolded, if it is there; a line that unfolds something is unfolded. */
export function unfoldAndFocus(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  unfoldAround(element);
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
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
