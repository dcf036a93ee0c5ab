import {
  allowedAnswer,
  type AllowedAnswer,
  type AllowedQuestion,
} from '@/domain/create/is-allowed';
import { callApi } from '@/api/call/client';
import { NotTheApi } from '@/api/call/failures';

/** `POST /apps/{app_id}/is-allowed`: would the app's contract let this document boot? Changes nothing. */
export async function isAllowed(
  appId: string,
  question: AllowedQuestion,
  signal: AbortSignal,
): Promise<AllowedAnswer> {
  const path = `/apps/${encodeURIComponent(appId)}/is-allowed`;
  const body = JSON.stringify(question);
  const { json, raw } = await callApi(path, { method: 'POST', body, signal });
  const parsed = allowedAnswer.safeParse(json);
  if (!parsed.success) throw new NotTheApi('The answer does not say is_allowed.', 200, raw);
  return parsed.data;
}
