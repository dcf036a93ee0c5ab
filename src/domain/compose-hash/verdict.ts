import { canonicalJson } from './canonical';
import { sha256Hex } from './sha256';
import type { Prediction } from './prediction';

/** What can be said of the server's hash; never more than was computed. */
export type Verdict =
  | { kind: 'matches' }
  | { kind: 'not-knowable'; reason: string }
  | { kind: 'differs'; predicted: string; reason: string }
  | { kind: 'cannot-tell'; reason: string };

/** 64 hex digits, as the API writes a compose_hash. */
const HASH = /^[0-9a-f]{64}$/;

/**
 * Compares the server's compose_hash with the prediction made from the very request it answers.
 * Where they differ, names the simplest known form that explains it, or says that none was found.
 */
export async function judge(
  serverHash: string,
  prediction: Prediction | undefined,
): Promise<Verdict> {
  if (!HASH.test(serverHash)) {
    return { kind: 'cannot-tell', reason: 'The answer’s compose_hash is not 64 hex digits.' };
  }
  if (!prediction) {
    return { kind: 'cannot-tell', reason: 'The request could not be read as an app compose.' };
  }
  if (prediction.hash === undefined) {
    return {
      kind: 'not-knowable',
      reason:
        'The server added its own pre-launch script, whose text is not known here. This is normal.',
    };
  }
  if (prediction.hash === serverHash) return { kind: 'matches' };
  const named = await explain(serverHash, prediction);
  return { kind: 'differs', predicted: prediction.hash, reason: named };
}

async function explain(serverHash: string, prediction: Prediction): Promise<string> {
  for (const [reason, text] of candidates(prediction)) {
    if ((await sha256Hex(text)) === serverHash) return reason;
  }
  if (prediction.assumed.length > 0) {
    return `The request left ${prediction.assumed.join(', ')} to the API, and the API may use other values than assumed.`;
  }
  return 'None of the known forms of this document gives the server’s hash: the server changed something in it.';
}

/** Other forms servers have hashed (2025 and earlier), each with the reason it stands for. */
function candidates({ document }: Prediction): [string, string][] {
  const { pre_launch_script: _, ...withoutScript } = document;
  const payload = document.runner === 'bash' ? 'bash_script' : 'docker_compose_file';
  const text = String(document[payload] ?? '');
  const otherEnd = text.endsWith('\n') ? text.slice(0, -1) : `${text}\n`;
  const other = document.runner === 'bash' ? 'docker_compose_file' : 'bash_script';
  return [
    ['The server left the pre-launch script out.', canonicalJson(withoutScript)],
    [
      'The server changed the final line end of the payload.',
      canonicalJson({ ...document, [payload]: otherEnd }),
    ],
    [
      `The server keeps an empty ${other} in the document.`,
      canonicalJson({ ...document, [other]: '' }),
    ],
    [
      'The server wrote the document in its 2025 form (sorted keys, indented by four spaces).',
      indented(document),
    ],
  ];
}

/** The mid-2025 server form: sorted, four spaces, no space after the colon. */
function indented(document: object): string {
  const sorted = JSON.parse(canonicalJson(document)) as unknown;
  return JSON.stringify(sorted, null, 4)
    .split('\n')
    .map((line) => line.replace(/^( *"(?:[^"\\]|\\.)*":) /, '$1'))
    .join('\n');
}
