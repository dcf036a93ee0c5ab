import type { Context } from 'hono';
import { z } from '@/domain/schema/zod';
import { checkedBody } from '#sandbox/http/checked-body';
import { refuseText } from '#sandbox/http/refusal';
import type { SandboxState } from '#sandbox/state';

const transaction = z.looseObject({ to: z.string(), data: z.string() });

/** Sandbox only: what a wallet would send to an app's contract, so that a hash can be registered without a chain. */
export async function sendTransaction(c: Context, state: SandboxState): Promise<Response> {
  const { to, data } = await checkedBody(c, transaction);
  const transaction_hash = state.contracts.send(to, data);
  if (transaction_hash === undefined) {
    throw refuseText(400, 'Reverted: no app has this contract, or it does not know the call');
  }
  return c.json({ transaction_hash });
}
