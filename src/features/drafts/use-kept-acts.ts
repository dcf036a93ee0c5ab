import { kept } from '@/display/kept/kept';
import { everythingStored } from '@/display/kept/kept-db';
import { formOf } from '@/display/kept/kept-form';
import type { KeptEntry, KeptItem } from '@/display/kept/kept-item';
import { keptProblem, type KeptProblem } from '@/display/kept/kept-problem';
import { makeEntry, nextEdition } from '@/display/kept/make-entry';
import { countOf } from '@/text/count-words';
import { downloadText } from '@/ui/browser/download';
import { useState } from 'react';
import { asTemplate } from './as-template';
import { currentDraft } from './current-draft';
import type { FormNow } from './form-now';
import { writeKeptFile } from '@/features/drafts/file/kept-file';

/** What came of the last act. */
export type KeptOutcome =
  | { kind: 'done'; words: string }
  /** Over what the draft held before, which can come back. */
  | { kind: 'saved'; name: string; before: KeptEntry | undefined }
  | { kind: 'deleted'; entries: KeptEntry[]; of: ReturnType<typeof currentDraft.get> }
  /** Another tab saved the draft meanwhile. */
  | { kind: 'conflict'; stored: KeptItem }
  | { kind: 'failed'; problem: KeptProblem };

