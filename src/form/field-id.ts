import { unfoldAround } from '@/ui/browser/focus';
import type { Finding } from '@/domain/request/finding';
import { drawFoldOf, isInFold } from '@/ui/browser/folds';
import { editorAt } from '@/ui/code-editor/open-editors';
import { fetchFolded } from '@/ui/later';

/** The DOM id of a field's control; error links, labels and hints all build on it. */
export function fieldId(path: string): string {
  return `field-${path}`;
}

/** The id of a field's text editor, by which `editorAt` finds it. */
export function editorId(path: string): string {
  return `${fieldId(path)}-editor`;
}

/** Not the menu beside a label: that changes what is sent of a field, not its value. */
const FOCUSABLE =
  'input:not([type=hidden]):not([tabindex="-1"]), select, textarea, button:not([aria-haspopup]), [contenteditable], [tabindex="0"]';

/** Brings what a finding is about into view: the place in its text, or its field. */
export function goToFinding({ path, at }: Pick<Finding, 'path' | 'at'>): void {
  const editor = at && editorAt(editorId(path));
  if (editor) editor.goTo(at.from, at.to);
  else goToField(path);
}

/** Brings a field, or the nearest one above it, into view, unfolded and focused: at once, or when its code has come. */
export function goToField(path: string): boolean {
  const steps = path.split('.');
  const ids = steps.map((_, i) => fieldId(steps.slice(0, steps.length - i).join('.')));
  const coming = ids.some(isInFold) ? fetchFolded() : undefined;
  if (!coming) return goToFirst(ids);
  void coming.then(() => goToFirst(ids));
  return true;
}

function goToFirst(ids: readonly string[]): boolean {
  // What was never unfolded is not drawn yet, may hold a row of the field too, and a fold of its own.
  while (ids.some(drawFoldOf));
  const element = ids.map((id) => document.getElementById(id)).find((one) => one !== null);
  if (element) reveal(element);
  return element !== undefined;
}

/** Unfolds a section that somebody is led to, if it is folded. */
export function unfoldSection(id: string): void {
  const fold = document.getElementById(id)?.querySelector('details');
  if (fold && fold.parentElement?.id === id) fold.open = true;
}

function reveal(element: HTMLElement): void {
  unfoldAround(element);
  controlOf(element).focus({ preventScroll: true });
  element.scrollIntoView({ block: 'center' });
}

/** The control itself; of a group its editor, what it marks as first, the chosen radio, or whatever comes first. */
function controlOf(element: HTMLElement): HTMLElement {
  if (element.matches(FOCUSABLE)) return element;
  return (
    document.getElementById(`${element.id}-editor`) ??
    element.querySelector<HTMLElement>('[data-first] input') ??
    element.querySelector<HTMLElement>(`input[name="${CSS.escape(element.id)}"]:checked`) ??
    element.querySelector<HTMLElement>('input[type=radio]:checked') ??
    element.querySelector<HTMLElement>(FOCUSABLE) ??
    element
  );
}
