import type { ProvisionForm } from '@/domain/request/form';
import { fieldPaths, type FieldPath } from '@/domain/request/request';
import { originOf, type Origin } from '@/domain/request/serialize';
import type { Prediction } from './prediction';
import { ADDITIONS } from './server-additions';

/**
 * Where a member of the measured document comes from; `assumed` is the API's default, not written out, and what
 * is `undecided` the server may drop.
 */
export type MemberOrigin = Origin | 'assumed' | 'server' | 'undecided';

export interface Member {
  key: string;
  /** The field of the form that decides it, where there is one. */
  path?: FieldPath;
  /** As JSON; undefined for what the server adds and nobody knows. */
  text?: string;
  /** Words in the place of a value that nobody knows. */
  instead?: string;
  /** The value itself, where it is a text of several lines. */
  lines?: string;
  origin: MemberOrigin;
}

/** The members of the predicted document in its order, what it may have, and what the server is known to add. */
export function measuredMembers(
  { document, assumed, added, assumedScript, undecided }: Prediction,
  form: ProvisionForm,
): Member[] {
  const ofDocument = Object.entries(document).map(([key, value]): Member => {
    const path = pathOf(key);
    const isServers = assumedScript !== undefined && key === 'pre_launch_script';
    if (isServers) return { key, ...(path && { path }), ...valueOf(value), origin: 'server' };
    const origin = assumed.includes(key) ? 'assumed' : originOf(['compose_file', key], form);
    return { key, ...(path && { path }), ...valueOf(value), origin };
  });
  const ofServer = added.map((key): Member => {
    const path = pathOf(key);
    const given =
      document[key] === undefined ? { instead: ADDITIONS[key].value } : valueOf(document[key]);
    return { key, ...(path && { path }), ...given, origin: 'server' };
  });
  // Of a documented one the part that is sure is there already.
  const beyond = Object.entries(undecided).filter(([key]) => !Object.hasOwn(document, key));
  const unsure = beyond.map(([key, value]): Member => ({
    key,
    ...valueOf(value),
    origin: 'undecided',
  }));
  const known = ofDocument.filter(({ key }) => !added.some((one) => one === key));
  return [...known, ...ofServer, ...unsure].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function valueOf(value: unknown): Pick<Member, 'text' | 'lines'> {
  const lines = typeof value === 'string' && value.includes('\n') ? { lines: value } : {};
  return { text: JSON.stringify(value), ...lines };
}

function pathOf(key: string): FieldPath | undefined {
  return fieldPaths.find((path) => path === `compose_file.${key}`);
}
