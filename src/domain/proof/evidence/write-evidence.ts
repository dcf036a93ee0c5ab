import { utf8Bytes, utf8Length } from '@/text/utf8';
import type { Prediction } from '@/domain/hash/prediction';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { assumptionsOf, type Verdict } from '@/domain/hash/verdict/verdict';
import { toBase64 } from './base64';
import { EVIDENCE_FORMAT, type Evidence } from './evidence';

/** What a result knows of how it came about. */
export interface Provenance {
  consoleVersion: string;
  api: { host: string; version: string };
  sent: Date;
  answered: Date;
  saved: Date;
  path: string;
  /** The body as it was sent. */
  request: string;
  /** The body as it came, less the API key if the server repeated it. */
  answer: string;
  /** The answer was kept by its documented fields only, and is not as it came. */
  isRemembered: boolean;
  composeHash: string;
  verdict: Verdict;
  prediction: Prediction | undefined;
  /** The attestation that was checked against this hash, where one was. */
  proof?: { at: Date; attestation: string; collateral: string | undefined } | undefined;
}

/** The evidence for a result, as data; its texts are kept as they are and the document as bytes. */
export async function writeEvidence(from: Provenance): Promise<Evidence> {
  const { verdict, prediction, request, answer } = from;
  return {
    format: EVIDENCE_FORMAT,
    version: 2,
    console: { version: from.consoleVersion },
    api: from.api,
    times: {
      sent: from.sent.toISOString(),
      answered: from.answered.toISOString(),
      saved: from.saved.toISOString(),
    },
    request: { method: 'POST', path: from.path, text: request, sha256: await sha256Hex(request) },
    answer: {
      text: answer,
      sha256: await sha256Hex(answer),
      ...(from.isRemembered && { is: 'remembered' as const }),
    },
    compose_hash: from.composeHash,
    document: await documentOf(verdict, prediction),
    ...(from.proof && { proof: proofOf(from.proof) }),
    candidates: verdict.tried.map(({ form, assumptions, hash, bytes }) => ({
      form,
      assumptions,
      sha256: hash,
      bytes,
    })),
    verdict: statedVerdict(verdict),
  };
}

function proofOf({ at, attestation, collateral }: NonNullable<Provenance['proof']>) {
  const part = { at: at.toISOString(), attestation };
  return collateral === undefined ? part : { ...part, collateral };
}

/** A verdict as evidence states it. */
export function statedVerdict(verdict: Verdict): Evidence['verdict'] {
  const { kind } = verdict;
  if ('matched' in verdict) {
    return { kind, form: verdict.matched.form, assumptions: assumptionsOf(verdict.matched) };
  }
  return 'reason' in verdict ? { kind, reason: verdict.reason } : { kind };
}

async function documentOf(
  verdict: Verdict,
  prediction: Prediction | undefined,
): Promise<Evidence['document']> {
  const hashed = 'matched' in verdict ? verdict.matched.text : undefined;
  const text = hashed ?? prediction?.text;
  if (text === undefined) return null;
  return {
    is: hashed === undefined ? 'predicted' : 'hashed',
    base64: toBase64(utf8Bytes(text)),
    bytes: utf8Length(text),
    sha256: await sha256Hex(text),
  };
}
