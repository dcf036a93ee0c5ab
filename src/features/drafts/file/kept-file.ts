import { LONGEST_NAME, readKeptItem, type KeptEntry } from '@/display/kept/kept-item';
import { formOf } from '@/display/kept/kept-form';
import { formText, newId } from '@/display/kept/make-entry';
import { isMembers, type Members } from '@/domain/schema/members';
import { jsonSize } from '@/text/json-size';
import { utf8Length } from '@/text/utf8';

const FORMAT = 'provision-console-drafts';
const VERSION = 1;
/** What a reader that recurses stands; no form comes near it. */
const DEEPEST = 200;
const MOST_CHARACTERS = 100_000_000;

export type KeptFile =
  | {
      kind: 'read';
      entries: KeptEntry[];
      /** What of it could not be read, each in words. */
      refused: string[];
    }
  | { kind: 'refused'; why: string };

/** Kept forms as one file; `at` is in milliseconds since 1970. */
export function writeKeptFile(entries: readonly KeptEntry[], at: number): string {
  const items = entries.map(({ item, text }) => ({ ...item, form: JSON.parse(text) as unknown }));
  const file = { format: FORMAT, version: VERSION, savedAt: new Date(at).toISOString(), items };
  return JSON.stringify(file, null, 2);
}

/** Reads such a file, whatever it is; takes what can be read and says of the rest why not. */
export function readKeptFile(text: string): KeptFile {
  const refuse = (why: string): KeptFile => ({ kind: 'refused', why });
  if (text.length > MOST_CHARACTERS) return refuse('It is too large for a file of drafts.');
  if (jsonSize(text).depth > DEEPEST) return refuse('Its values lie too deep in one another.');
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return refuse('It is not JSON.');
  }
  if (!isMembers(file) || file.format !== FORMAT) {
    return refuse('It is not a file of drafts: nothing in it says that it is one.');
  }
  if (typeof file.version === 'number' && file.version > VERSION) {
    return refuse('A newer console wrote it: reload the page to get that version.');
  }
  if (file.version !== VERSION || !Array.isArray(file.items)) {
    return refuse('It is damaged: its list of drafts is not there.');
  }
  const entries: KeptEntry[] = [];
  const refused: string[] = [];
  file.items.forEach((value: unknown, i) => {
    const entry = isMembers(value) ? readEntry(value) : undefined;
    if (entry) entries.push(entry);
    else refused.push(`${nameOf(value, i)} is damaged, or from another version`);
  });
  return { kind: 'read', entries, refused };
}

function readEntry({ form: written, ...facts }: Members): KeptEntry | undefined {
  const form = formOf(JSON.stringify(written) as string | undefined);
  const item = readKeptItem(facts);
  if (!form || !item) return undefined;
  const text = formText(form);
  return { item: { ...item, bytes: utf8Length(text) }, text };
}

function nameOf(value: unknown, i: number): string {
  const name = isMembers(value) && typeof value.name === 'string' ? value.name : '';
  return name === '' ? `Number ${i + 1}` : `“${name.slice(0, LONGEST_NAME)}”`;
}

/** What of a file is new here: the same is not kept twice, and what is here under the same id stays beside it. */
export function newEntries(
  entries: readonly KeptEntry[],
  stored: ReadonlyMap<string, string>,
): { added: KeptEntry[]; same: number } {
  const taken = new Set(stored.keys());
  const added: KeptEntry[] = [];
  for (const entry of entries) {
    const { id } = entry.item;
    if (stored.get(id) === entry.text) continue;
    const own = taken.has(id) ? newId() : id;
    taken.add(own);
    added.push({ ...entry, item: { ...entry.item, id: own } });
  }
  return { added, same: entries.length - added.length };
}
