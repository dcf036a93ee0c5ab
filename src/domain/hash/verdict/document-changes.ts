import type { ProvisionRequest } from '@/domain/request/request';
import { inSeries } from '@/domain/schema/in-series';
import { textChange } from './text-change';
import type { Members } from '@/domain/schema/members';

/** One member that is not the same in two documents. */
export interface MemberChange {
  key: string;
  /** A clause with names and values in backticks: "`public_logs` went from `true` to `false`". */
  words: string;
  /** Both sides, where they are texts of several lines, for a text diff. */
  texts?: { before: string; after: string };
}

/** What moved between two measured documents, sorted by key; none where their canonical texts are the same. */
export function documentChanges(before: Members, after: Members): MemberChange[] {
  const [left, right] = [decodedMembers(before), decodedMembers(after)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .toSorted()
    .filter((key) => JSON.stringify(left.get(key)) !== JSON.stringify(right.get(key)))
    .map((key) => memberChange(key, left.get(key), right.get(key)));
}

/** By name, nulls left out; a map, because a name may be `__proto__`. */
function decodedMembers(document: Members): Map<string, unknown> {
  return new Map(Object.entries(document).filter(([, value]) => value !== null));
}

/** What is different between two requests outside of the measured document. */
export function unmeasuredChanges(
  before: ProvisionRequest,
  after: ProvisionRequest,
): MemberChange[] {
  const { compose_file: _before, ...left } = before;
  const { compose_file: _after, ...right } = after;
  return documentChanges(left, right);
}

/** The changes as the end of a sentence: "… because a, b and c". */
export function becauseOf(changes: readonly MemberChange[]): string {
  return `because ${inSeries(changes.map(({ words }) => words))}`;
}

function memberChange(key: string, before: unknown, after: unknown): MemberChange {
  const name = `\`${key}\``;
  if (before === undefined) return { key, words: `${name} came in${valueWords(' as ', after)}` };
  if (after === undefined)
    return { key, words: `${name} went out${valueWords(', it was ', before)}` };
  if (
    typeof before === 'string' &&
    typeof after === 'string' &&
    (isLong(before) || isLong(after))
  ) {
    return { key, words: textChange(key, before, after), texts: { before, after } };
  }
  if (areNames(before) && areNames(after)) return { key, words: listChange(name, before, after) };
  return { key, words: `${name} went${valueWords(' from ', before)}${valueWords(' to ', after)}` };
}

/** Texts whose lines are worth counting. */
function isLong(text: string): boolean {
  return text.includes('\n') || text.length > SHORT;
}

const SHORT = 60;

function valueWords(lead: string, value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > SHORT ? '' : `${lead}\`${text}\``;
}

function areNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function listChange(name: string, before: string[], after: string[]): string {
  const quoted = (items: string[]) => inSeries(items.map((item) => `\`${item}\``));
  const gained = after.filter((item) => !before.includes(item));
  const lost = before.filter((item) => !after.includes(item));
  const parts = [
    gained.length > 0 && `gained ${quoted(gained)}`,
    lost.length > 0 && `lost ${quoted(lost)}`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `${name} ${parts.join(' and ')}` : `${name} is in another order`;
}
