import type { ProvisionRequest } from '@/domain/request/request';
import { undocumentedNames } from '@/domain/request/inner-keys';
import type { Members } from '@/domain/schema/members';
import { inSeries } from '@/domain/schema/in-series';
import type { AppCompose } from './app-compose';
import { canonicalJson } from './canonical';
import type { ServerAddition } from './server-additions';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import type { StandardScript } from './standard-script';
import { subjectOfRequest, type Subject } from './subject';

/** A hash the request can have, and when it has it. */
export interface PossibleHash {
  /** The end of "if the server …". */
  does: string;
  /** 64 hex digits. */
  hash: string;
}

export interface Prediction {
  /** Without the members that are undecided, and those the server adds. */
  document: AppCompose;
  /** The exact text that is hashed, as far as it can be known. */
  text: string;
  /** 64 hex digits, or undefined where there is not one that can be told before. */
  hash: string | undefined;
  /** Measured keys the request leaves to the API, whose value is therefore assumed. */
  assumed: string[];
  /** What the server adds by itself and nobody knows: while there is any, no hash can be told. */
  added: readonly ServerAddition[];
  /** The script that is in the document because the server is expected to add it still; the hash holds if it does. */
  assumedScript: StandardScript | undefined;
  /** Members with what the API does not document: the server keeps it, or drops it. */
  undecided: Members;
  /** The hashes there can be, where that is known and they are several. */
  possible: PossibleHash[];
  /** Keys in the document of which no value was yet seen in a document that a server hashed. */
  unseen: string[];
}

/**
 * The compose_hash a request will have: SHA-256 over the canonical form of its app-compose document. Where the
 * server adds its script, the one that is known is taken for it. Undefined for a request that does not fit the
 * schema: there is nothing to predict.
 */
export async function predict(
  request: ProvisionRequest,
  script?: StandardScript,
): Promise<Prediction | undefined> {
  const subject = subjectOfRequest(request);
  if (!subject) return undefined;
  const { assumed, unknown: undecided, newer: unseen } = subject;
  const assumedScript = leavesItToTheServer(subject) ? script : undefined;
  const document = assumedScript
    ? { ...subject.document, pre_launch_script: assumedScript.text }
    : subject.document;
  const added = subject.added.filter((one) => !(assumedScript && one === 'pre_launch_script'));
  const text = canonicalJson(document);
  const asked = { document, text, assumed, added, assumedScript, undecided, unseen };
  const base = { ...asked, hash: undefined, possible: [] };
  if (added.length > 0) return base;
  const hash = await sha256Hex(text);
  const keys = undocumentedNames(undecided);
  if (keys.length === 0) return { ...base, hash };
  const kept = await sha256Hex(canonicalJson({ ...document, ...undecided }));
  return {
    ...base,
    possible: [
      { does: `drops ${inSeries(keys)}`, hash },
      { does: `keeps ${inSeries(keys)}`, hash: kept },
    ],
  };
}

/** What the server makes of a null is not documented, so nothing is predicted by its script there. */
function leavesItToTheServer({ added, nulls }: Subject): boolean {
  return added.includes('pre_launch_script') && !nulls.includes('pre_launch_script');
}
