import { fact, fails, holds, undecided, type Claim } from '@/domain/proof/claim';
import { audit, type Audited, type AuditQuestion } from './audit';

/** What an audit comes to as claims alone, for those who read no page. */
export interface AuditClaims {
  kind: Audited['kind'];
  /** What was done to read it, as sentences. */
  steps: string[];
  /** Those of the hash first. */
  claims: Claim[];
}

/** The audit of some texts as a list of claims; a refusal, in words, where nothing could be read. */
export async function auditClaims(
  question: AuditQuestion,
): Promise<AuditClaims | { refusal: string }> {
  const audited = await audit(question);
  if (audited.kind === 'refused') return { refusal: audited.refusal };
  const { kind, steps, doubled, claims } = audited;
  return {
    kind,
    steps,
    claims: [
      ...expectedClaims(audited),
      ...verdictClaims(audited),
      ...doubledFacts(doubled),
      ...claims,
    ],
  };
}

/** Without a hash from elsewhere a document only agrees with itself. */
function expectedClaims({ hash }: Audited): Claim[] {
  if (hash?.source === 'given') return [];
  return [
    undecided('It is the document that you expect.', 'No hash was given to compare it with.'),
  ];
}

/** What was measured is a claim of the attestation's own. */
function verdictClaims({ verdict, hash }: Audited): Claim[] {
  if (!verdict || !hash || hash.source === 'measured') return [];
  const says =
    hash.source === 'given'
      ? 'The document has the hash you gave.'
      : 'The document has the compose_hash it states.';
  switch (verdict.kind) {
    case 'matches':
      return [holds(says, 'It was hashed anew.')];
    case 'matches-if':
      return [undecided(says, `It does if ${verdict.matched.assumptions.join(', and if ')}.`)];
    case 'differs':
      return [
        fails(
          says,
          `None of the ${verdict.tried.length} texts that it could have been stored as has it.`,
        ),
      ];
    case 'not-knowable':
      return [undecided(says, 'The server adds something to it that is not known here.')];
    case 'cannot-tell':
      return [undecided(says, 'It cannot be hashed, or the hash is none.')];
  }
}

function doubledFacts(keys: readonly string[]): Claim[] {
  if (keys.length === 0) return [];
  const shown = keys.slice(0, 12).map((key) => key.slice(0, 60) || '(empty)');
  return [
    fact(
      `A key is in it more than once: ${shown.join(', ')}.`,
      'Programs differ in which of them they take. The hash covers all of its bytes.',
    ),
  ];
}
