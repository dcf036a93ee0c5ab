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

/** `GET …/pending-updates/{vm_uuid}/{compose_hash}/preview`: two texts of the document as it is and as it would be. */
export const previewAnswer = z.looseObject({
  current_docker_compose: text,
  pending_docker_compose: text,
  current_pre_launch_script: text,
  pending_pre_launch_script: text,
});

export type PendingUpdate = z.output<typeof pendingUpdates>['items'][number];

/** A text that a pending update sets, with what it is now; an empty text is none. */
export interface PreviewedText {
  title: string;
  before: string;
  after: string;
  isSame: boolean;
}

/** What a preview shows, a text at a time; one that neither side has is left out. */
export function previewedTexts(preview: z.output<typeof previewAnswer>): PreviewedText[] {
  const of = (title: string, now: string | null | undefined, then: string | null | undefined) => {
    const [before, after] = [now ?? '', then ?? ''];
    return before === '' && after === ''
      ? []
      : [{ title, before, after, isSame: before === after }];
  };
  return [
    ...of('Compose file', preview.current_docker_compose, preview.pending_docker_compose),
    ...of(
      'Pre-launch script',
      preview.current_pre_launch_script,
      preview.pending_pre_launch_script,
    ),
  ];
}
