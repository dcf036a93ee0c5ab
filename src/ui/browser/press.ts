/** What waits for the mouse button, or the finger, to come up. */
const waiting = new Set<() => void>();
let isDown = false;

function release(): void {
  if (!isDown) return;
  isDown = false;
  // The click of this press comes first.
  window.setTimeout(() => {
    for (const action of waiting) action();
    waiting.clear();
  });
}

if (typeof window !== 'undefined') {
  // A tap is over for the pointer before its mouse events come, and the field is left with those.
  for (const start of ['pointerdown', 'mousedown'])
    window.addEventListener(start, () => (isDown = true), true);
  for (const end of ['pointerup', 'pointercancel', 'mouseup'])
    window.addEventListener(end, release, true);
  // A button that came up outside of the window is not heard; the next key or move says that it is up.
  window.addEventListener('keydown', release, true);
  window.addEventListener('pointermove', ({ buttons }) => buttons === 0 && release(), true);
}

/**
 * Runs what may move the page, at once or after the press that is under way: what moved between
 * press and release is not clicked.
 */
export function afterPress(action: () => void): void {
  if (isDown) waiting.add(action);
  else action();
}

/** Resolves when no press is under way, for what has come meanwhile. */
export function pressOver(): Promise<void> {
  return new Promise(afterPress);
}
