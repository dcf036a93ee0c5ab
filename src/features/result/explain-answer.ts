import type { Prediction } from '@/domain/hash/prediction';
import { subjectOfRequest } from '@/domain/hash/subject';
import { judge, type Verdict } from '@/domain/hash/verdict/verdict';
import type { ProvisionRequest } from '@/domain/request/request';

/** What this browser can say of an answer, from the request it answers. */
export interface Explanation {
  prediction: Prediction | undefined;
  verdict: Verdict;
}

/** The verdict on the compose_hash that came, by what was predicted. */
export async function explainAnswer(
  request: ProvisionRequest,
  hash: string,
  { prediction }: Pick<Explanation, 'prediction'>,
): Promise<Explanation> {
  const assumed = prediction?.assumedScript;
  return { prediction, verdict: await judge(hash, subjectOfRequest(request), { assumed }) };
}
