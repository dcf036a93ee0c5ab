import { useState, useSyncExternalStore } from 'react';

/** Seconds since it was first drawn, for a wait under way; for the eye alone, who listens is told of the end. */
export function Elapsed() {
  const [start] = useState(() => performance.now());
  const seconds = useSyncExternalStore(everyMoment, () =>
    Math.floor((performance.now() - start) / 1000),
  );
  return (
    <span aria-hidden className="tabular-nums">
      {seconds} s
    </span>
  );
}

function everyMoment(listener: () => void): () => void {
  const timer = window.setInterval(listener, 250);
  return () => window.clearInterval(timer);
}
