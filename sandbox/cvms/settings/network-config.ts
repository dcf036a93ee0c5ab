import type { Context } from 'hono';
import { z } from '@/domain/schema/zod';
import { cvmOfPath } from '#sandbox/cvms/cvm-of-path';
import { acceptChange, changeableCvm } from '#sandbox/cvms/change/changing';
import { checkedBody } from '#sandbox/http/checked-body';
import type { SandboxState } from '#sandbox/state';

const urls = z.array(z.string()).nullish();
const networkConfig = z.looseObject({
  kms_urls: urls,
  gateway_urls: urls,
  restart: z.boolean().default(false),
});

/** `GET /cvms/{id}/network-config`: where the guest finds the KMS and the gateway. */
export function getNetworkConfig(c: Context, state: SandboxState): Response {
  return c.json(cvmOfPath(c, state).network);
}

/** `PATCH` of it; kept, and the machine started again where `restart` asks for it. */
export async function patchNetworkConfig(c: Context, state: SandboxState): Promise<Response> {
  const cvm = changeableCvm(c, state);
  const { kms_urls, gateway_urls, restart } = await checkedBody(c, networkConfig);
  cvm.network = {
    kms_urls: kms_urls ?? cvm.network.kms_urls,
    gateway_urls: gateway_urls ?? cvm.network.gateway_urls,
  };
  if (!restart) return c.json(cvm.network);
  return acceptChange(c, state, cvm, { type: 'restart' });
}