/** All that changes what is kept; one thing at a time, and each says what came of it. */
export function useKeptActs(now: FormNow) {
  const [outcome, setOutcome] = useState<KeptOutcome>();
  async function attempt(act: () => Promise<KeptOutcome | string | undefined>): Promise<void> {
    setOutcome(undefined);
    try {
      const came = await act();
      setOutcome(typeof came === 'string' ? { kind: 'done', words: came } : came);
    } catch (error) {
      setOutcome({ kind: 'failed', problem: keptProblem(error) });
    }
  }
  const facts = () => ({ form: now.form, hash: now.hash, at: Date.now() });

  async function save(over: KeptItem | undefined): Promise<KeptOutcome | string> {
    const current = currentDraft.get();
    const stored = over ?? kept.get().items.find(({ id }) => id === current?.id);
    if (!current) return 'The form is not saved as a draft.';
    // Deleted meanwhile: it is kept again, as another one.
    if (!stored) return add('draft', current.name);
    const of = over?.edition ?? current.edition;
    const entry = nextEdition({ ...stored, edition: of }, facts());
    const text = await kept.text(stored.id);
    const other = await kept.replace(entry, of);
    if (other) return { kind: 'conflict', stored: other };
    currentDraft.set({ id: stored.id, name: stored.name, edition: entry.item.edition });
    const before = text === undefined ? undefined : { item: stored, text };
    return { kind: 'saved', name: stored.name, before };
  }
  async function add(kind: KeptItem['kind'], name: string): Promise<string> {
    const { form, hash, at } = facts();
    const entry =
      kind === 'template'
        ? makeEntry({ kind, name, at, form: asTemplate(form) })
        : makeEntry({ kind, name, at, form, hash });
    await kept.add([entry]);
    const { id, name: own, edition } = entry.item;
    if (kind === 'draft') currentDraft.set({ id, name: own, edition });
    return `The ${kind} “${own}” is saved.`;
  }
  async function copy(item: KeptItem, kind: KeptItem['kind']): Promise<string> {
    const form = formOf(await kept.text(item.id));
    if (!form) return damagedWords(item);
    const name = kind === 'draft' && item.kind === 'draft' ? `${item.name} (copy)` : item.name;
    const made = { kind, name, at: Date.now(), hash: kind === 'template' ? undefined : item.hash };
    const entry = makeEntry({ ...made, form: kind === 'template' ? asTemplate(form) : form });
    await kept.add([entry]);
    return `The ${kind} “${entry.item.name}” is saved.`;
  }
  async function rename(item: KeptItem, name: string): Promise<string> {
    const text = (await kept.text(item.id)) ?? '';
    const other = await kept.replace({ item: { ...item, name }, text }, item.edition);
    if (other)
      return `Another tab saved “${item.name}” meanwhile, so it keeps its name. Try again.`;
    const current = currentDraft.get();
    if (current?.id === item.id) currentDraft.set({ ...current, name });
    return `It is called “${name}” now.`;
  }
  async function remove(ids: readonly string[]): Promise<KeptOutcome> {
    const current = currentDraft.get();
    const of = current && ids.includes(current.id) ? current : undefined;
    const entries = await kept.remove(ids);
    if (of) currentDraft.set(undefined);
    return { kind: 'deleted', entries, of };
  }
  return {
    outcome,
    onForget: () => setOutcome(undefined),
    /** What the draft held before it was saved is its newest edition again. */
    onUnsave: ({ item, text }: KeptEntry) =>
      void attempt(async () => {
        const edition = item.edition + 2;
        await kept.add([{ item: { ...item, edition }, text }]);
        const current = currentDraft.get();
        if (current?.id === item.id) currentDraft.set({ ...current, edition });
        return `“${item.name}” is as it was before. The form stays as it is.`;
      }),
    /** Over the draft that the form is of; `over` what another tab saved, once that is wanted. */
    onSave: (over?: KeptItem) => void attempt(() => save(over)),
    onSaveAs: (kind: KeptItem['kind'], name: string) => void attempt(() => add(kind, name)),
    onRename: (item: KeptItem, name: string) => void attempt(() => rename(item, name)),
    onCopy: (item: KeptItem, kind: KeptItem['kind']) => void attempt(() => copy(item, kind)),
    onDelete: (ids: readonly string[]) => void attempt(() => remove(ids)),
    onUndelete: ({ entries, of }: KeptOutcome & { kind: 'deleted' }) =>
      void attempt(async () => {
        await kept.add(entries);
        if (of && !currentDraft.get()) currentDraft.set(of);
        const [only] = entries;
        return only && entries.length === 1
          ? `“${only.item.name}” is back.`
          : `${countOf(entries.length, 'form')} are back.`;
      }),
    onDownload: (item: KeptItem) =>
      void attempt(async () => {
        const text = (await kept.text(item.id)) ?? '';
        if (!formOf(text)) return damagedWords(item);
        return offer([{ item, text }]);
      }),
    onDownloadForm: () => {
      const { form, hash, at } = facts();
      const name = currentDraft.get()?.name ?? (form.name || 'Draft');
      setOutcome({
        kind: 'done',
        words: offer([makeEntry({ kind: 'draft', name, form, hash, at })]),
      });
    },
    onDownloadAll: () =>
      void attempt(async () => {
        const { items } = kept.get();
        const entries = await readAll(items);
        const left = items.length - entries.length;
        return `${offer(entries)}${left > 0 ? ` ${countOf(left, 'damaged one')} could not be.` : ''}`;
      }),
    onDownloadStored: () =>
      void attempt(async () => {
        downloadText('drafts-as-stored.json', JSON.stringify(await everythingStored(), null, 2));
        return 'Everything is saved as it is stored.';
      }),
    onErase: () =>
      void attempt(async () => {
        await kept.erase();
        return 'The database is empty now.';
      }),
    attempt,
  };
}

export type KeptActions = ReturnType<typeof useKeptActs>;

/** Of one whose form is not what was saved. */
export function damagedWords({ name }: KeptItem): string {
  return `“${name}” is damaged: what is stored of it is no form. All that is stored can be saved as it is.`;
}

async function readAll(items: readonly KeptItem[]): Promise<KeptEntry[]> {
  const entries = await Promise.all(
    items.map(async (item) => ({ item, text: (await kept.text(item.id)) ?? '' })),
  );
  return entries.filter(({ text }) => formOf(text));
}

function offer(entries: readonly KeptEntry[]): string {
  downloadText('provision-console-drafts.json', writeKeptFile(entries, Date.now()));
  return entries.length === 1
    ? 'It is saved as a file.'
    : `${entries.length} are saved as one file.`;
}
