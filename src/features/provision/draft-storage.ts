import type { ProvisionForm } from '@/domain/form';

const KEY = 'provision-console:draft';
const VERSION = 1;

export type StoredDraft =
  | { kind: 'none' }
  | { kind: 'found'; form: ProvisionForm; savedAt: Date }
  /** There is something, but not a draft this version can read. */
  | { kind: 'damaged'; text: string };

/** The draft kept in this browser. What is stored is not trusted: only its outline is relied on. */
export function readDraft(): StoredDraft {
  const text = read();
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

/** Saves the form; false where the browser's storage is off or full. Holds no key and no secret. */
export function writeDraft(form: ProvisionForm): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ version: VERSION, savedAt: Date.now(), form }));
    return true;
  } catch {
    return false;
  }
}

export function clearDraft(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was stored then.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function isDraft(value: unknown): value is { savedAt: number; form: ProvisionForm } {
  if (!isObject(value) || value.version !== VERSION || typeof value.savedAt !== 'number') {
    return false;
  }
  const { form } = value;
  if (!isObject(form) || !isObject(form.compose_file) || !isObject(form.sending)) return false;
  const { pinned, script } = form.sending;
  return typeof pinned === 'boolean' && ['standard', 'own', 'none'].includes(String(script));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The payload of the draft as it was last saved, for when nothing else works any more. */
export function lastDraftText(): string {
  const draft = readDraft();
  if (draft.kind === 'damaged') return draft.text;
  if (draft.kind === 'none') return '';
  const { docker_compose_file, bash_script } = draft.form.compose_file;
  return String(docker_compose_file ?? bash_script ?? '');
}
