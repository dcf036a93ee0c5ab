import { kept } from '@/display/kept/kept';
import type { KeptEntry } from '@/display/kept/kept-item';
import { formOf } from '@/display/kept/kept-form';
import { predict } from '@/domain/hash/prediction';
import { toRequest } from '@/domain/request/form';
import { countOf } from '@/text/count-words';
import { newEntries, readKeptFile } from './kept-file';

/** What came of a file: what it holds, and in words what was done with it. */
export interface ImportedFile {
  entries: KeptEntry[];
  words: string;
}

/** Keeps what a file of drafts holds beside what is here; where nothing can be kept, it is only read. */
export async function importFile(
  name: string,
  text: string,
  isOff: boolean,
): Promise<ImportedFile> {
  const file = readKeptFile(text);
  if (file.kind === 'refused') {
    return { entries: [], words: `${name} was not taken. ${file.why}` };
  }
  const read = await Promise.all(file.entries.map(withOwnHash));
  const left = file.refused.length === 0 ? '' : ` Not taken: ${file.refused.join('; ')}.`;
  if (isOff) {
    return { entries: read, words: `${countOf(read.length, 'form')} read from ${name}.${left}` };
  }
  const stored = new Map<string, string>();
  for (const { item } of read) {
    const here = await kept.text(item.id);
    if (here !== undefined) stored.set(item.id, here);
  }
  const { added, same } = newEntries(read, stored);
  if (added.length > 0) await kept.add(added);
  const here = same === 0 ? '' : `, ${same} here already`;
  return { entries: [], words: `${added.length} added from ${name}${here}.${left}` };
}

/** A hash that a file claims is not taken on trust: it is computed, where that needs nothing else. */
async function withOwnHash({ item, text }: KeptEntry): Promise<KeptEntry> {
  const form = formOf(text);
  const prediction = form && (await predict(toRequest(form)));
  const hash = prediction?.hash;
  return { item: { ...item, hash: hash === undefined ? undefined : { hash } }, text };
}
