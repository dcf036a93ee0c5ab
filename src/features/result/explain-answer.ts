import { predict, type Prediction } from '@/domain/hash/prediction';
import { subjectOfRequest } from '@/domain/hash/subject';
import { judge, type Verdict } from '@/domain/hash/verdict/verdict';
import type { ProvisionRequest } from '@/domain/request/request';

/** What this browser can say of an answer, from the request it answers. */
export interface Explanation {
  prediction: Prediction | undefined;
  verdict: Verdict;
}

/** The prediction for a request, unless it is `known`, and the verdict on the compose_hash that came. */
export async function explainAnswer(
  request: ProvisionRequest,
  hash: string,
  known?: Pick<Explanation, 'prediction'>,
): Promise<Explanation> {
  const prediction = known ? known.prediction : await predict(request);
  const assumed = prediction?.assumedScript;
  return { prediction, verdict: await judge(hash, subjectOfRequest(request), { assumed }) };
}
