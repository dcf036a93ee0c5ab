import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { oddItem, readKeptItem, type KeptEntry, type KeptItem, type OddItem } from './kept-item';
import { KeptProblem, keptProblem } from './kept-problem';

/** What is stored is not trusted: it is read as anything. */
interface KeptDb extends DBSchema {
  items: { key: string; value: unknown };
  forms: { key: string; value: unknown };
}

const DB_NAME = 'provision-console';
const DB_VERSION = 1;
const BOTH = ['items', 'forms'] as const;

let opened: Promise<IDBPDatabase<KeptDb>> | undefined;
/** Another tab holds up what was asked last; all that were asked after it would wait without a word. */
let isHeldUp = false;

/** The connection of this page; it gives way to a newer version in another tab, and is made anew when lost. */
function connection(): Promise<IDBPDatabase<KeptDb>> {
  const lose = () => {
    opened = undefined;
  };
  opened ??= new Promise<IDBPDatabase<KeptDb>>((resolve, reject) => {
    throwUnlessFree();
    const opening = openDB<KeptDb>(DB_NAME, DB_VERSION, {
      upgrade(db) {
        for (const store of BOTH) db.createObjectStore(store);
      },
      blocked() {
        isHeldUp = true;
        reject(new KeptProblem('blocked'));
        // Once the other tab gives way, that connection is there.
        void opening
          .then(() => (opened = opening))
          .catch(lose)
          .finally(goOn);
      },
      blocking() {
        lose();
        void opening.then((db) => db.close());
      },
      terminated: lose,
    });
    opening.then(resolve, reject);
  });
  opened.catch(lose);
  return opened;
}

function goOn(): void {
  isHeldUp = false;
}

/** Some browsers have no databases where storage is switched off. */
function throwUnlessFree(): void {
  if (!('indexedDB' in globalThis && Boolean(globalThis.indexedDB))) throw new KeptProblem('off');
  if (isHeldUp) throw new KeptProblem('blocked');
}

/** Does something with the database; whatever goes wrong is a `KeptProblem`. */
async function withDb<T>(act: (db: IDBPDatabase<KeptDb>) => Promise<T>): Promise<T> {
  try {
    return await act(await connection());
  } catch (error) {
    throw keptProblem(error);
  }
}

export interface KeptList {
  /** Newest first. */
  items: KeptItem[];
  /** What is there and cannot be read by this version. */
  odd: OddItem[];
}

/** What is said of every kept form, without the forms. */
export function listKept(): Promise<KeptList> {
  return withDb(async (db) => {
    const tx = db.transaction('items');
    const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
    const list: KeptList = { items: [], odd: [] };
    values.forEach((value, i) => {
      const id = keys[i] ?? '';
      const item = readKeptItem(value);
      if (item?.id === id) list.items.push(item);
      else list.odd.push(oddItem(id, value));
    });
    list.items.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
    return list;
  });
}

/** The JSON text of a kept form; undefined where it is gone. */
export function keptText(id: string): Promise<string | undefined> {
  return withDb(async (db) => {
    const text = await db.get('forms', id);
    return typeof text === 'string' ? text : undefined;
  });
}

/** Everything that is stored, as it is, also what cannot be read, and of a newer version too. */
export async function everythingStored(): Promise<unknown> {
  throwUnlessFree();
  const db = await openDB(DB_NAME).catch((error: unknown) => {
    throw keptProblem(error);
  });
  try {
    const read = async (store: string) => {
      const [keys, values] = await Promise.all([db.getAllKeys(store), db.getAll(store)]);
      return keys.map((key, i): [unknown, unknown] => [key, values[i]]);
    };
    const stores = await Promise.all(
      [...db.objectStoreNames].map(async (store) => [store, await read(store)] as const),
    );
    return { database: db.name, version: db.version, stores: Object.fromEntries(stores) };
  } finally {
    db.close();
  }
}

/** Stores forms, all of them or none. */
export function putKept(entries: readonly KeptEntry[]): Promise<void> {
  return withDb(async (db) => {
    const tx = db.transaction(BOTH, 'readwrite');
    await Promise.all([
      ...entries.flatMap(({ item, text }) => [
        tx.objectStore('items').put(item, item.id),
        tx.objectStore('forms').put(text, item.id),
      ]),
      tx.done,
    ]);
  });
}

/** Stores another edition of a form, unless what is stored is not the edition it was made of: then answers with that. */
export function replaceKept({ item, text }: KeptEntry, of: number): Promise<KeptItem | undefined> {
  return withDb(async (db) => {
    const tx = db.transaction(BOTH, 'readwrite');
    const stored = readKeptItem(await tx.objectStore('items').get(item.id));
    if (stored && stored.edition !== of) {
      await tx.done;
      return stored;
    }
    await Promise.all([
      tx.objectStore('items').put(item, item.id),
      tx.objectStore('forms').put(text, item.id),
      tx.done,
    ]);
    return undefined;
  });
}

/** Takes forms away, and answers with those that could be brought back. */
export function removeKept(ids: readonly string[]): Promise<KeptEntry[]> {
  return withDb(async (db) => {
    const tx = db.transaction(BOTH, 'readwrite');
    const entries: KeptEntry[] = [];
    for (const id of ids) {
      const item = readKeptItem(await tx.objectStore('items').get(id));
      const text = await tx.objectStore('forms').get(id);
      if (item && typeof text === 'string') entries.push({ item, text });
      await tx.objectStore('items').delete(id);
      await tx.objectStore('forms').delete(id);
    }
    await tx.done;
    return entries;
  });
}

/** Gives up the whole database, as after it was damaged. */
export async function eraseKept(): Promise<void> {
  throwUnlessFree();
  const before = opened;
  opened = undefined;
  (await before?.catch(() => undefined))?.close();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DB_NAME);
    request.addEventListener('success', goOn);
    request.addEventListener('error', goOn);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(keptProblem(request.error)));
    request.addEventListener('blocked', () => {
      isHeldUp = true;
      reject(new KeptProblem('blocked'));
    });
  });
}
