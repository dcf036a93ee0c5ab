import { fact, fails, holds, undecided, type Claim } from '@/domain/proof/claim';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { subjectOfRequest, type Subject } from '@/domain/hash/subject';
import type { GivenScript } from '@/domain/hash/verdict/changes';
import { judge, type Verdict } from '@/domain/hash/verdict/verdict';
import type { ProvisionRequest } from '@/domain/request/request';
import { parseBounded } from '@/domain/schema/bounded-json';
import { isMembers } from '@/domain/schema/members';
import { fromBase64 } from './base64';
import { proofClaims, type EvidenceContext } from './proof-claims';
import { evidence, type Evidence } from './evidence';
import { readableTime } from './readable-time';
import { statedVerdict } from './write-evidence';

export interface CheckedEvidence {
  evidence: Evidence;
  subject: Subject | undefined;
  /** The script in its document, where the request left that to the server. */
  scripts: GivenScript[];
  claims: Claim[];
}

/** Checks every claim of an evidence file anew; a refusal, in words, for what is none. */
export async function checkEvidence(
  value: unknown,
  { at, sandbox }: EvidenceContext,
): Promise<CheckedEvidence | { refusal: string }> {
  const parsed = evidence.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') || 'its top';
    return { refusal: `This is an evidence file, but not one of version 1 or 2: see ${place}.` };
  }
  const stated = parsed.data;
  const subject = subjectOf(stated.request.text);
  const scripts = scriptsIn(stated, subject);
  const verdict = await judge(stated.compose_hash, subject, { scripts });
  return {
    evidence: stated,
    subject,
    scripts,
    claims: [
      await textClaim('The request is the one whose digest is stated.', stated.request),
      await textClaim('The answer is the one whose digest is stated.', stated.answer),
      answerClaim(stated),
      ...(await documentClaims(stated)),
      candidateClaim(stated, verdict),
      verdictClaim(stated, verdict),
      ...(await proofClaims(stated, { at, sandbox })),
      fact(
        `It says that ${stated.api.host.slice(0, 100)} answered on ${readableTime(stated.times.answered)}.`,
        'A file cannot prove who wrote it, or when: nothing in it is signed.',
      ),
    ],
  };
}

function subjectOf(text: string): Subject | undefined {
  const request = parseBounded(text);
  // The subject checks the parts it reads.
  return isMembers(request) ? subjectOfRequest(request as unknown as ProvisionRequest) : undefined;
}

/** The script that the server added, or was expected to add: the request has none, the document has it. */
function scriptsIn({ document }: Evidence, subject: Subject | undefined): GivenScript[] {
  if (!document || !subject?.added.includes('pre_launch_script')) return [];
  const bytes = fromBase64(document.base64);
  const members = bytes && parseBounded(new TextDecoder().decode(bytes));
  const script = isMembers(members) ? members.pre_launch_script : undefined;
  const words = 'the server added the script that the document of this file has';
  return typeof script === 'string' ? [{ name: 'in the document', text: script, words }] : [];
}

async function textClaim(says: string, part: { text: string; sha256: string }): Promise<Claim> {
  const hash = await sha256Hex(part.text);
  return hash === part.sha256
    ? holds(says, 'SHA-256 of its text, computed anew.')
    : fails(says, `Its text has ${hash}.`);
}

function answerClaim({ answer, compose_hash }: Evidence): Claim {
  const says = 'The answer has this compose_hash.';
  try {
    const body = JSON.parse(answer.text) as { compose_hash?: unknown } | null;
    return body?.compose_hash === compose_hash
      ? holds(says, 'Read from the answer.')
      : fails(says, 'The answer has another, or none.');
  } catch {
    return fails(says, 'The answer is not JSON.');
  }
}

async function documentClaims({ document, compose_hash }: Evidence): Promise<Claim[]> {
  if (document === null) return [];
  const says = 'The document has the stated bytes and digest.';
  const bytes = fromBase64(document.base64);
  if (!bytes) return [fails(says, 'It is not base64.')];
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const hash = await sha256Hex(text);
  const isSame = bytes.length === document.bytes && hash === document.sha256;
  const own = isSame
    ? holds(says, `${bytes.length.toLocaleString('en')} bytes, hashed anew.`)
    : fails(says, `It has ${bytes.length.toLocaleString('en')} bytes and ${hash}.`);
  if (document.is !== 'hashed') return [own];
  const hashed = 'The compose_hash is the SHA-256 of these bytes.';
  return [
    own,
    hash === compose_hash ? holds(hashed, 'It is.') : fails(hashed, `Theirs is ${hash}.`),
  ];
}

function candidateClaim({ candidates }: Evidence, verdict: Verdict): Claim {
  const says = 'The request makes the candidates that are listed.';
  if (candidates.length === 0) return undecided(says, 'None are listed.');
  const known = new Set(verdict.tried.map(({ form, hash }) => `${form} ${hash}`));
  const wrong = candidates.filter(({ form, sha256 }) => !known.has(`${form} ${sha256}`));
  const [first] = wrong;
  if (!first) return holds(says, `${candidates.length} computed anew, each with the same hash.`);
  return fails(
    says,
    `${wrong.length} of ${candidates.length} could not be had again from the request, the first ${first.form.slice(0, 60)} with ${first.sha256}. Another version of the console may have tried others.`,
  );
}

const KIND_WORDS: Record<Verdict['kind'], string> = {
  matches: 'matches',
  'matches-if': 'matches if',
  'not-knowable': 'not knowable yet',
  differs: 'differs',
  'cannot-tell': 'cannot tell',
};

function verdictClaim({ verdict: stated }: Evidence, verdict: Verdict): Claim {
  const says = `The verdict is “${KIND_WORDS[stated.kind]}”.`;
  const anew = statedVerdict(verdict);
  const isSame = anew.kind === stated.kind && anew.form === stated.form;
  return isSame
    ? holds(says, 'Judged anew from the request and the hash.')
    : fails(says, `Judged anew it is “${KIND_WORDS[anew.kind]}”.`);
}
