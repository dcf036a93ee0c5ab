import { canonicalJson } from '@/domain/hash/canonical';
import { predict, type Prediction } from '@/domain/hash/prediction';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import type { StandardScript } from '@/domain/hash/standard-script';
import type { MemberChange } from '@/domain/hash/verdict/document-changes';
import type { ProvisionRequest } from '@/domain/request/request';
import { withoutNulls, type Members } from '@/domain/schema/members';
import { storedMembers } from './stored-document';
import { whatMoved } from '@/domain/change/compare/what-moved';

/** What is known of the next version of an app before anything is sent. */
export interface NextVersion {
  /** 64 hex digits: the SHA-256 of the stored text as it is. */
  hashNow: string;
  /** What the server will make of the next document, and the hash it will have, as far as that can be known. */
  prediction: Prediction;
  /** Whether the hash moves; undefined where the next one cannot be known. */
  moves: boolean | undefined;
  /** Because of what; what the server fills in by itself is among it. */
  changes: MemberChange[];
  /** The stored text is in a form that the server does not write today, so that it moves without any edit. */
  rewritten: boolean;
}

/**
 * The next version of an app: the stored document with some members changed, as the API takes it whole and fills in its
 * defaults (changes.md: `compose_file/provision`, "same keys and defaults"). Undefined or null takes a member out.
 * Undefined where the stored text is no document, or the next one does not fit the schema.
 */
export async function predictNext(
  storedText: string,
  edits: Members,
  script?: StandardScript,
): Promise<NextVersion | undefined> {
  const stored = storedMembers(storedText);
  if (!stored) return undefined;
  const next = nextMembers(stored, edits);
  // Only compose_file matters here, and predict checks it.
  const request = { name: '', compose_file: next } as unknown as ProvisionRequest;
  const prediction = await predict(request, script);
  if (!prediction) return undefined;
  const hashNow = await sha256Hex(storedText);
  return {
    hashNow,
    prediction,
    moves: prediction.hash === undefined ? undefined : prediction.hash !== hashNow,
    changes: whatMoved(stored, { ...prediction.document, ...prediction.undecided }),
    rewritten: canonicalJson(stored) !== storedText,
  };
}

/** The whole document that is sent: unknown keys of the stored one stay, nulls go. */
export function nextMembers(stored: Members, edits: Members): Members {
  const merged = Object.fromEntries([...Object.entries(stored), ...Object.entries(edits)]);
  return withoutNulls(
    Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)),
  );
}
