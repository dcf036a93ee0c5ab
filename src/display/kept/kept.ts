import { createStore } from '@/ui/browser/store';
import {
  eraseKept,
  keptText,
  listKept,
  putKept,
  removeKept,
  replaceKept,
  type KeptList,
} from './kept-db';
import type { KeptEntry, KeptItem } from './kept-item';
import { keptProblem, type KeptProblem } from './kept-problem';

export interface Kept extends KeptList {
  /** `reading` until the database has answered once; `unread` where it cannot be. */
  status: 'reading' | 'read' | 'unread';
  /** Why it cannot be read. */
  problem?: KeptProblem;
}

/** The page takes a snapshot at each provision; of those only so many are kept. */
export const MOST_AUTO = 100;

const store = createStore<Kept>({ status: 'reading', items: [], odd: [] }, listen);
let channel: BroadcastChannel | undefined;

/** Every tab reads anew what one of them has changed. */
function listen() {
  channel = new BroadcastChannel('provision-console:kept');
  channel.addEventListener('message', () => void read());
  void read();
  return () => {
    channel?.close();
    channel = undefined;
  };
}

async function read(): Promise<void> {
  try {
    store.set({ status: 'read', ...(await listKept()) });
  } catch (error) {
    store.set({ status: 'unread', items: [], odd: [], problem: keptProblem(error) });
  }
}

async function changed(): Promise<void> {
  await read();
  if (channel) channel.postMessage('changed');
  else {
    // Nobody here watches; other tabs may.
    const once = new BroadcastChannel('provision-console:kept');
    once.postMessage('changed');
    once.close();
  }
}

/** The forms that this browser keeps. What is asked of it fails with a `KeptProblem`, and then nothing was changed. */
export const kept = {
  get: store.get,
  subscribe: store.subscribe,
  /** Asks the database again. */
  again: read,
  text: keptText,
  async add(entries: readonly KeptEntry[]): Promise<void> {
    await putKept(entries);
    await changed();
  },
  /** A snapshot that the page takes by itself; the oldest of these make way. */
  async addAuto(entry: KeptEntry): Promise<void> {
    await putKept([entry]);
    const { items } = await listKept();
    const autos = items.filter(({ kind, auto }) => kind === 'snapshot' && auto);
    if (autos.length > MOST_AUTO) await removeKept(autos.slice(MOST_AUTO).map(({ id }) => id));
    await changed();
  },
  /** Saves over the edition it was made of; answers with what is stored instead, where another tab saved meanwhile. */
  async replace(entry: KeptEntry, of: number): Promise<KeptItem | undefined> {
    const other = await replaceKept(entry, of);
    await changed();
    return other;
  },
  /** Answers with what brings them back. */
  async remove(ids: readonly string[]): Promise<KeptEntry[]> {
    const entries = await removeKept(ids);
    await changed();
    return entries;
  },
  async erase(): Promise<void> {
    await eraseKept();
    await changed();
  },
};
