import { changeEdits, type ChangeStart } from '@/domain/change/change-form';
import { exposureMoved } from '@/domain/change/compare/compare-documents';
import { envUpdate, type EnvUpdate } from '@/domain/change/env-update';
import { nextMembers, predictNext, type NextVersion } from '@/domain/change/predict-next';
import { namesInDocument } from '@/domain/change/stored-document';
import type { StandardScript } from '@/domain/hash/standard-script';
import type { ProvisionForm } from '@/domain/request/form';
import type { Members } from '@/domain/schema/members';

/** All that follows from a form on a machine's document, before anything is sent. */
export interface ChangeOutlook extends NextVersion {
  /** What is sent: the whole document. */
  members: Members;
  env: EnvUpdate;
  exposure: ReturnType<typeof exposureMoved>;
  /** There is something to send: a hash that moves, or values. */
  isChange: boolean;
}

/** The stored text of a machine's document, and the form that was opened on it. */
export interface ChangeSubject {
  storedText: string;
  start: ChangeStart;
}

/**
 * What becomes of an app by a form's values; `given` are the names that have a value. Undefined where the document
 * would fit no schema.
 */
export async function outlookOf(
  { storedText, start }: ChangeSubject,
  form: ProvisionForm,
  given: ReadonlySet<string>,
  script: StandardScript | undefined,
): Promise<ChangeOutlook | undefined> {
  const edits = changeEdits(start, form);
  const next = await predictNext(storedText, edits, script);
  if (!next) return undefined;
  const members = nextMembers(start.stored, edits);
  const names = namesInDocument(members);
  const env = envUpdate(
    namesInDocument(start.stored),
    names,
    names.some((name) => given.has(name)),
  );
  return {
    ...next,
    members,
    env,
    exposure: exposureMoved(start.stored, members),
    isChange: next.moves !== false || env.kind !== 'none',
  };
}
