import { useEffect } from 'react';

/** Runs an action when the page has nothing to do, after `atMost` milliseconds in any case; the answer calls it off. */
export function whenIdle(action: () => void, atMost: number): () => void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(action, Math.min(atMost, 1500));
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(action, { timeout: atMost });
  return () => cancelIdleCallback(request);
}

/** Runs `prepare` once the page has come to rest: for what should be there before it is asked for. */
export function useWhenIdle(prepare: () => void): void {
  useEffect(() => whenIdle(prepare, 5000), [prepare]);
}
