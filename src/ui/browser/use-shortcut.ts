import { useEffect, useEffectEvent } from 'react';
import type { Watched } from './store';
import { useWatched } from './use-watched';

/** Runs an action for a key press anywhere on the page, except in a dialog or a menu. */
export function useShortcut(matches: (event: KeyboardEvent) => boolean, action: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const inside =
      event.target instanceof Element && event.target.closest('[role=dialog],[role=menu]');
    if (inside || !matches(event)) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  });
  useEffect(() => {
    // Captured, because the code editor gives Ctrl+Enter a meaning of its own.
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
}

/** Ctrl+Enter, or Cmd+Enter on a Mac. */
export function isSubmitKey(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey);
}

const submitKeys: Watched<string> = {
  get: () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘⏎' : 'Ctrl ⏎'),
  subscribe: () => () => undefined,
  atBuild: () => 'Ctrl ⏎',
};

/** What this keyboard has for `isSubmitKey`, as it is written on a button. */
export function useSubmitKeys(): string {
  return useWatched(submitKeys);
}

/** Ctrl+K, or Cmd+K on a Mac. */
export function isPaletteKey(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
}

/** Ctrl+O, or Cmd+O on a Mac, with which browsers open a file in the page’s place. */
export function isImportKey(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === 'o' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
}

/** `?`, unless it is being typed into something. */
export function isHelpKey(event: KeyboardEvent): boolean {
  const typing =
    event.target instanceof Element &&
    event.target.closest('input,textarea,select,[contenteditable]');
  return event.key === '?' && !typing && !event.ctrlKey && !event.metaKey;
}
