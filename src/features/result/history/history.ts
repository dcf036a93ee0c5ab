import { createSignal } from '@/ui/browser/store';
import { HISTORY_KEY, historyText, readHistory } from './history-storage';
import type { ProvisionRecord } from './record';

/** The remembered provisions, and whether they are kept. */
export interface History {
  /** Newest first. */
  records: readonly ProvisionRecord[];
  /** `blocked`: the browser's storage is off or full; `damaged`: what is stored cannot be read. */
  status: 'kept' | 'blocked' | 'damaged';
  /** What is stored and cannot be read. */
  damaged?: string;
}

const changes = createSignal(() => {
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
});
/** What could not be stored lives as long as the page. */
let unsaved: ProvisionRecord[] = [];
let blocked = false;
let lastText: string | null | undefined;
let snapshot: History = { records: [], status: 'kept' };

/** The provisions of this browser; every tab sees what another one adds. */
export const history = {
  get(): History {
    const text = read();
    if (text !== lastText) refresh(text);
    return snapshot;
  },
  subscribe: changes.subscribe,
  add(record: ProvisionRecord) {
    save((records) => [record, ...records], [record]);
  },
  rename(id: string, label: string) {
    const renamed = (record: ProvisionRecord) => (record.id === id ? { ...record, label } : record);
    unsaved = unsaved.map(renamed);
    save((records) => records.map(renamed));
  },
  remove(id: string) {
    const others = (records: readonly ProvisionRecord[]) => records.filter((it) => it.id !== id);
    unsaved = others(unsaved);
    save(others);
  },
  clear() {
    unsaved = [];
    erase();
    tell();
  },
  /** Gives up what cannot be read; what came since is stored in its place. */
  discardDamaged() {
    erase();
    if (write(unsaved)) unsaved = [];
    tell();
  },
};

/** Reads what is stored now, which another tab may have changed, and stores it changed. */
function save(
  change: (records: readonly ProvisionRecord[]) => ProvisionRecord[],
  added: ProvisionRecord[] = [],
) {
  const stored = readHistory(read());
  if (stored.kind === 'damaged' || !write(change(stored.records))) unsaved = [...added, ...unsaved];
  tell();
}

function write(records: readonly ProvisionRecord[]): boolean {
  // Full storage gives room for the newest by dropping the oldest.
  for (let kept = records.length; kept > 0; kept = Math.floor(kept / 2)) {
    if (store(historyText(records.slice(0, kept)))) return true;
  }
  return records.length === 0 && store(historyText([]));
}

function store(text: string): boolean {
  try {
    localStorage.setItem(HISTORY_KEY, text);
    blocked = false;
    return true;
  } catch {
    blocked = true;
    return false;
  }
}

function erase() {
  try {
    localStorage.removeItem(HISTORY_KEY);
  } catch {
    // Nothing was stored then.
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(HISTORY_KEY);
  } catch {
    blocked = true;
    return null;
  }
}

function refresh(text: string | null) {
  lastText = text;
  const stored = readHistory(text);
  snapshot =
    stored.kind === 'damaged'
      ? { records: unsaved, status: 'damaged', damaged: stored.text }
      : { records: [...unsaved, ...stored.records], status: blocked ? 'blocked' : 'kept' };
}

function hear({ key }: StorageEvent) {
  if (key === HISTORY_KEY || key === null) tell();
}

function tell() {
  refresh(read());
  changes.tell();
}
