import { canonicalJson } from '@/domain/hash/canonical';
import { predict, type Prediction } from '@/domain/hash/prediction';
import type { StandardScript } from '@/domain/hash/standard-script';
import { becauseOf, documentChanges } from '@/domain/hash/verdict/document-changes';
import { undocumentedNames } from '@/domain/request/inner-keys';
import type { ProvisionRequest } from '@/domain/request/request';
import { inSeries } from '@/domain/schema/in-series';
import type { Members } from '@/domain/schema/members';
import type { CodeTarget } from './code-target';

/** What becomes of the compose hash when a tool sends a request. */
export type HashOutcome =
  /** The tool sends no request. */
  | { kind: 'none' }
  | { kind: 'same' }
  /** `hash` is what it will be, where that is known before; `because` is the end of a sentence. */
  | { kind: 'different'; because: string; hash: string | undefined }
  | { kind: 'untold'; because: string };

/**
 * Whether the hash stays what it is when a tool sends this request: both documents are made by the same code
 * as the prediction and compared. Where the server adds something to both, it adds the same.
 */
export async function hashOutcome(
  { sends }: Pick<CodeTarget, 'sends'>,
  request: ProvisionRequest,
  script?: StandardScript,
): Promise<HashOutcome> {
  if (!sends) return { kind: 'none' };
  const sent = sends(request);
  if (sent === request) return { kind: 'same' };
  // A body that a tool makes of a request; predict() reads its compose_file and checks it.
  const body = sent as ProvisionRequest;
  const [before, after] = [await predict(request), await predict(body)];
  if (!before || !after) {
    return { kind: 'untold', because: 'the request does not fit the API’s schema yet' };
  }
  const changes = documentChanges(before.document, after.document);
  if (changes.length > 0) {
    const { hash } = (await predict(body, script)) ?? after;
    return { kind: 'different', because: becauseOf(changes), hash };
  }
  return undecided(before, after) ?? sentNull(request, sent) ?? { kind: 'same' };
}

function undecided(before: Prediction, after: Prediction): HashOutcome | undefined {
  if (canonicalJson(before.undecided) === canonicalJson(after.undecided)) return undefined;
  const names = undocumentedNames({ ...after.undecided, ...before.undecided });
  return {
    kind: 'untold',
    because: `it is not documented whether the server keeps ${inSeries(names)}, which is not sent as it stands`,
  };
}

/** What the server makes of a null script is not documented, so leaving it out may be another thing. */
function sentNull(request: ProvisionRequest, sent: Members): HashOutcome | undefined {
  const inner = sent.compose_file as Members;
  if (request.compose_file.pre_launch_script !== null || inner.pre_launch_script === null) {
    return undefined;
  }
  return { kind: 'untold', because: 'it is not documented what the server makes of a null script' };
}

/** The same in a sentence, with values in backticks. */
export function outcomeWords(outcome: HashOutcome): string {
  switch (outcome.kind) {
    case 'none':
      return 'No request is sent, so there is none.';
    case 'same':
      return 'The same.';
    case 'different': {
      const { because, hash } = outcome;
      return `Different, ${because}.${hash === undefined ? '' : ` It will be \`${hash}\`.`}`;
    }
    case 'untold':
      return `Cannot be told: ${outcome.because}.`;
  }
}
