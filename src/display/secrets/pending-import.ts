import { setFaults } from '@/domain/secrets/check-set';
import { readDotenv, type DotenvProblem } from '@/domain/secrets/dotenv/dotenv';
import type { EnvItem } from '@/domain/secrets/env-item';
import { planImport, type ImportLine } from '@/domain/secrets/dotenv/plan-import';
import { notesOnValue } from '@/domain/secrets/value-notes';
import { createStore } from '@/ui/browser/store';
import { lostNames } from './lost-names';
import { secretStore } from './secret-store';

/** A line of the preview: everything but the value. */
export interface PreviewLine extends Omit<ImportLine, 'value' | 'doubt'> {
  remarks: string[];
}

export interface ImportPreview {
  lines: PreviewLine[];
  counts: Record<ImportLine['action'], number>;
  problems: DotenvProblem[];
  problemCount: number;
  stoppedAt: number | undefined;
  /** What the guest would refuse of the set as it would be. */
  fault: string | undefined;
}

const DOUBTS: Record<NonNullable<ImportLine['doubt']>, string> = {
  escape: 'Backslashes are read as Docker Compose reads them; some tools keep them.',
  hash: 'A # without a space before it is kept; some tools cut the value there.',
  reference: 'A reference to another variable stays as it is, and is not filled in.',
};

// In memory only, like the secrets themselves, until it is applied or dropped.
let waiting: EnvItem[] = [];
const preview = createStore<ImportPreview | undefined>(undefined);

/** The .env text that waits to be taken over or dropped, as far as it may be shown. */
export const pendingImport = { get: preview.get, subscribe: preview.subscribe };

/** Reads a .env text and tells what taking it over would do; nothing is changed yet. */
export function prepareImport(text: string): void {
  const { entries, problems, problemCount, stoppedAt } = readDotenv(text);
  const present = secretStore.read();
  const plan = planImport(entries, present);
  const taken = plan.filter(({ action }) => action === 'added' || action === 'changed');
  waiting = taken.map(({ name, value }) => ({ key: name, value }));
  const merged = new Map([...present, ...waiting].map(({ key, value }) => [key, value]));
  const after = [...merged].map(([key, value]) => ({ key, value }));
  const counts = { added: 0, changed: 0, same: 0, skipped: 0 };
  for (const { action } of plan) counts[action] += 1;
  preview.set({
    lines: plan.map(({ value, doubt, ...line }) => ({
      ...line,
      remarks:
        line.action === 'skipped'
          ? []
          : [
              ...notesOnValue(value).map(({ message }) => message),
              ...(doubt ? [DOUBTS[doubt]] : []),
            ],
    })),
    counts,
    problems,
    problemCount,
    stoppedAt,
    fault: setFaults(after)[0]?.message,
  });
}

/** Takes over what was prepared. */
export function applyImport(): void {
  const taken = waiting;
  dropImport();
  secretStore.merge(taken);
}

export function dropImport(): void {
  waiting = [];
  preview.set(undefined);
}

// Values that are forgotten are not to come back from here.
lostNames.subscribe(dropImport);
