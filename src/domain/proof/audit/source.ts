import {
  checkAttestation,
  measuredHash,
  type ProofContext,
} from '@/domain/proof/attestation/check-attestation';
import type { Attestation } from '@/domain/proof/attestation/read-attestation';
import type { Claim } from '@/domain/proof/claim';
import { readHash } from '@/domain/hash/digest/read-hash';
import {
  subjectOfDocument,
  subjectOfRequest,
  subjectOfText,
  type Subject,
} from '@/domain/hash/subject';
import type { GivenScript } from '@/domain/hash/verdict/changes';
import { checkEvidence } from '@/domain/proof/evidence/check-evidence';
import { readableTime } from '@/domain/proof/evidence/readable-time';
import { composeFile, type ProvisionRequest } from '@/domain/request/request';
import { valueAt } from '@/domain/request/serialize';
import { holdsDocument, type Recognised } from './recognise';

/** Where the document is in what was recognised, and what that says of itself. */
export interface Source {
  subject: Subject | undefined;
  /** What to try where the subject leaves the script to the server. */
  scripts?: GivenScript[];
  members: Record<string, unknown> | undefined;
  /** The JSON text that was parsed to get the members. */
  read: string;
  steps: string[];
  claims: Claim[];
  stated?: string | undefined;
  measured?: string | undefined;
}

export interface SourceContext extends ProofContext {
  /** The time that was asked for; evidence brings one of its own. */
  asked?: Date | undefined;
}

/** Takes the document out of what was recognised; a refusal, in words, where it cannot be had. */
export async function sourceOf(
  found: Exclude<Recognised, { kind: 'none' }>,
  text: string,
  context: SourceContext,
): Promise<Source | { refusal: string }> {
  switch (found.kind) {
    case 'document':
      return {
        subject: subjectOfText(text),
        members: found.members,
        read: text,
        steps: [],
        claims: [],
      };
    case 'cvm':
      return {
        subject:
          found.text === undefined ? subjectOfDocument(found.members) : subjectOfText(found.text),
        members: found.members,
        read: found.text ?? text,
        steps: [
          found.text === undefined
            ? 'The document was taken from compose_file of the answer.'
            : 'The document was taken from compose_file of the answer as the text it is, and not written anew.',
        ],
        claims: [],
        stated: readHash(found.statedHash ?? ''),
      };
    case 'request':
      return requestSource(found.request, text);
    case 'attestation':
      return attestationSource(found.attestation, context);
    case 'evidence':
      return evidenceSource(found.value, context);
  }
}

async function evidenceSource(
  value: Record<string, unknown>,
  { asked, sandbox }: SourceContext,
): Promise<Source | { refusal: string }> {
  const checked = await checkEvidence(value, { at: asked, sandbox });
  if ('refusal' in checked) return checked;
  const { evidence, subject, scripts, claims } = checked;
  const { times, api } = evidence;
  return {
    subject,
    scripts,
    members: subject?.document,
    read: evidence.request.text,
    steps: [
      `Saved on ${readableTime(times.saved)} by version ${evidence.console.version.slice(0, 40)} of the console, of an answer by ${api.host.slice(0, 100)}.`,
      'The document is what the server makes of the request in it, as far as that is known.',
    ],
    claims,
    stated: readHash(evidence.compose_hash),
  };
}

function requestSource(
  request: Record<string, unknown>,
  text: string,
): Source | { refusal: string } {
  // Only compose_file matters here, and subjectOfRequest checks it.
  const subject = subjectOfRequest(request as unknown as ProvisionRequest);
  if (!subject) {
    return {
      refusal: `This is a provision request whose compose_file the API would refuse: ${whatIsWrong(request)}.`,
    };
  }
  return {
    subject,
    members: subject.document,
    read: text,
    steps: ['The document is what the server makes of this request, as far as that is known.'],
    claims: [],
  };
}

/** The first key for which `compose_file` cannot be read. */
function whatIsWrong(request: Record<string, unknown>): string {
  const [first] = composeFile.safeParse(request.compose_file).error?.issues ?? [];
  const path = ['compose_file', ...(first?.path ?? [])].join('.');
  return valueAt(request, path) === undefined
    ? `${path} is missing`
    : `${path} has a value that it cannot have`;
}

async function attestationSource(attestation: Attestation, context: ProofContext): Promise<Source> {
  const claims = await checkAttestation(attestation, context);
  const { appCompose, statedHash } = attestation;
  const measured = readHash(measuredHash(attestation) ?? '');
  const stated = readHash(statedHash ?? '');
  // Any text may stand where a document should; its hash would be that of no document.
  if (appCompose === undefined || !holdsDocument(appCompose)) {
    return {
      subject: undefined,
      members: undefined,
      read: '',
      steps: [],
      claims,
      measured,
      stated,
    };
  }
  const subject = subjectOfText(appCompose);
  return {
    subject,
    members: subject.document && withNulls(subject),
    read: subject.document ? appCompose : '',
    steps: ['The document was taken from app_compose as the text it is, and not written anew.'],
    claims,
    measured,
    stated,
  };
}

/** The members of a subject with the nulls it came with. */
export function withNulls({ document = {}, nulls }: Subject): Record<string, unknown> {
  return Object.fromEntries([...Object.entries(document), ...nulls.map((key) => [key, null])]);
}
