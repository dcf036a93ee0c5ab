import { lostNames } from '@/display/secrets/lost-names';
import { secretStore } from '@/display/secrets/secret-store';
import type { Brought } from '@/display/import-door';
import { compareHashes, type HashComparison } from '@/domain/exchange/import/compare-hashes';
import { importSources } from '@/domain/exchange/import/import-sources';
import type { Imported, ImportSource, ReportLine } from '@/domain/exchange/import/imported';
import { mergeRequest, type ImportMode } from '@/domain/exchange/import/merge-request';
import { initialForm, type ProvisionForm } from '@/domain/request/form';
import { isSame } from '@/domain/request/serialize';
import { writeDotenv } from '@/domain/secrets/dotenv/write-dotenv';
import { readTextFile } from '@/ui/code-editor/text/incoming-text';
import { formChanges, type FormChanges } from './form-changes';

/** What an import would do in one of its two ways. */
export interface TakenChanges extends FormChanges {
  hash: HashComparison | undefined;
}

/** What is shown of an import before anything changes: no value of a variable is in it. */
export interface Prepared {
  titles: string[];
  report: ReportLine[];
  /** Of values that it brings. */
  names: string[];
  /** Of values that are there, and go where the form is replaced. */
  given: string[];
  /** Where the hash of the document that was imported is from. */
  hashHow: string | undefined;
  outcomes: Record<ImportMode, TakenChanges>;
  suggested: ImportMode;
}

// With values of variables in it: in memory only, and gone once it is taken or forgotten.
let held: Imported | undefined;
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
  const outcome = async (mode: ImportMode): Promise<TakenChanges> => {
    const next = mergeRequest(current, imported, mode);
    const hash = imported.hash && (await compareHashes(imported.hash, next));
    return { ...formChanges(current, next), hash };
  };
  const isUntouched = isSame(current, initialForm());
  return {
    titles: imported.titles,
    report: imported.report,
    names: imported.secrets.map(({ key }) => key),
    given: secretStore.read().map(({ key }) => key),
    hashHow: imported.hash?.how,
    outcomes: { merge: await outcome('merge'), replace: await outcome('replace') },
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
