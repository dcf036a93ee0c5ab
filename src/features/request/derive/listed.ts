import type { ComposeFinding } from '@/domain/compose/compose-finding';
import type { Finding } from '@/domain/request/finding';
import { sectionOf } from '@/domain/request/labels';
import { fieldPaths, sections } from '@/domain/request/request';
import type { FieldFinding } from '@/form/state/field-sources';
import { countOf } from '@/text/count-words';

/** A finding as the page derives it: of a field, of the compose text, or that the text was not checked. */
export interface Found extends FieldFinding {
  /** What the compose text itself is said of. */
  inText?: ComposeFinding;
}

export type ListedKind = 'error' | 'unchecked' | 'warning' | 'task' | 'hint';

/** One thing to look at. Every place that counts or lists them has them from one list. */
export interface Listed {
  kind: ListedKind;
  finding: Found;
}

/**
 * Everything there is to look at, in the order of the page. A problem of a field that is still to be
 * filled in, or that is typed into, is a task.
 */
export function listed(
  findings: readonly Found[],
  isOpen: (finding: FieldFinding) => boolean,
): Listed[] {
  return findings
    .map((finding) => ({ kind: kindOf(finding, isOpen(finding)), finding, at: orderOf(finding) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ kind, finding }) => ({ kind, finding }));
}

function kindOf(finding: Found, open: boolean): ListedKind {
  if (finding.isHint) return 'hint';
  if (finding.unchecked) return 'unchecked';
  if (finding.severity === 'warning') return 'warning';
  return open ? 'error' : 'task';
}

function orderOf({ path }: Finding): number {
  const at = fieldPaths.findIndex((known) => path === known || path.startsWith(`${known}.`));
  return at < 0 ? fieldPaths.length : at;
}

/** How many there are of a kind: one finding may stand for more than can be listed. */
export function countOfKind(list: readonly Listed[], wanted: ListedKind): number {
  return list.reduce(
    (sum, { kind, finding }) => sum + (kind === wanted ? (finding.times ?? 1) : 0),
    0,
  );
}

/** How many there are of each kind that counts; hints are worth reading and no more. */
export interface Tally {
  error: number;
  unchecked: number;
  warning: number;
  task: number;
  total: number;
}

/** The gravest kind first: it gives the whole its colour, and is where a press leads. */
const GRAVITY = ['error', 'unchecked', 'warning', 'task'] as const;

export function tallyOf(list: readonly Listed[]): Tally {
  const count = (wanted: ListedKind) => countOfKind(list, wanted);
  const tally = {
    error: count('error'),
    unchecked: count('unchecked'),
    warning: count('warning'),
    task: count('task'),
  };
  return { ...tally, total: GRAVITY.reduce((sum, kind) => sum + tally[kind], 0) };
}

/** The kind of the gravest; undefined where nothing counts. */
export function worstOf(tally: Tally): (typeof GRAVITY)[number] | undefined {
  return GRAVITY.find((kind) => tally[kind] > 0);
}

/** The first of the gravest. */
export function firstOf(list: readonly Listed[]): Found | undefined {
  const worst = worstOf(tallyOf(list));
  return list.find(({ kind }) => kind === worst)?.finding;
}

/** “2 problems”, “4 to look at: 1 problem, 3 warnings”, “No problems”: the same words wherever they are counted. */
export function tallyWords({ error, unchecked, warning, task, total }: Tally): string {
  const parts = [
    ...(error > 0 ? [countOf(error, 'problem')] : []),
    ...(unchecked > 0 ? ['compose file not checked'] : []),
    ...(warning > 0 ? [countOf(warning, 'warning')] : []),
    ...(task > 0 ? [`${countOf(task, 'field')} to fill in`] : []),
  ];
  const words = parts.join(', ');
  if (parts.length > 1) return `${total} to look at: ${words}`;
  return words === '' ? 'No problems' : words.charAt(0).toUpperCase() + words.slice(1);
}

/** What of the list belongs to each section, by its id. */
export function bySection(list: readonly Listed[]): Map<string, Listed[]> {
  const groups = new Map<string, Listed[]>(sections.map(({ id }) => [id, []]));
  for (const one of list) {
    // What no field has a place for is at the end of the form, as its keys are at the end of the request.
    const id = sectionOf(one.finding.path) ?? sections.at(-1)?.id ?? '';
    groups.get(id)?.push(one);
  }
  return groups;
}

/** What of the list belongs to some of the fields. */
export function listedAt(list: readonly Listed[], fields: readonly string[]): Listed[] {
  return list.filter(({ finding: { path } }) =>
    fields.some((field) => path === field || path.startsWith(`${field}.`)),
  );
}
