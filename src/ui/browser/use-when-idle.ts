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

/** The next key of who types comes within this time. */
const TYPING_MS = 1000;

/**
 * Runs an action when the page has loaded, has nothing to do and nobody types: what takes long must not hold
 * the next key. The answer calls it off.
 */
export function whenNobodyTypes(action: () => void): () => void {
  let lastKey = -TYPING_MS;
  let callOff = () => {};
  const onKey = () => {
    lastKey = performance.now();
  };
  function look() {
    const rest = lastKey + TYPING_MS - performance.now();
    if (rest <= 0) {
      stop();
      action();
      return;
    }
    const timer = setTimeout(begin, rest);
    callOff = () => clearTimeout(timer);
  }
  function begin() {
    callOff = whenIdle(look, 5000);
  }
  function stop() {
    callOff();
    window.removeEventListener('keydown', onKey, true);
    window.removeEventListener('load', begin);
  }
  window.addEventListener('keydown', onKey, true);
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin);
  return stop;
}

/** Runs `prepare` once the page has come to rest: for what should be there before it is asked for. */
export function useWhenIdle(prepare: () => void): void {
  useEffect(() => whenIdle(prepare, 5000), [prepare]);
}
