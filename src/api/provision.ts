import { provisionResult, type ProvisionResult } from '@/domain/cloud/result';
import { callApi } from '@/api/call/client';
import { NotTheApi } from '@/api/call/failures';

export interface Provisioned {
  result: ProvisionResult;
  /** The body as it came. */
  raw: string;
}

/** `POST /cvms/provision` with exactly this text. Nothing boots; the server caches the document. */
export async function provision(body: string, signal: AbortSignal): Promise<Provisioned> {
  const { json, raw } = await callApi('/cvms/provision', { method: 'POST', body, signal });
  const parsed = provisionResult.safeParse(json);
  if (!parsed.success) {
    throw new NotTheApi('The answer has no compose_hash.', 200, raw);
  }
  return { result: parsed.data, raw };
}
