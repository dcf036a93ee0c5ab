import type { Context } from 'hono';
import { KMS_LIST } from '#sandbox/catalogue';
import { publicKms } from '#sandbox/provision';
import { booleanQuery, integerQuery, paged } from '#sandbox/query';
import type { SandboxState } from '#sandbox/state';

/** `GET /kms?page&page_size&is_onchain` (OpenAPI KmsListResponse). */
export function kmsList(c: Context): Response {
  const onChain = booleanQuery(c, 'is_onchain');
  const wanted = KMS_LIST.filter(
    ({ chain_id }) => onChain === undefined || (chain_id !== null) === onChain,
  );
  return c.json(paged(c, wanted.map(publicKms)));
}

/** `GET /kms/phala/next_app_id?counts`: predicts, 1 to 20 pairs. */
export function nextAppIds(c: Context, state: SandboxState): Response {
  const counts = integerQuery(c, 'counts', { fallback: 1, min: 1, max: 20 });
  return c.json({ app_ids: state.nextAppIds(counts) });
}
