import { useEffect } from 'react';

/** Runs `prepare` once the page has come to rest: for what should be there before it is asked for. */
export function useWhenIdle(prepare: () => void): void {
  useEffect(() => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(prepare, 1500);
      return () => clearTimeout(timer);
    }
    const request = requestIdleCallback(prepare, { timeout: 5000 });
    return () => cancelIdleCallback(request);
  }, [prepare]);
}
