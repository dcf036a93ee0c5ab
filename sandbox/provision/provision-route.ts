import type { Context } from 'hono';
import { wantsTextIds } from '#sandbox/http/api-version';
import { makeProvision, newerAnswer } from './provision';
import { bodyBytes, parseBody } from '#sandbox/http/request-body';
import { findSentinel } from '#sandbox/failures/sentinels';
import type { SandboxState } from '#sandbox/state';

/** `POST /cvms/provision`: first the failure a name may ask for, then the genuine checks. */
export async function provisionCvm(
  c: Context,
  state: SandboxState,
  slowMs: number,
): Promise<Response> {
  const bytes = await bodyBytes(c);
  state.keepBody(bytes);
  const body = parseBody(c, bytes);
  const genuine = async () => {
    const made = await makeProvision(body, state);
    return wantsTextIds(c) ? { ...made, answer: newerAnswer(made.answer) } : made;
  };
  const sentinel = findSentinel(body);
  if (!sentinel) return c.json((await genuine()).answer);
  return sentinel.answer({
    text: new TextDecoder().decode(bytes),
    key: c.req.header('x-api-key') ?? '',
    signal: c.req.raw.signal,
    slowMs,
    genuine,
  });
}
