import { lostNames } from '@/display/secrets/lost-names';
import { secretStore } from '@/display/secrets/secret-store';
import type { Brought } from '@/display/import-door';
import { importSources } from '@/domain/exchange/import/import-sources';
import type {
  Imported,
  ImportSource,
  ReportLine,
  SharedHash,
  SourceHash,
} from '@/domain/exchange/import/imported';
import { mergeRequest, type ImportMode } from '@/domain/exchange/import/merge-request';
import { initialForm, type ProvisionForm } from '@/domain/request/form';
import { isSame } from '@/domain/request/serialize';
import { writeDotenv } from '@/domain/secrets/dotenv/write-dotenv';
import { readTextFile } from '@/ui/code-editor/text/incoming-text';
import { formChanges, nextText, type FormChanges, type NextText } from './form-changes';

/** What an import would do in one of its two ways. */
export interface TakenChanges extends FormChanges {
  form: ProvisionForm;
  /** What would run, where that is another text. */
  text: NextText | undefined;
}

/** What is shown of an import before anything changes: no value of a variable is in it. */
export interface Prepared {
  /** Another one for each import. */
  id: number;
  titles: string[];
  report: ReportLine[];
  /** Of values that it brings. */
  names: string[];
  /** Of values that are there, and go where the form is replaced. */
  given: string[];
  /** The hash that the document had which was imported, and what came with a shared one. */
  hash: SourceHash | undefined;
  shared: SharedHash | undefined;
  outcomes: Record<ImportMode, TakenChanges>;
  suggested: ImportMode;
}

// With values of variables in it: in memory only, and gone once it is taken or forgotten.
let held: Imported | undefined;
let count = 0;
lostNames.subscribe(() => {
  held = undefined;
});

/** Reads what was brought, and works out what either way would make of the form; nothing is changed. */
export async function prepareBrought(
  brought: Brought,
  current: ProvisionForm,
): Promise<Prepared | { refusal: string }> {
  held = undefined;
  const sources: ImportSource[] = [];
  for (const one of brought) {
    const read = one instanceof File ? await readTextFile(one) : one;
    if ('refusal' in read) return read;
    sources.push({ name: one.name, text: read.text });
  }
  const imported = await importSources(sources);
  if ('refusal' in imported) return imported;
  held = imported;
  const outcome = (mode: ImportMode): TakenChanges => {
    const form = mergeRequest(current, imported, mode);
    return { ...formChanges(current, form), text: nextText(current, form), form };
  };
  count += 1;
  const isUntouched = isSame(current, initialForm());
  return {
    id: count,
    titles: imported.titles,
    report: imported.report,
    names: imported.secrets.map(({ key }) => key),
    given: secretStore.read().map(({ key }) => key),
    hash: imported.hash,
    shared: imported.shared,
    outcomes: { merge: outcome('merge'), replace: outcome('replace') },
    suggested: isUntouched || imported.isWhole ? 'replace' : 'merge',
  };
}

/** Takes what was prepared: the form it makes, with the values in their table, and what brings those back that were there. */
export function takePrepared(
  mode: ImportMode,
  current: ProvisionForm,
): { form: ProvisionForm; undo: () => void } | undefined {
  if (!held) return undefined;
  const form = mergeRequest(current, held, mode);
  const before = secretStore.read();
  if (mode === 'replace') secretStore.replace(held.secrets, writeDotenv(held.secrets));
  else if (held.secrets.length > 0) secretStore.merge(held.secrets);
  held = undefined;
  return { form, undo: () => secretStore.replace(before, writeDotenv(before)) };
}

export function dropPrepared(): void {
  held = undefined;
}
