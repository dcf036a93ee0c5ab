import { nameFault, setFaults } from '@/domain/secrets/check-set';
import { sealedSize, type EnvItem } from '@/domain/secrets/env-item';
import { notesOnValue, type SecretNote } from '@/domain/secrets/value-notes';
import { writeDotenv } from '@/domain/secrets/dotenv/write-dotenv';
import { createStore } from '@/ui/browser/store';
import { givenNames } from './given-names';
import { lostNames, rememberNames } from './lost-names';

/** One variable as it may be shown: everything but the value. */
export interface SecretRow {
  readonly id: number;
  readonly name: string;
  /** Another number each time the value was changed from elsewhere than its own field. */
  readonly edition: number;
  /** Characters and lines of the value. */
  readonly length: number;
  readonly lines: number;
  readonly nameNote: SecretNote | undefined;
  readonly valueNotes: readonly SecretNote[];
}

const isStandIn = ({ valueNotes }: SecretRow) => valueNotes.some((note) => note.isStandIn);

export interface SecretsSnapshot {
  readonly rows: readonly SecretRow[];
  /** Names that stand in a row. */
  readonly names: ReadonlySet<string>;
  /** Those whose value looks like a mask or a placeholder. */
  readonly standIns: ReadonlySet<string>;
  /** What stops sealing: faults of the whole set, and how many rows have one. */
  readonly faults: readonly SecretNote[];
  readonly faultyRows: number;
  /** Bytes they have when sealed. */
  readonly sealedBytes: number;
}

interface Kept {
  id: number;
  name: string;
  value: string;
  edition: number;
  valueNotes: readonly SecretNote[];
}

const row = (id: number, name: string, value: string, edition: number): Kept => ({
  id,
  name,
  value,
  edition,
  valueNotes: notesOnValue(value),
});
/** From elsewhere than its field, which takes it over. */
const fresh = (name: string, value: string) =>
  row(nextId++, name, value, editionOf(name) + (value === '' ? 0 : 1));

// In memory only: never in React state, a form, storage, a URL, a log or an error (ADR 13).
let kept: Kept[] = [];
let nextId = 1;
/** By name, the edition that the next value begins with: a field on the page may still show the one that went. */
const nextEdition = new Map<string, number>();
/** The text the rows were last read from; gone as soon as a row changes. */
let written: string | undefined;
/** Whose values these are: those of the app that the form makes, or of a machine that is changed. */
let owner = '';
/** What was typed for the others, by whose it is. */
const waiting = new Map<string, { kept: Kept[]; written: string | undefined }>();
const isGiven = ({ length, nameNote }: SecretRow) => length > 0 && nameNote === undefined;

const items = (): EnvItem[] => kept.map(({ name, value }) => ({ key: name, value }));

const editionOf = (name: string) =>
  kept.find((one) => one.name === name)?.edition ?? nextEdition.get(name) ?? 0;

const shown = createStore(describe());

function change(next: Kept[]): void {
  const before = kept.length;
  const names = new Map(next.map(({ id, name }) => [id, name]));
  for (const { id, name, value, edition } of kept) {
    // Emptied in its own field, that field shows nothing any more.
    if (names.get(id) !== name) nextEdition.set(name, value === '' ? edition : edition + 1);
  }
  const values = new Map(next.map(({ name, value }) => [name, value]));
  const changed = kept.filter(({ name, value }) => values.get(name) !== value);
  kept = next;
  written = undefined;
  const snapshot = describe();
  const given = snapshot.rows.filter(isGiven).map(({ name }) => name);
  rememberNames(given);
  givenNames.tell(given);
  for (const { name } of changed) givenNames.tellOther(name);
  if (before === 0 && kept.length > 0) window.addEventListener('beforeunload', askBeforeLeaving);
  if (kept.length === 0 && waiting.size === 0)
    window.removeEventListener('beforeunload', askBeforeLeaving);
  shown.set(snapshot);
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  const all = [{ kept }, ...waiting.values()].flatMap((one) => one.kept);
  if (all.some(({ value }) => value !== '')) event.preventDefault();
}

function describe(): SecretsSnapshot {
  const seen = new Set<string>();
  const rows = kept.map(({ id, name, value, edition, valueNotes }): SecretRow => {
    const fault =
      nameFault(name) ?? (seen.has(name) ? `${name} is already in a row above.` : undefined);
    seen.add(name);
    return {
      id,
      name,
      edition,
      length: value.length,
      lines: value.split(/\r\n?|\n/).length,
      nameNote: fault === undefined ? undefined : { severity: 'error', message: fault },
      valueNotes,
    };
  });
  seen.delete('');
  const isFaulty = ({ nameNote, valueNotes }: SecretRow) =>
    nameNote !== undefined || valueNotes.some(({ severity }) => severity === 'error');
  return {
    rows,
    names: seen,
    standIns: new Set(rows.filter(isStandIn).map(({ name }) => name)),
    faults: setFaults(items()),
    faultyRows: rows.filter(isFaulty).length,
    sealedBytes: sealedSize(items()),
  };
}

