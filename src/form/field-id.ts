/** The DOM id of a field's control; error links, labels and hints all build on it. */
export function fieldId(path: string): string {
  return `field-${path}`;
}

const FOCUSABLE =
  'input:not([type=hidden]):not([tabindex="-1"]), select, textarea, button, [contenteditable], [tabindex="0"]';

/** Brings a field, or the nearest one above it, into view, unfolded and focused. */
export function goToField(path: string): boolean {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const element = document.getElementById(fieldId(steps.slice(0, length).join('.')));
    if (element) {
      reveal(element);
      return true;
    }
  }
  return false;
}

function reveal(element: HTMLElement): void {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null) {
    at.open = true;
  }
  const target = element.matches(FOCUSABLE)
    ? element
    : (element.querySelector<HTMLElement>(FOCUSABLE) ?? element);
  target.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
}
