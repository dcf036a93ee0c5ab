import { cvmAnswer, type CvmAnswer } from '@/domain/create/cvm';
import { callApi } from '@/api/call/client';
import { NotTheApi } from '@/api/call/failures';

/**
 * `POST /cvms` with exactly this text, sent once: creates the machine. The same pair of compose_hash and
 * app_id again gives the CVM it made; `mayHaveActed` tells whether a failure leaves that open.
 */
export async function commit(body: string, signal: AbortSignal): Promise<CvmAnswer> {
  const { json, raw } = await callApi('/cvms', { method: 'POST', body, signal });
  const parsed = cvmAnswer.safeParse(json);
  if (!parsed.success) throw new NotTheApi('The answer is no CVM.', 200, raw);
  return parsed.data;
}
