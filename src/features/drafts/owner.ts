import { createStore } from '@/ui/browser/store';
import { currentDraft } from './current-draft';

/** How this tab stands to the draft that its form is of: one tab owns it, and only that one saves it unasked. */
export type Ownership = 'asking' | 'mine' | 'elsewhere' | 'taken';

const lockName = (id: string) => `provision-console:kept:${id}`;
let steal: (() => void) | undefined;

const store = createStore<Ownership>('asking');
let isFollowing = false;

/** From when it is first asked for, as long as the page lives: a draft does not change hands when a dialog closes. */
function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  let id: string | undefined;
  let leave = () => {};
  function look() {
    const next = currentDraft.get()?.id;
    if (next === id) return;
    leave();
    id = next;
    leave = next === undefined ? () => {} : claim(next);
  }
  currentDraft.subscribe(look);
  look();
}

/** The draft's lock for as long as this page has it; the answer gives it back. */
function claim(id: string): () => void {
  // Without TLS a browser has no locks: then each save looks whether another tab saved before.
  if (!('locks' in navigator)) {
    store.set('mine');
    return () => {};
  }
  const name = lockName(id);
  const over = new AbortController();
  const { signal } = over;
  store.set('asking');
  const hold = (lock: Lock | null) => {
    if (!lock) return 'refused';
    store.set('mine');
    return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  };
  const lose = () => {
    if (!signal.aborted) store.set('taken');
  };
  async function ask() {
    const atOnce = () => navigator.locks.request(name, { ifAvailable: true }, hold);
    if ((await atOnce()) !== 'refused') return;
    // This page itself may have let go of it a moment ago.
    await new Promise((go) => setTimeout(go, 150));
    if (signal.aborted || (await atOnce()) !== 'refused') return;
    store.set('elsewhere');
    // Its turn comes when the other tab is closed, or goes on with another form.
    await navigator.locks.request(name, { signal }, hold);
  }
  ask().catch(lose);
  steal = () => void navigator.locks.request(name, { steal: true }, hold).catch(lose);
  return () => {
    steal = undefined;
    over.abort();
  };
}

export const owner = {
  get: store.get,
  subscribe(listener: () => void) {
    follow();
    return store.subscribe(listener);
  },
  /** Makes this tab the owner; the one that was is told. */
  take: () => steal?.(),
};

/** The drafts that some tab has open, this one included. */
export async function openDrafts(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  const prefix = lockName('');
  const names = held.map(({ name = '' }) => name).filter((name) => name.startsWith(prefix));
  return new Set(names.map((name) => name.slice(prefix.length)));
}
