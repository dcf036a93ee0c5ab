import { utf8Length } from '@/text/utf8';
import { candidatesOf, type Candidate } from './candidates';
import type { GivenScript } from './changes';
import { writtenForm } from './forms';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import type { ServerAddition } from '@/domain/hash/server-additions';
import { stillAdded, type StandardScript } from '@/domain/hash/standard-script';
import type { Subject } from '@/domain/hash/subject';

/** A candidate that was hashed. */
export interface Tried {
  form: Candidate['form'];
  assumptions: string[];
  /** 64 hex digits. */
  hash: string;
  /** UTF-8 length of the text. */
  bytes: number;
}

/** The candidate whose hash it is, with the text that was hashed. */
export interface Matched extends Tried {
  text: string;
}

/**
 * What can be said of a hash; never more than was computed.
 * - `matches`: it is the hash of the document as asked for, in the form that is expected
 * - `matches-if`: it is the hash of the document under the stated assumptions; `held` is the script that the
 *   prediction assumed, where the server did add it
 * - `not-knowable`: the server added what is not known here, such as its script; normal. `failed` is the script
 *   that the prediction assumed, and that the document does not have
 * - `differs`: none of the candidates has it; `nearest` is the one that assumes least
 * - `cannot-tell`: there is nothing to compare
 */
export type Verdict =
  | { kind: 'matches'; matched: Matched; tried: Tried[] }
  | {
      kind: 'matches-if';
      matched: Matched;
      assumptions: string[];
      held?: StandardScript;
      tried: Tried[];
    }
  | {
      kind: 'not-knowable';
      reason: string;
      added: readonly ServerAddition[];
      failed?: StandardScript;
      tried: Tried[];
    }
  | { kind: 'differs'; nearest: Tried; tried: Tried[] }
  | { kind: 'cannot-tell'; reason: string; tried: Tried[] };

/** What may be known beside the subject. */
export interface JudgeOptions {
  /** Scripts to try in the place of the pre-launch script. */
  scripts?: readonly GivenScript[];
  /** The script that the prediction assumed, tried before those. */
  assumed?: StandardScript | undefined;
}

/** Whether it is one as the API writes it, 64 hex digits; what a server sends may be anything. */
export const isComposeHash = (hash: string): boolean => /^[0-9a-f]{64}$/.test(hash);

/**
 * Compares a hash, as the server writes it, with everything that could explain it, the simplest first.
 * Each text is hashed once; the number of candidates is bounded whatever the subject.
 */
export async function judge(
  hash: string,
  subject: Subject | undefined,
  options: JudgeOptions = {},
): Promise<Verdict> {
  const cannotTell = (reason: string): Verdict => ({ kind: 'cannot-tell', reason, tried: [] });
  if (!isComposeHash(hash)) return cannotTell('The compose_hash is not 64 hex digits.');
  if (!subject) return cannotTell('The request could not be read as an app compose.');
  const tried: Tried[] = [];
  for await (const [one, text] of hashed(subject, scriptsOf(options))) {
    tried.push(one);
    if (one.hash === hash) return found({ ...one, text }, tried, options);
  }
  const { added } = subject;
  if (added.length > 0) {
    // With an id that nobody knows, the script may well be the one assumed.
    const failed = added.length === 1 && added[0] === 'pre_launch_script' && options.assumed;
    return {
      kind: 'not-knowable',
      reason: failed ? failedWords(failed) : `${unknownAddition(added)} This is normal.`,
      added,
      ...(failed && { failed }),
      tried,
    };
  }
  const [nearest] = tried;
  return nearest ? { kind: 'differs', nearest, tried } : cannotTell('There is no document.');
}

function scriptsOf({ scripts = [], assumed }: JudgeOptions): readonly GivenScript[] {
  if (!assumed) return scripts;
  const { text } = assumed;
  return [{ name: 'standard', text, words: stillAdded(assumed) }, ...scripts];
}

function failedWords(script: StandardScript): string {
  return `The prediction assumed that ${stillAdded(script)}. That did not hold: with this script the document has another hash. Most likely the server adds a newer one by now, whose text is not known here.`;
}

function unknownAddition(added: readonly ServerAddition[]): string {
  const script = 'The server added its own pre-launch script';
  const id = 'for the key provider KMS';
  if (!added.includes('key_provider_id')) return `${script}, whose text is not known here.`;
  return added.length === 1
    ? `The server fills in key_provider_id by itself ${id}, and which one it took is not known here.`
    : `${script}, and ${id} a key_provider_id of its own. Neither is known here.`;
}

/** Every candidate of a subject with its hash, the one that assumes least first, each hash once. */
export async function tryAll(subject: Subject, options: JudgeOptions = {}): Promise<Tried[]> {
  const tried: Tried[] = [];
  for await (const [one] of hashed(subject, scriptsOf(options))) tried.push(one);
  return tried;
}

async function* hashed(
  subject: Subject,
  scripts: readonly GivenScript[],
): AsyncGenerator<[Tried, string]> {
  const seen = new Set<string>();
  for (const { form, assumptions, text } of candidatesOf(subject, scripts)) {
    const bytes = utf8Length(text);
    const hash = await sha256Hex(text);
    if (seen.has(hash)) continue;
    seen.add(hash);
    yield [{ form, assumptions, hash, bytes }, text];
  }
}

function found(matched: Matched, tried: Tried[], { assumed }: JudgeOptions): Verdict {
  const assumptions = assumptionsOf(matched);
  if (assumptions.length === 0) return { kind: 'matches', matched, tried };
  const held = assumed && assumptions.includes(stillAdded(assumed)) ? assumed : undefined;
  return { kind: 'matches-if', matched, assumptions, ...(held && { held }), tried };
}

/** What one assumes by taking a candidate for the document, its form included, as clauses. */
export function assumptionsOf({ form, assumptions }: Tried): string[] {
  if (form === 'as-given' || form === 'cloud-2026') return assumptions;
  return [...assumptions, `the document was written ${writtenForm(form).words}`];
}

/** Whether a person must say yes before anything is created with a hash that has this verdict. */
export function needsAcknowledgement(verdict: Verdict): boolean {
  return verdict.kind === 'differs' || verdict.kind === 'cannot-tell';
}

/** The script that the prediction assumed, whether that held or failed. */
export function assumedScript(verdict: Verdict): StandardScript | undefined {
  if (verdict.kind === 'matches-if') return verdict.held;
  return verdict.kind === 'not-knowable' ? verdict.failed : undefined;
}
