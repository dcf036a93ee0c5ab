import { useCallback, useEffect, useState } from 'react';
// The type only: the module itself comes when it is wanted.
import type { MonacoPane } from '@/ui/code-editor/monaco/MonacoPane.lazy';

export type MonacoState =
  { at: 'loading' } | { at: 'ready'; Pane: typeof MonacoPane } | { at: 'failed' };

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

async function loadPane(): Promise<typeof MonacoPane> {
  return (await import('@/ui/code-editor/monaco/MonacoPane.lazy')).MonacoPane;
}

/** Fetches Monaco once it is wanted; a failure is an answer, not an exception, and can be tried again. */
export function useMonacoPane(wanted: boolean) {
  const [state, setState] = useState<MonacoState>({ at: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const fail = useCallback(() => setState({ at: 'failed' }), []);

  useEffect(() => {
    if (!wanted) return undefined;
    let stale = false;
    const settle = (next: MonacoState) => stale || setState(next);
    const load = attempt === 0 ? loadPane() : reviveStylesheets().then(loadPane);
    load.then((Pane) => settle({ at: 'ready', Pane })).catch(() => settle({ at: 'failed' }));
    return () => {
      stale = true;
    };
  }, [wanted, attempt]);

  const retry = useCallback(() => {
    setState({ at: 'loading' });
    setAttempt((n) => n + 1);
  }, []);

  return { state, fail, retry };
}
