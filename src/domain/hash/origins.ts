import type { ProvisionForm } from '@/domain/request/form';
import { fieldPaths, type FieldPath } from '@/domain/request/request';
import { originOf, type Origin } from '@/domain/request/serialize';
import type { Prediction } from './prediction';

/** Where a member of the measured document comes from; `assumed` is the API's default, not written out. */
export type MemberOrigin = Origin | 'assumed' | 'server';

export interface Member {
  key: string;
  /** The field of the form that decides it, where there is one. */
  path?: FieldPath;
  /** As JSON; undefined for what the server adds and nobody knows. */
  text?: string;
  /** The value itself, where it is a text of several lines. */
  lines?: string;
  origin: MemberOrigin;
}

/** The members of the predicted document in its order, and what the server is known to add to it. */
export function measuredMembers(
  { document, assumed, hash }: Prediction,
  form: ProvisionForm,
): Member[] {
  const members = Object.entries(document).map(([key, value]): Member => {
    const path = pathOf(key);
    const origin = assumed.includes(key) ? 'assumed' : originOf(['compose_file', key], form);
    const lines = typeof value === 'string' && value.includes('\n') ? { lines: value } : {};
    return { key, ...(path && { path }), text: JSON.stringify(value), ...lines, origin };
  });
  if (hash === undefined) {
    members.push({
      key: 'pre_launch_script',
      path: 'compose_file.pre_launch_script',
      origin: 'server',
    });
  }
  return members.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function pathOf(key: string): FieldPath | undefined {
  return fieldPaths.find((path) => path === `compose_file.${key}`);
}
