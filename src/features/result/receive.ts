import { isKnown, target } from '@/api/call/target';
import { doubtScript, rememberScript } from '@/display/seen-script';
import type { Verdict } from '@/domain/hash/verdict/verdict';
import { history } from '@/features/result/history/history';
import { doneOf, recordOf } from '@/features/result/history/record';
import type { Done } from './done';
import { explainAnswer } from './explain-answer';

/** What came since the page was loaded, whole: a record has not all of it. */
const received = new Map<string, Done>();

/** An answer that has just come, with its verdict; this browser remembers it. */
export async function receive(answer: Omit<Done, 'id' | 'verdict' | 'at'>): Promise<Done> {
  const { verdict } = await explainAnswer(answer.request, answer.result.compose_hash, answer);
  learnFrom(verdict);
  const id = crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
  const done = { ...answer, id, verdict, at: new Date() };
  received.set(id, done);
  history.add(recordOf(done));
  return done;
}

/** The answer of this id as it came. */
export function receivedAnswer(id: string): Done | undefined {
  return received.get(id);
}

/** The answer of this id as it came or as it is remembered; null where this browser knows none. */
export async function findAnswer(id: string): Promise<Done | null> {
  const whole = received.get(id);
  if (whole) return whole;
  const record = history.get().records.find((one) => one.id === id);
  return record ? doneOf(record) : null;
}

/**
 * The server was seen to add the script that was assumed, which explains the hash also after a reload; or not to,
 * and then it is assumed no more.
 */
function learnFrom(verdict: Verdict): void {
  if (verdict.kind === 'not-knowable' && verdict.failed) return doubtScript(verdict.failed.hash);
  const api = target.get();
  if (verdict.kind !== 'matches-if' || !verdict.held || !isKnown(api)) return;
  const { hash, text } = verdict.held;
  const document = verdict.matched.hash;
  rememberScript({ script: hash, document, at: Date.now(), text, api: api.host });
}
