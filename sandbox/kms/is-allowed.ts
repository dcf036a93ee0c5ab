import type { Context } from 'hono';
import { z } from '@/domain/schema/zod';
import { isPlainAddress, plainHex } from './plain-hex';
import { NODES } from '#sandbox/catalogue/catalogue';
import { unprocessable, validationItems } from '#sandbox/http/pydantic';
import { refuseText } from '#sandbox/http/refusal';
import { jsonBody } from '#sandbox/http/request-body';
import type { SandboxState } from '#sandbox/state';

const question = z.looseObject({
  compose_hash: z.string(),
  node_id: z.int().nullish(),
  device_id: z.string().nullish(),
  chain_id: z.int().nullish(),
});

/** Names whose hash the contract does not allow, so that asking and committing agree. */
const NOT_ALLOWED = ['commit-err-01-005', 'commit-err-01-008'];

/**
 * `POST /apps/{app_id}/is-allowed`: would the app's contract let this document boot? Before a CVM exists there is
 * no contract here, and a hash counts as registered once it was provisioned for an on-chain KMS. Afterwards the
 * contract of the app says what was registered with it (README, on chain).
 */
export async function postIsAllowed(c: Context, state: SandboxState): Promise<Response> {
  const body = await jsonBody(c);
  const parsed = question.safeParse(body);
  if (!parsed.success) throw unprocessable(validationItems(parsed.error.issues, body));
  const appId = plainHex((c.req.param('app') ?? '').replace(/^app_/, ''));
  if (!isPlainAddress(appId)) throw refuseText(400, 'Invalid app ID format');
  const cvm = state.fleet.findByAppId(appId);
  if (cvm && cvm.contract_address === null) {
    throw refuseText(400, 'The app has no contract: its keys come from the Phala KMS');
  }
  const compose_hash = plainHex(parsed.data.compose_hash);
  const provision = state.findProvision(compose_hash, null);
  const device_id = deviceOf(parsed.data) ?? (cvm ?? provision)?.plan.match.node.device_id ?? '';
  const isProvisioned = provision !== undefined && !NOT_ALLOWED.includes(provision.plan.name);
  const says = cvm
    ? state.contracts.says(appId, compose_hash, device_id)
    : {
        compose_hash_allowed: isProvisioned,
        device_id_allowed: true,
        is_allowed: isProvisioned,
      };
  return c.json({
    app_contract_address: `0x${appId}`,
    compose_hash,
    device_id,
    allow_any_device: cvm ? state.contracts.allowsAnyDevice(appId) : true,
    ...says,
    error: says.is_allowed
      ? null
      : says.compose_hash_allowed
        ? 'Device not allowed'
        : 'Compose hash not allowed',
  });
}

function deviceOf({ device_id, node_id }: z.output<typeof question>): string | undefined {
  return device_id ?? NODES.find((node) => node.node_id === node_id)?.device_id;
}
