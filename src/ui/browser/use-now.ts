import { useSyncExternalStore } from 'react';

const STEP_MS = 15_000;

const now = () => Math.floor(Date.now() / STEP_MS) * STEP_MS;

function subscribe(listener: () => void): () => void {
  const timer = window.setInterval(listener, STEP_MS);
  return () => window.clearInterval(timer);
}

/** The time in milliseconds, in steps of a quarter of a minute: for ages and deadlines on screen. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, now, now);
}
