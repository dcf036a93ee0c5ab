import { documentChanges } from '@/domain/hash/verdict/document-changes';
import { withoutKeys, type Members } from '@/domain/schema/members';
import { canonicalJson } from './canonical';
import type { Prediction } from './prediction';

/** The last time the predicted hash moved: from where, to where, and what moved it. */
export interface HashMove {
  /** 64 hex digits, or undefined where the hash could not be known. */
  from: string | undefined;
  to: string | undefined;
  /** One clause for each measured member that changed. */
  words: string[];
}

/** A prediction and the move that led to it. */
export interface HashState {
  prediction: Prediction | undefined;
  moved: HashMove | undefined;
}

/**
 * What to say of the hash after an edit: the move this edit made, or else the one before it, as long as
 * the document stays. A standard script that was learned meanwhile is no edit. Nothing of the first document
 * there is, since no hash was there to move.
 */
export function moveOf(
  before: HashState | undefined,
  now: Prediction | undefined,
): HashMove | undefined {
  const earlier = before?.prediction;
  if (!earlier || !now) return undefined;
  if (isSameAsFarAsKnown(earlier, now)) return before.moved;
  if (isSameAsAsked(earlier, now)) return before.moved && { ...before.moved, to: now.hash };
  if (!hasPayload(earlier) || !hasPayload(now)) return undefined;
  return {
    from: earlier.hash,
    to: now.hash,
    words: documentChanges(asked(earlier), asked(now)).map(({ words }) => words),
  };
}

function isSameAsFarAsKnown(earlier: Prediction, now: Prediction): boolean {
  return (
    earlier.text === now.text && canonicalJson(earlier.undecided) === canonicalJson(now.undecided)
  );
}

function isSameAsAsked(earlier: Prediction, now: Prediction): boolean {
  return canonicalJson(withoutAssumed(earlier)) === canonicalJson(withoutAssumed(now));
}

function withoutAssumed(prediction: Prediction): Members {
  const members = asked(prediction);
  return prediction.assumedScript ? withoutKeys(members, ['pre_launch_script']) : members;
}

/** The members that were asked for, those that the server may drop among them. */
function asked({ document, undecided }: Prediction): Members {
  return { ...document, ...undecided };
}

function hasPayload({ document }: Prediction): boolean {
  return Boolean(document.docker_compose_file) || Boolean(document.bash_script);
}