/** The typed environment values of this page. Snapshots hold none; `reveal` and `readForSealing` do. */
export const secretStore = {
  get: shown.get,
  subscribe: shown.subscribe,
  /** Adds a row at the end and returns its id. */
  add(name: string, value = ''): number {
    const added = fresh(name, value);
    change([...kept, added]);
    return added.id;
  },
  /** The edition of a name's value, or of the one it will have. */
  editionOf,
  /** A name's value as typed into its field; emptied, the name has none any more. */
  typeFor(name: string, value: string): void {
    const before = kept.find((one) => one.name === name);
    if (before) secretStore.type(before.id, value);
    else if (value !== '') change([...kept, row(nextId++, name, value, editionOf(name))]);
    if (before && value === '') secretStore.remove(before.id);
  },
  /** A name's value from elsewhere. */
  setFor(name: string, value: string): void {
    const before = kept.find((one) => one.name === name);
    secretStore.setValue(before?.id ?? secretStore.add(name), value);
  },
  rename: (id: number, name: string) =>
    change(kept.map((old) => (old.id === id ? { ...old, name } : old))),
  /** As typed into its field, which holds it already. */
  type: (id: number, value: string) =>
    change(kept.map((old) => (old.id === id ? row(id, old.name, value, old.edition) : old))),
  /** From elsewhere: the field takes it over. */
  setValue: (id: number, value: string) =>
    change(kept.map((old) => (old.id === id ? row(id, old.name, value, old.edition + 1) : old))),
  remove: (id: number) => change(kept.filter((old) => old.id !== id)),
  /** Sets each of these by its name: a row that is there keeps its place, a new one comes last. */
  merge(list: readonly EnvItem[]) {
    const values = new Map(list.map(({ key, value }) => [key, value]));
    const changed = kept.map((old) => {
      const value = values.get(old.name);
      return value === undefined ? old : row(old.id, old.name, value, old.edition + 1);
    });
    const there = new Set(kept.map(({ name }) => name));
    const added = [...values].filter(([name]) => !there.has(name));
    change([...changed, ...added.map(([name, value]) => fresh(name, value))]);
  },
  /** These and no others, from the text they are written in, which is kept as it is. */
  replace(list: readonly EnvItem[], text: string) {
    change(
      list.map(({ key, value }, i) => {
        const before = kept[i];
        const isSame = before?.name === key;
        return isSame ? row(before.id, key, value, before.edition + 1) : fresh(key, value);
      }),
    );
    written = text;
  },
  /** The variables as a .env text: as it was written, comments and all, or made of the rows. */
  text: (): string => written ?? writeDotenv(items()),
  /** One value, for the field that shows or holds it. */
  reveal: (id: number): string => kept.find((one) => one.id === id)?.value ?? '',
  /** All of them, to be compared with an import or written as text. */
  read: items,
  /** What `seal` takes, or how many rows and which rules stand in the way. */
  readForSealing(): { ok: true; items: EnvItem[] } | { ok: false; problem: string } {
    const { faults, faultyRows } = shown.get();
    if (faults[0]) return { ok: false, problem: faults[0].message };
    if (faultyRows > 0) {
      const rows = faultyRows === 1 ? 'One secret has' : `${faultyRows} secrets have`;
      return { ok: false, problem: `${rows} an error. Correct it in the environment section.` };
    }
    return { ok: true, items: items() };
  },
  /**
   * From here on the values of this app, '' for that of the form: what was typed for the one before waits, in memory
   * only, until somebody turns to it again.
   */
  turnTo(next: string): void {
    if (next === owner) return;
    const there = waiting.get(next);
    waiting.delete(next);
    if (kept.length > 0) waiting.set(owner, { kept, written });
    owner = next;
    change(there?.kept ?? []);
    written = there?.written;
  },
  /** Forgets every value: on demand, and once the CVM exists. */
  clear: () => change([]),
  /**
   * Forgets every value, those of other apps with all of theirs, and keeps the names to be entered again; answers with
   * the name of each.
   */
  lose(): readonly string[] {
    waiting.clear();
    const withValue = shown.get().rows.filter(({ length }) => length > 0);
    change(kept.filter(({ value }) => value === ''));
    // Also where there is none: what is typed and not yet taken over goes too.
    lostNames.add(withValue.filter(isGiven).map(({ name }) => name));
    return withValue.map(({ name }) => name);
  },
};

givenNames.onForget(secretStore.clear);
givenNames.registerForgetUnused(secretStore.lose);
