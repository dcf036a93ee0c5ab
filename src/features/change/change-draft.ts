import type { ProvisionForm } from '@/domain/request/form';
import { hasFormOutline } from '@/domain/request/form-outline';
import { isMembers } from '@/domain/schema/members';
import type { Settled } from '@/form/state/settled';
import { createStore, type Watched } from '@/ui/browser/store';

const KEY = 'provision-console:change-draft:';

/** A form that was begun on a machine's document. */
interface ChangeDraft {
  form: ProvisionForm;
  /** 64 hex digits: the document it was begun on. */
  hash: string;
}

// As it was typed, also where the browser keeps nothing; a reload needs the storage.
const inMemory = new Map<string, ChangeDraft>();

/** Where a form on a machine's document is kept, apart from one that was opened on an earlier version of it. */
export function draftPlace(machine: string, revision: string | undefined): string {
  return revision === undefined ? machine : `${machine} ${revision}`;
}

/** What was typed there; what is stored is not trusted. */
export function readChangeDraft(place: string): ChangeDraft | undefined {
  const here = inMemory.get(place);
  if (here) return here;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY + place) ?? '');
    const isDraft =
      isMembers(stored) && typeof stored.hash === 'string' && hasFormOutline(stored.form);
    return isDraft ? { form: stored.form as ProvisionForm, hash: String(stored.hash) } : undefined;
  } catch {
    return undefined;
  }
}

export function clearChangeDraft(place: string): void {
  inMemory.delete(place);
  try {
    localStorage.removeItem(KEY + place);
  } catch {
    // Nothing was stored then.
  }
}

/**
 * Keeps what is typed at each pause, for as long as somebody watches; false once the browser does not take it. A form
 * that is as the document filled it is no draft.
 */
export function changeKeeper(
  settled: Settled<ProvisionForm>,
  place: string,
  { hash, form }: ChangeDraft,
): Watched<boolean> {
  const untouched = JSON.stringify(form);
  const isKept = createStore(true, start);
  function save() {
    const now = settled.get();
    const text = JSON.stringify(now);
    if (text === untouched) return clearChangeDraft(place);
    inMemory.set(place, { hash, form: now });
    try {
      localStorage.setItem(KEY + place, `{"hash":${JSON.stringify(hash)},"form":${text}}`);
      isKept.set(true);
    } catch {
      isKept.set(false);
    }
  }
  /** What was typed last and did not settle yet. */
  function saveNow() {
    settled.flush();
    save();
  }
  function start() {
    const stop = settled.subscribe(save);
    window.addEventListener('pagehide', saveNow);
    document.addEventListener('visibilitychange', saveNow);
    return () => {
      stop();
      window.removeEventListener('pagehide', saveNow);
      document.removeEventListener('visibilitychange', saveNow);
    };
  }
  return isKept;
}
