import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { whenNobodyTypes } from '@/ui/browser/use-when-idle';
// The type only: the module itself comes when it is wanted.
import type { MonacoPane } from '@/ui/code-editor/monaco/MonacoPane.lazy';

export type MonacoState =
  | { at: 'resting' }
  | { at: 'loading' }
  | { at: 'ready'; Pane: typeof MonacoPane }
  | { at: 'failed' };

const NEARING = ['pointerenter', 'focusin'];

/** A stylesheet that failed stays in the head, empty, and looks loaded to the next attempt: it is asked for once more. */
async function reviveStylesheets(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  const failed = links.filter(({ sheet }) => !sheet || sheet.cssRules.length === 0);
  await Promise.all(
    failed.map((link) => {
      const again = document.createElement('link');
      const settled = new Promise((resolve, reject) => {
        Object.assign(again, {
          rel: 'stylesheet',
          href: link.href,
          onload: resolve,
          onerror: reject,
        });
      });
      link.replaceWith(again);
      return settled;
    }),
  );
}

/** Calls once the editor is pointed at, focused or brought into view, or nothing else is to be done. */
function whenComeNear(node: HTMLElement | null, action: () => void): () => void {
  const stopWaiting = whenNobodyTypes(action);
  if (!node) return stopWaiting;
  for (const kind of NEARING) node.addEventListener(kind, action);
  return () => {
    stopWaiting();
    for (const kind of NEARING) node.removeEventListener(kind, action);
  };
}

async function loadPane(): Promise<typeof MonacoPane> {
  return (await import('@/ui/code-editor/monaco/MonacoPane.lazy')).MonacoPane;
}

/**
 * Fetches Monaco once it is wanted and the person comes near it, or the page has nothing else to do: its start
 * takes long, and must hold up neither the first paint nor a key in another field. A failure is an answer, not
 * an exception, and can be tried again.
 */
export function useMonacoPane(area: RefObject<HTMLElement | null>, wanted: boolean) {
  const [state, setState] = useState<MonacoState>({ at: 'resting' });
  const [attempt, setAttempt] = useState(0);
  const isFirst = useRef(true);
  const fail = useCallback(() => setState({ at: 'failed' }), []);

  useEffect(() => {
    if (!wanted) return undefined;
    let stale = false;
    const settle = (next: MonacoState) => stale || setState(next);
    function ask() {
      stopWaiting();
      // What was there before stays until the same comes again.
      if (!stale) setState((now) => (now.at === 'ready' ? now : { at: 'loading' }));
      const load = attempt === 0 ? loadPane() : reviveStylesheets().then(loadPane);
      load.then((Pane) => settle({ at: 'ready', Pane })).catch(() => settle({ at: 'failed' }));
    }
    const isStart = isFirst.current && attempt === 0;
    const stopWaiting = isStart ? whenComeNear(area.current, ask) : () => undefined;
    // Asked for by hand, it comes at once.
    if (!isStart) ask();
    return () => {
      stale = true;
      stopWaiting();
    };
  }, [area, wanted, attempt]);

  useEffect(() => {
    isFirst.current = false;
  }, []);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);

  return { state, fail, retry };
}
