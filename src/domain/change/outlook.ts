import { exposureMoved } from './compare/exposure-moved';
import { envUpdate, type EnvUpdate } from './env-update';
import { nextMembers, predictNext, type NextVersion } from './predict-next';
import { namesInDocument, storedMembers } from './stored-document';
import type { StandardScript } from '@/domain/hash/standard-script';
import type { Members } from '@/domain/schema/members';

/** What is asked of a change: what becomes of a stored document by some edits. */
export interface ChangeQuestion {
  storedText: string;
  /** The members that are edited; undefined is one that goes. */
  edits: Members;
  /** Names of the variables that a value is typed for; never the values. */
  typed: ReadonlySet<string>;
}

/** All that follows from a form on a machine's document, before anything is sent. */
export interface ChangeOutlook extends NextVersion {
  /** What is sent: the whole document. */
  members: Members;
  env: EnvUpdate;
  exposure: ReturnType<typeof exposureMoved>;
  /** There is something to send: a hash that moves, or values. */
  isChange: boolean;
}

/** What becomes of an app by some edits; undefined where the document would fit no schema. */
export async function outlookOf(
  { storedText, edits, typed }: ChangeQuestion,
  script: StandardScript | undefined,
): Promise<ChangeOutlook | undefined> {
  const stored = storedMembers(storedText);
  const next = await predictNext(storedText, edits, script);
  if (!next || !stored) return undefined;
  const members = nextMembers(stored, edits);
  const names = namesInDocument(members);
  const isGiven = names.some((name) => typed.has(name));
  const env = envUpdate(namesInDocument(stored), names, isGiven);
  return {
    ...next,
    members,
    env,
    exposure: exposureMoved(stored, members),
    isChange: next.moves !== false || env.kind !== 'none',
  };
}
