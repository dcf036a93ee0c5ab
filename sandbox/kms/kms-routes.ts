import type { Context } from 'hono';
import { isPlainAddress, plainHex } from './plain-hex';
import { KMS_LIST } from '#sandbox/catalogue/catalogue';
import { answerKey } from '#sandbox/failures/key-sentinels';
import { contractNodes, kmsContract, kmsOfContractPath } from './kms-contracts';
import { catalogueKms, kmsByIdOrSlug } from './kms-names';
import { publicKms } from '#sandbox/provision/provision';
import { wantsKmsContracts } from '#sandbox/http/api-version';
import { booleanQuery, integerQuery, paged } from '#sandbox/http/query';
import { refuseText } from '#sandbox/http/refusal';
import type { SandboxState } from '#sandbox/state';

/** `GET /kms?page&page_size&is_onchain` (OpenAPI KmsListResponse); contracts instead from 2026-06-23 on. */
export function kmsList(c: Context): Response {
  const onChain = booleanQuery(c, 'is_onchain');
  const wanted = KMS_LIST.filter(
    ({ chain_id }) => onChain === undefined || (chain_id !== null) === onChain,
  );
  return c.json(paged(c, wanted.map(wantsKmsContracts(c) ? kmsContract : publicKms)));
}

/** `GET /kms/{id or slug}` (OpenAPI KMSInfo); 404 when there is none. */
export function getKms(c: Context): Response {
  const name = c.req.param('kms') ?? '';
  const contract = wantsKmsContracts(c) ? kmsOfContractPath(name) : undefined;
  if (contract) return c.json(kmsContract(contract));
  const kms = kmsByIdOrSlug(name);
  if (!kms) throw refuseText(404, 'KMS not found');
  return c.json(publicKms(kms));
}

/** `GET /kms/{contract slug or id}/nodes` (SDK, list_kms_contract_nodes.ts). */
export function kmsContractNodes(c: Context): Response {
  const kms = kmsOfContractPath(c.req.param('kms') ?? '');
  if (!kms) throw refuseText(404, 'KMS contract not found');
  return c.json(contractNodes(kms));
}

/**
 * `GET /kms/{id, slug or type}/pubkey/{app_id}`: the key that the app's environment is sealed to, signed
 * by the KMS (OpenAPI: 400 for an app id that is none, 404 for an unknown KMS; the CLI passes the type).
 */
export function envKey(c: Context, state: SandboxState): Response {
  const kms = catalogueKms(c.req.param('kms') ?? '');
  if (!kms) throw refuseText(404, 'KMS not found');
  const appId = plainHex(c.req.param('app') ?? '');
  if (!isPlainAddress(appId)) throw refuseText(400, 'Invalid app ID format');
  return c.json(answerKey({ kmsId: kms.id, appId, now: Math.floor(state.now() / 1000) }));
}

/** `GET /kms/phala/next_app_id?counts`: predicts, 1 to 20 pairs. */
export function getNextAppIds(c: Context, state: SandboxState): Response {
  const counts = integerQuery(c, 'counts', { fallback: 1, min: 1, max: 20 });
  return c.json({ app_ids: state.nextAppIds(counts) });
}
