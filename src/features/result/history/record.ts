import { scriptSeenIn } from '@/display/seen-script';
import { predict } from '@/domain/hash/prediction';
import { standardScript } from '@/domain/hash/standard-script';
import { assumptionsOf, type Verdict } from '@/domain/hash/verdict/verdict';
import type { ProvisionRequest } from '@/domain/request/request';
import { provisionResult, type ProvisionResult } from '@/domain/cloud/result';
import { serialize } from '@/domain/request/serialize';
import { z } from '@/domain/schema/zod';
import type { Done } from '@/features/result/done';
import { explainAnswer } from '@/features/result/explain-answer';

/** One provision as this browser remembers it: no key, no value of a variable, nothing encrypted. */
export interface ProvisionRecord {
  id: string;
  /** What the person calls it; at first the CVM's name. */
  label: string;
  /** Milliseconds since 1970, of this browser. */
  at: number;
  /** When the request left; not known of what an early version kept, or of what carried encrypted values. */
  sent?: number | undefined;
  request: ProvisionRequest;
  /** The fields of the answer that are documented. */
  answer: ProvisionResult;
  verdict: { kind: Verdict['kind']; says: string[] };
}

const shape = z.looseObject({
  id: z
    .string()
    .regex(/^[\w-]{1,64}$/)
    .optional(),
  label: z.string(),
  at: z.number(),
  sent: z.number().optional(),
  request: z.looseObject({ name: z.string(), compose_file: z.looseObject({ name: z.string() }) }),
  answer: provisionResult,
  verdict: z.object({
    kind: z.enum(['matches', 'matches-if', 'not-knowable', 'differs', 'cannot-tell']),
    says: z.array(z.string()),
  }),
});

/** A stored value as a record, where it has the outline of one; what is stored is not trusted further. */
export function readRecord(value: unknown): ProvisionRecord | undefined {
  const parsed = shape.safeParse(value);
  if (!parsed.success) return undefined;
  const { id = `at-${parsed.data.at}` } = parsed.data;
  // The request's other members are checked by whoever uses them, as a draft's are.
  return { ...parsed.data, id } as ProvisionRecord;
}

/** What is remembered of an answer. */
export function recordOf({ id, request, result, verdict, sent, at }: Done): ProvisionRecord {
  const { encrypted_env, ...kept } = request;
  return {
    id,
    label: request.name,
    at: at.getTime(),
    // Evidence has the request as it was sent, which what is kept must then be.
    ...(sent && encrypted_env === undefined && { sent: sent.getTime() }),
    request: kept,
    answer: known(result),
    verdict: {
      kind: verdict.kind,
      says: 'matched' in verdict ? assumptionsOf(verdict.matched) : [],
    },
  };
}

/** The answer as it can be shown again: the verdict is worked out anew from the request. */
export async function doneOf(record: ProvisionRecord): Promise<Done> {
  const { id, request, answer, sent, at } = record;
  const prediction = await predict(request, await assumedThen(record));
  return {
    id,
    result: answer,
    raw: JSON.stringify(answer, null, 2),
    request,
    text: serialize(request),
    ...(sent !== undefined && { sent: new Date(sent) }),
    at: new Date(at),
    ignored: [],
    reopened: true,
    ...(await explainAnswer(request, answer.compose_hash, { prediction })),
  };
}

/** The script that the prediction assumed and the server did add, where this browser still has its text. */
async function assumedThen({ answer, verdict }: ProvisionRecord) {
  const seen = verdict.kind === 'matches-if' ? scriptSeenIn(answer.compose_hash) : undefined;
  return seen && standardScript(seen.text, { kind: 'earlier', at: seen.at, confirmed: false });
}

const KNOWN = Object.keys(provisionResult.shape);

function known(result: ProvisionResult): ProvisionResult {
  const kept = Object.entries(result).filter(([key]) => KNOWN.includes(key));
  // Only keys that the schema does not name are gone.
  return Object.fromEntries(kept) as ProvisionResult;
}
