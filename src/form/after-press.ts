/** What waits for the mouse button, or the finger, to come up. */
const waiting = new Set<() => void>();
let isDown = false;

function release(): void {
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
  // A button that came up outside of the window is not heard; the next key says that it is up.
  for (const end of ['pointerup', 'pointercancel', 'mouseup', 'keydown'])
    window.addEventListener(end, release, true);
}

/**
 * Runs what may move the page, at once or after the press that is under way: what moved between
 * press and release is not clicked.
 */
export function afterPress(action: () => void): void {
  if (isDown) waiting.add(action);
  else action();
}
