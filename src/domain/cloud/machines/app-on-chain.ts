import { z } from '@/domain/schema/zod';
import { chainId, rowsOf } from '@/domain/cloud/answer-parts';

const text = z.string().nullish().catch(undefined);
const flag = z.boolean().nullish().catch(undefined);

/** `GET /apps/{app_id}/kms-info`. */
export const appKmsInfo = z.looseObject({
  is_onchain_kms: z.boolean(),
  chain_id: chainId.nullish().catch(undefined),
  kms_contract_address: text,
  app_contract_address: text,
  deployer_address: text,
  /** `eoa`, `safe`, `legacy_multisig`, `erc4337` or `contract`. */
  deployer_type: text,
  safe_app_url: text,
});

/** `GET /apps/{app_id}/pending-updates`; `on_chain`: the hash is registered. */
export const pendingUpdates = z.looseObject({
  items: rowsOf(
    z.looseObject({
      vm_uuid: z.string(),
      compose_hash: z.string(),
      on_chain: flag,
      instance_name: text,
    }),
  ),
});
