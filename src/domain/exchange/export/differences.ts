import {
  apiDefault,
  COMPOSE_PREFIX,
  fieldPaths,
  type ProvisionRequest,
} from '@/domain/request/request';
import { isSame } from '@/domain/request/serialize';
import { isMembers, type Members } from '@/domain/schema/members';
import type { CodeTarget } from './code-target';

/** A key that a tool does not send as the request has it. */
export interface Difference {
  /** Its wire path. */
  path: string;
  /**
   * `lost`: the tool cannot say it; `default`: it is left out and the API's default is the same value; `changed`:
   * it goes out with another value; `added`: the request does not have it.
   */
  kind: 'lost' | 'default' | 'changed' | 'added';
  /** A sentence, with values in backticks. */
  words: string;
}

/** What of a request a tool does not send, or sends otherwise, in the request's order; nothing where it sends it as it stands. */
export function differences(
  target: Pick<CodeTarget, 'label' | 'sends' | 'why' | 'otherwise'>,
  request: ProvisionRequest,
): Difference[] {
  const sent = target.sends?.(request);
  if (!sent || sent === request) return [];
  const [before, after] = [flat(request), flat(sent)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const kind = kindOf(path, before.get(path), after.get(path));
    return kind ? [{ path, kind, words: wordsOf(target, path, kind, after.get(path)) }] : [];
  });
}

/** By wire path; a map, since a key may be `__proto__`. */
function flat({ compose_file, ...top }: Members): Map<string, unknown> {
  const inner = isMembers(compose_file) ? compose_file : {};
  return new Map([
    ...Object.entries(top),
    ...Object.entries(inner).map(([key, value]): [string, unknown] => [
      COMPOSE_PREFIX + key,
      value,
    ]),
  ]);
}

function kindOf(path: string, before: unknown, after: unknown): Difference['kind'] | undefined {
  if (isSame(before, after)) return undefined;
  if (before === undefined) return 'added';
  if (after !== undefined) return 'changed';
  return isDefault(path, before) ? 'default' : 'lost';
}

/** What is left out and means the same: the documented default, null, and no name in a list of names. */
function isDefault(path: string, value: unknown): boolean {
  const field = fieldPaths.find((one) => one === path);
  if (!field) return false;
  return value === null || isSame(value, apiDefault(field) ?? []);
}

function wordsOf(
  { label, why, otherwise }: Pick<CodeTarget, 'label' | 'why' | 'otherwise'>,
  path: string,
  kind: Difference['kind'],
  after: unknown,
): string {
  const reason = why && Object.hasOwn(why, path) ? why[path] : otherwise;
  const because = reason ?? `${label} has no place for it`;
  switch (kind) {
    case 'lost':
      return `It is not sent: ${because}.`;
    case 'default':
      return 'It is not sent; without it the API uses the same value.';
    case 'changed':
      return `It is sent${shown(' as ', after)} instead: ${because}.`;
    case 'added':
      return `It is sent${shown(' as ', after)} although the request leaves it out: ${because}.`;
  }
}

const SHORT = 60;

function shown(lead: string, value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > SHORT ? '' : `${lead}\`${text}\``;
}
