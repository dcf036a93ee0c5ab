import { firstQuote } from '@/domain/proof/attestation/attested';
import { fails, holds, type Claim } from '@/domain/proof/claim';
import { canonicalJson } from '@/domain/hash/canonical';
import { readHash } from '@/domain/hash/digest/read-hash';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import type { ServerAddition } from '@/domain/hash/server-additions';
import { subjectOfDocument, type Subject } from '@/domain/hash/subject';
import { judge, type Verdict } from '@/domain/hash/verdict/verdict';
import { documentNotes } from './document-notes';
import { isShown } from './flat-document';
import { lostInParsing } from './lost-in-parsing';
import { gather } from './gather';
import { readParts } from './read-part';
import { sourceOf, withNulls, type Source } from './source';
import { utf8Length } from '@/text/utf8';

export interface AuditQuestion {
  /** What was pasted, dropped or opened. */
  text: string;
  /** A hash to compare with, as typed; may be empty. */
  hash: string;
  /** Other texts that belong to the first: a quote, its collateral, the document, an answer of the API. */
  more?: readonly string[];
  /** As of when a proof has to be good; now where it is left out. */
  at?: Date | undefined;
  /** The console speaks to its own sandbox, whose imitations are expected. */
  sandbox?: boolean;
}

/** A hash and who states it. */
export interface ComparedHash {
  value: string;
  source: 'given' | 'stated' | 'measured';
}

export interface OwnHash {
  /** `dropped` and `kept`: today's form of a request without and with the keys that the API does not document. */
  of: 'bytes' | 'today' | 'dropped' | 'kept';
  hash: string;
  /** UTF-8 length of what was hashed. */
  bytes: number;
}

/** What checking gave. Everything is plain data, for it comes out of a worker. */
export interface Audited {
  kind: 'document' | 'cvm' | 'request' | 'attestation' | 'evidence';
  /** What was done to read it, as sentences. */
  steps: string[];
  /** The document's members as they came, nulls included; undefined where there is none. */
  members: Record<string, unknown> | undefined;
  /** The request, where one came. */
  request: Record<string, unknown> | undefined;
  hash: ComparedHash | undefined;
  /** The hash that the guest measured, where an event log is there. */
  measured: string | undefined;
  /** What was put in is the object that an API shows of a document, and not the document. */
  shown: boolean;
  verdict: Verdict | undefined;
  /** Where there is no hash to compare with: those of the bytes as they came, and of today’s form. */
  hashes: OwnHash[];
  /** What the server adds by itself, so that there is no hash of today's form. */
  added: readonly ServerAddition[];
  claims: Claim[];
  /** The first quote of an attestation as hex, to ask for its collateral. */
  quote: string | undefined;
  notes: string[];
  /** Keys that are there more than once, so that programs read different documents. */
  doubled: string[];
}

export type Audit = Audited | { kind: 'refused'; refusal: string };

/** Recognises a pasted text and says what can be said of it and of a hash; sends nothing, stores nothing. */
export async function audit(question: AuditQuestion): Promise<Audit> {
  const { text, hash, more = [], at = new Date(), sandbox = false } = question;
  const parts = readParts([text, ...more]);
  if ('refusal' in parts) return { kind: 'refused', refusal: parts.refusal };
  const gathered = gather(parts);
  const { found, collateral, expected } = gathered;
  if (found.kind === 'none') return { kind: 'refused', refusal: found.refusal };
  const source = await sourceOf(found, gathered.text, {
    at,
    asked: question.at,
    sandbox,
    collateral,
    expected,
  });
  if ('refusal' in source) return { kind: 'refused', refusal: source.refusal };
  const given = readHash(hash);
  const compared = comparedHash(given, source);
  const { subject } = source;
  const lost = lostInParsing(source.read);
  const verdict = compared && subject ? await judged(compared.value, subject, source) : undefined;
  return {
    kind: found.kind,
    steps: [...gathered.steps, ...source.steps, ...stepsOf(subject, verdict)],
    members: source.members,
    request: found.kind === 'request' ? found.request : undefined,
    hash: compared,
    measured: source.measured,
    shown: found.kind === 'document' && isShown(gathered.text, found.members),
    verdict,
    hashes: subject && !verdict ? await ownHashes(subject) : [],
    added: subject?.added ?? [],
    claims: [...source.claims, ...givenClaims(given, source)],
    quote: found.kind === 'attestation' ? firstQuote(found.attestation) : undefined,
    notes: source.members ? documentNotes(source.members, lost.numbers) : [],
    doubled: lost.doubled,
  };
}

/** Bytes first. An object with nulls that is not what was hashed is one that an API showed: only its values count. */
async function judged(hash: string, subject: Subject, { scripts = [] }: Source): Promise<Verdict> {
  const verdict = await judge(hash, subject, { scripts });
  const mayBeShown = subject.text !== undefined && subject.document && subject.nulls.length > 0;
  if (!mayBeShown || verdict.kind === 'matches') return verdict;
  return judge(hash, subjectOfDocument(withNulls(subject)));
}

async function ownHashes(subject: Subject): Promise<OwnHash[]> {
  const { text, document, added, unknown } = subject;
  const texts: [OwnHash['of'], string][] = text === undefined ? [] : [['bytes', text]];
  if (document && added.length === 0) {
    const today = canonicalJson(document);
    const isUndecided = Object.keys(unknown).length > 0;
    if (today !== text) texts.push([isUndecided ? 'dropped' : 'today', today]);
    if (isUndecided) texts.push(['kept', canonicalJson({ ...document, ...unknown })]);
  }
  return Promise.all(
    texts.map(async ([of, one]) => ({ of, hash: await sha256Hex(one), bytes: utf8Length(one) })),
  );
}

function comparedHash(given: string | undefined, source: Source): ComparedHash | undefined {
  if (given !== undefined) return { value: given, source: 'given' };
  if (source.measured !== undefined) return { value: source.measured, source: 'measured' };
  if (source.stated !== undefined) return { value: source.stated, source: 'stated' };
  return undefined;
}

/** What the matching text has that the pasted one had not, and the other way round. */
function stepsOf(subject: Subject | undefined, verdict: Verdict | undefined): string[] {
  if (!subject || !verdict || !('matched' in verdict)) return [];
  const { form, assumptions, bytes } = verdict.matched;
  if (form === 'as-given') {
    return assumptions.length === 0
      ? [`Its ${bytes.toLocaleString('en')} bytes were hashed as they are.`]
      : [];
  }
  const { nulls } = subject;
  const keptNulls = assumptions.some((words) => words.includes('kept null'));
  if (nulls.length === 0 || keptNulls) return [];
  const keys =
    nulls.length === 1 ? 'One key that is null was' : `${nulls.length} keys that are null were`;
  return [`${keys} left out: ${nulls.slice(0, 30).join(', ')}.`];
}

function givenClaims(given: string | undefined, { stated, measured }: Source): Claim[] {
  if (given === undefined) return [];
  const all: [string, string | undefined][] = [
    ['The hash you gave is the one the machine measured.', measured],
    ['The hash you gave is the compose_hash it states.', stated],
  ];
  return all.flatMap(([says, other]) => {
    if (other === undefined) return [];
    return given === other ? holds(says, 'It is the same.') : fails(says, `There it is ${other}.`);
  });
}
