import { keyAnswer, type KeyAnswer } from '@/domain/secrets/key/key-answer';
import { callApi } from '@/api/call/client';
import { NotTheApi } from '@/api/call/failures';

/**
 * `GET /kms/{kms}/pubkey/{app_id}`: the key that an app's environment is sealed to, as the KMS answers it.
 * Nothing may be sealed to it before `checkKey`.
 */
export async function appKey(kms: string, appId: string, signal: AbortSignal): Promise<KeyAnswer> {
  const path = `/kms/${encodeURIComponent(kms)}/pubkey/${encodeURIComponent(appId)}`;
  const { json, raw } = await callApi(path, { signal });
  const parsed = keyAnswer.safeParse(json);
  if (!parsed.success) throw new NotTheApi('The answer is no key.', 200, raw);
  return parsed.data;
}
