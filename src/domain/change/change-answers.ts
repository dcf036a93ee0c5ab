import { chainId, textId } from '@/domain/cloud/answer-parts';
import { z } from '@/domain/schema/zod';

const text = z.string().nullish().catch(undefined);
const flag = z.boolean().nullish().catch(undefined);

const kms = z
  .looseObject({
    id: textId.nullish().catch(undefined),
    slug: text,
    chain_id: chainId.nullish().catch(undefined),
    kms_contract_address: text,
    k256_pubkey: text,
  })
  .nullish()
  .catch(undefined);

/** `POST /cvms/{id}/compose_file/provision`; only the hash is relied on. */
export const provisionedChange = z.looseObject({
  compose_hash: z.string(),
  app_id: text,
  device_id: text,
  kms_info: kms,
  compose_hash_registered: flag,
  compose_unchanged: flag,
});

export type ProvisionedChange = z.output<typeof provisionedChange>;

/** The 202 of every change, and the 200 of one that changes nothing (`status: "no_change"`). */
export const acceptedChange = z.looseObject({
  status: text,
  message: text,
  correlation_id: text,
  allowed_envs_changed: flag,
});

export type AcceptedChange = z.output<typeof acceptedChange>;

/** Whether an answer says that there was nothing to do. */
export function isNoChange({ status }: AcceptedChange): boolean {
  return status === 'no_change';
}

/** What the contract allows so far, as a prepared update states it. */
const onchainStatus = z
  .looseObject({
    compose_hash_allowed: z.boolean(),
    device_id_allowed: z.boolean(),
    is_allowed: z.boolean(),
  })
  .nullish()
  .catch(undefined);

/** What a change on chain waits for: the fields of a 465, or of the answer that a commit token gives. */
const pendingChange = z.looseObject({
  compose_hash: z.string().transform((hash) => hash.replace(/^0x/i, '').toLowerCase()),
  app_id: text,
  device_id: text,
  kms_info: kms,
  commit_token: text,
  commit_url: text,
  api_commit_url: text,
  onchain_status: onchainStatus,
  expires_at: text,
});

export type PendingChangeAnswer = z.output<typeof pendingChange>;

/**
 * Reads what a change waits for, wherever it is: the body of a 465 at the root or under `detail`, whose `details` are
 * fields and values (SDK, patch_cvm.ts); the answer of `GET …/commit-update`; what `phala deploy --prepare-only --json`
 * prints; the data of the webhook `cvm.update.pending_approval`. Undefined where there is no compose hash in it.
 */
export function readPendingChange(value: unknown): PendingChangeAnswer | undefined {
  for (const candidate of candidates(value)) {
    const read = pendingChange.safeParse(candidate);
    if (read.success && /^[0-9a-f]{64}$/.test(read.data.compose_hash)) return read.data;
  }
  return undefined;
}

const structured = z.looseObject({
  details: z.array(z.looseObject({ field: z.string(), value: z.unknown().optional() })),
});
const wrapped = z.looseObject({ detail: z.unknown().optional(), data: z.unknown().optional() });

function candidates(value: unknown): unknown[] {
  const { detail, data } = wrapped.safeParse(value).data ?? {};
  return [detail, value, data].flatMap((one) => {
    const fields = structured.safeParse(one).data?.details;
    // A map, because a field may be called anything.
    const members = fields && Object.fromEntries(fields.map((each) => [each.field, each.value]));
    return members ? [members, one] : [one];
  });
}
