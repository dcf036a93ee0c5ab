import { createStore } from '@/ui/browser/store';

/** The named draft that the form is of, and the edition of it that was last opened or saved here. */
export interface CurrentDraft {
  id: string;
  name: string;
  edition: number;
}

const KEY = 'provision-console:form-of';
const store = createStore(read());

/** Which draft the form is of; remembered beside the autosave, since the form comes back after a reload too. */
export const currentDraft = {
  ...store,
  // No build knows what this browser remembers.
  atBuild: (): CurrentDraft | undefined => undefined,
  set(next: CurrentDraft | undefined) {
    try {
      if (next) localStorage.setItem(KEY, JSON.stringify(next));
      else localStorage.removeItem(KEY);
    } catch {
      // Off, or full: then it lasts for this page.
    }
    store.set(next);
  },
};

function read(): CurrentDraft | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isDraft(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is CurrentDraft {
  if (typeof value !== 'object' || value === null) return false;
  // Only looked at, member by member.
  const { id, name, edition } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof name === 'string' && typeof edition === 'number';
}
