import type { AppCompose } from '@/domain/hash/app-compose';
import { withoutNulls } from '@/domain/schema/members';
import type { Cvm } from '#sandbox/cvms/cvm';
import { hashOfText } from '#sandbox/cvms/shown/cvm-facts';
import { serverForm } from '#sandbox/provision/server-forms';

/** A document that a CVM may be started with next. */
export interface NextDocument {
  document: AppCompose;
  /** The exact text that is hashed. */
  text: string;
  compose_hash: string;
}

/** A document as the server of this CVM writes it. */
export function writtenDocument({ plan }: Cvm, document: AppCompose): NextDocument {
  const text = serverForm(plan.name).write(document);
  return { document, text, compose_hash: hashOfText(text) };
}

/** The stored document with some members changed; a null takes one out, an empty script brings the server's own. */
export function editedDocument(cvm: Cvm, edits: AppCompose): NextDocument {
  const { script } = serverForm(cvm.plan.name);
  const edited: AppCompose = withoutNulls({ ...cvm.plan.document, ...edits });
  const pre_launch_script = edited.pre_launch_script || script;
  return writtenDocument(cvm, { ...edited, pre_launch_script });
}

/** The names that a document lets through. */
export function namesLetThrough({ allowed_envs }: AppCompose): string[] {
  return Array.isArray(allowed_envs) ? allowed_envs.filter((one) => typeof one === 'string') : [];
}

/** Whether two lists hold the same names, in whatever order. */
export function sameNames(left: readonly string[], right: readonly string[]): boolean {
  return left.toSorted().join('\n') === right.toSorted().join('\n');
}
