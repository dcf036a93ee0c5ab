import type { Context } from 'hono';
import { appIdOfPath, appOfPath } from '#sandbox/apps/app-of-path';
import type { Cvm } from '#sandbox/cvms/cvm';
import { cvmOfPath } from '#sandbox/cvms/cvm-of-path';
import { optionalBody } from '#sandbox/http/checked-body';
import { wantsTextIds } from '#sandbox/http/api-version';
import { z } from '@/domain/schema/zod';
import { plainHex } from '#sandbox/kms/plain-hex';
import { refuseText } from '#sandbox/http/refusal';
import type { SandboxState } from '#sandbox/state';

/** `GET /apps/{app_id}/kms-info`: who decides about the app's keys. */
export function kmsInfoOfApp(c: Context, state: SandboxState): Response {
  const { cvms } = appOfPath(c, state);
  const [cvm] = cvms;
  if (!cvm) throw refuseText(404, 'App not found');
  const { kms } = cvm.plan.match;
  const is_onchain_kms = cvm.contract_address !== null;
  return c.json({
    is_onchain_kms,
    chain_id: kms.chain_id,
    kms_contract_address: kms.kms_contract_address,
    app_contract_address: cvm.contract_address,
    deployer_address: cvm.deployer_address,
    deployer_type: is_onchain_kms ? 'eoa' : null,
    is_contract: false,
    safe_app_url: null,
  });
}

/** `GET /apps/{app_id}/device-allowlist`: the devices that its machines stand on, and what the contract says of them. */
export function deviceAllowlist(c: Context, state: SandboxState): Response {
  const { cvms } = appOfPath(c, state);
  const [first] = cvms;
  if (!first || first.contract_address === null) {
    return c.json({ is_onchain_kms: false, allow_any_device: null, chain_id: null, devices: [] });
  }
  const devices = [...new Set(cvms.map(({ plan }) => plan.match.node.device_id))];
  return c.json({
    is_onchain_kms: true,
    allow_any_device: state.contracts.allowsAnyDevice(first.app_id),
    chain_id: first.plan.match.kms.chain_id,
    app_contract_address: first.contract_address,
    devices: devices.map((device_id) => {
      const own = cvms.filter(({ plan }) => plan.match.node.device_id === device_id);
      const { device_id_allowed } = state.contracts.says(first.app_id, '', device_id);
      return {
        device_id,
        node_name: own[0]?.plan.match.node.name ?? null,
        cvm_ids: own.map((cvm) => shownId(c, cvm)),
        allowed_onchain: device_id_allowed,
        status: device_id_allowed ? 'allowed' : 'missing',
      };
    }),
  });
}

const shownId = (c: Context, { id, number }: Cvm) => (wantsTextIds(c) ? id : number);

/** `POST /apps/{app_id}/cvms/is-allowed`: of each machine whether the contract lets it boot as it is. */
export function appCvmsAllowed(c: Context, state: SandboxState): Response {
  const appId = appIdOfPath(c);
  const { cvms } = appOfPath(c, state);
  const onChain = cvms.filter(({ contract_address }) => contract_address !== null);
  const results = onChain.map((cvm) => ({
    cvm_id: shownId(c, cvm),
    ...allowedAnswerOf(cvm, state),
  }));
  const allowed = results.filter(({ is_allowed }) => is_allowed).length;
  return c.json({
    is_onchain: onChain.length > 0,
    app_id: appId,
    results,
    total: cvms.length,
    allowed_count: allowed,
    denied_count: results.length - allowed,
    error_count: 0,
    skipped_cvm_ids: cvms.filter((cvm) => !onChain.includes(cvm)).map((cvm) => shownId(c, cvm)),
  });
}

const question = z.looseObject({
  compose_hash: z.string().nullish(),
  device_id: z.string().nullish(),
});

/** `POST /cvms/{id}/is-allowed {compose_hash?, device_id?}`: left out, what it has. */
export async function cvmAllowed(c: Context, state: SandboxState): Promise<Response> {
  const cvm = cvmOfPath(c, state);
  if (cvm.contract_address === null) {
    throw refuseText(400, 'The app has no contract: its keys come from the Phala KMS');
  }
  const { compose_hash, device_id } = await optionalBody(c, question);
  return c.json(allowedAnswerOf(cvm, state, compose_hash, device_id));
}

function allowedAnswerOf(
  cvm: Cvm,
  state: SandboxState,
  hash?: string | null,
  device?: string | null,
) {
  const compose_hash = plainHex(hash ?? cvm.compose_hash);
  const device_id = device ?? cvm.plan.match.node.device_id;
  const says = state.contracts.says(cvm.app_id, compose_hash, device_id);
  return {
    app_contract_address: cvm.contract_address ?? '',
    compose_hash,
    device_id,
    allow_any_device: state.contracts.allowsAnyDevice(cvm.app_id),
    ...says,
    error: says.is_allowed ? null : 'Not allowed by the app contract',
  };
}
