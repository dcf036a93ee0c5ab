/** What tells that somebody uses the page. */
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'input', 'focusin'];

/** How soon it is looked again whether what was waited for is over. */
const AGAIN_MS = 5000;

interface IdleClock {
  /** Milliseconds without a sign after which `onIdle` is told; undefined for never. */
  limit: () => number | undefined;
  /** Something goes on that must not be cut off: it is waited for. */
  isBusy: () => boolean;
  onIdle: () => void;
}

/** Watches for use until it is ended by the function it returns; `onIdle` is told once for each idle time. */
export function startIdleClock({ limit, isBusy, onIdle }: IdleClock): () => void {
  let last = moment();
  let isTold = false;
  let timer: number | undefined;
  // Both clocks: one stands still while a computer sleeps, the other can be set.
  const idleFor = () => Math.max(Date.now() - last.wall, performance.now() - last.steady);

  function look() {
    window.clearTimeout(timer);
    const most = limit();
    if (most === undefined || isTold) return;
    const rest = most - idleFor();
    if (rest > 0) {
      timer = window.setTimeout(look, rest);
    } else if (isBusy()) {
      timer = window.setTimeout(look, AGAIN_MS);
    } else {
      isTold = true;
      onIdle();
    }
  }
  function sign() {
    // Before it counts: who comes back after a night finds it forgotten.
    if (idleFor() >= (limit() ?? Infinity)) look();
    last = moment();
    if (!isTold) return;
    isTold = false;
    look();
  }
  for (const name of SIGNS) window.addEventListener(name, sign, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    window.clearTimeout(timer);
    for (const name of SIGNS) window.removeEventListener(name, sign, { capture: true });
    document.removeEventListener('visibilitychange', look);
  };
}

const moment = () => ({ wall: Date.now(), steady: performance.now() });
