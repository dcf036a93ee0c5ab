import { history } from '@/features/result/history/history';
import { recordOf } from '@/features/result/history/record';
import type { Done } from './done';
import { explainAnswer } from './explain-answer';

/** An answer that has just come, with its verdict; this browser remembers it. */
export async function receive(answer: Omit<Done, 'verdict' | 'at'>): Promise<Done> {
  const { verdict } = await explainAnswer(answer.request, answer.result.compose_hash, answer);
  const done = { ...answer, verdict, at: new Date() };
  history.add(recordOf(done));
  return done;
}
