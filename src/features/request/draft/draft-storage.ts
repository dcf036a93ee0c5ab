import type { ProvisionForm } from '@/domain/request/form';
import { hasFormOutline } from '@/domain/request/form-outline';
import { isMembers } from '@/domain/schema/members';
import { createStore } from '@/ui/browser/store';
import { DRAFT_KEY, storedDraftText } from './draft-text';

const VERSION = 1;

export type StoredDraft =
  | { kind: 'none' }
  | { kind: 'found'; form: ProvisionForm; savedAt: Date }
  /** There is something, but not a draft this version can read. */
  | { kind: 'damaged'; text: string };

/** The draft kept in this browser. What is stored is not trusted: only its outline is relied on. */
export function readDraft(): StoredDraft {
  const text = storedDraftText();
  if (text === null) return { kind: 'none' };
  try {
    const stored: unknown = JSON.parse(text);
    if (isDraft(stored)) {
      return { kind: 'found', form: stored.form, savedAt: new Date(stored.savedAt) };
    }
  } catch {
    // Falls through: not JSON.
  }
  return { kind: 'damaged', text };
}

/** Whether this browser keeps a draft of what stands in the form. */
export const draftIsStored = createStore(readDraft().kind === 'found');

/**
 * Saves the form, given as JSON; false where the browser's storage is off or full. Holds no key and no typed
 * value, and the texts as they were typed: whatever is written in them comes back after a reload.
 */
export function writeDraft(form: string): boolean {
  try {
    localStorage.setItem(
      DRAFT_KEY,
      `{"version":${VERSION},"savedAt":${Date.now()},"form":${form}}`,
    );
    draftIsStored.set(true);
    return true;
  } catch {
    draftIsStored.set(false);
    return false;
  }
}

export function clearDraft(): void {
  draftIsStored.set(false);
  try {
    localStorage.removeItem(DRAFT_KEY);
  } catch {
    // Nothing was stored then.
  }
}

function isDraft(value: unknown): value is { savedAt: number; form: ProvisionForm } {
  if (!isMembers(value) || value.version !== VERSION) return false;
  if (Number.isNaN(new Date(Number(value.savedAt ?? NaN)).getTime())) return false;
  return hasFormOutline(value.form);
}

/** The payload of the draft as it was last saved, for when nothing else works any more. */
export function lastDraftText(): string {
  const draft = readDraft();
  if (draft.kind === 'damaged') return draft.text;
  if (draft.kind === 'none') return '';
  const { runner, docker_compose_file, bash_script } = draft.form.compose_file;
  const texts =
    runner === 'bash' ? [bash_script, docker_compose_file] : [docker_compose_file, bash_script];
  return texts.find((text) => typeof text === 'string') ?? '';
}
