import type { AppCompose } from '@/domain/hash/app-compose';
import { appIdFor } from '#sandbox/kms/app-id';
import type { PublicKms } from '#sandbox/catalogue/catalogue-types';
import { checkPayload } from './compose-check';
import { completeDocument, hashedDocument } from './document';
import { offeredKey } from '#sandbox/failures/key-sentinels';
import { contractId } from '#sandbox/kms/kms-contracts';
import { NODES } from '#sandbox/catalogue/catalogue';
import { kmsPublicKey } from '#sandbox/kms/kms-signing';
import type { Plan } from './plan';
import { matchNode } from '#sandbox/catalogue/matching';
import { checkQuota } from '#sandbox/catalogue/quota';
import { refuseField } from '#sandbox/http/refusal';
import { checkRequest, isGiven } from './request-check';
import { serverForm } from './server-forms';
import { defaultDisk, sizeOf } from '#sandbox/catalogue/size';
import { PROVISION_LIFETIME_MS } from '#sandbox/lifetime';
import type { SandboxState } from '#sandbox/state';
import { imageWish, kmsWish } from '#sandbox/catalogue/wishes';

/** The 200 of `POST /cvms/provision`, as the official SDK reads it. */
export interface ProvisionAnswer {
  compose_hash: string;
  app_id: string | null;
  app_env_encrypt_pubkey: string | null;
  kms_id: string;
  kms_info: KmsWithKey;
  device_id: string;
  fmspc: string;
  os_image_hash: string;
  /** Left out for a size of one's own: the SDK refuses null here. */
  instance_type?: string;
  teepod_id: number;
  node_id?: number;
  kms_contract_id?: string;
  /** For a commit by `POST /cvms` that names no pair; the sandbox takes the pair alone. */
  token?: string;
}

/** The same with what newer versions add (SDK, provision_cvm.ts). */
export function newerAnswer(answer: ProvisionAnswer): ProvisionAnswer {
  const node = NODES.find(({ teepod_id }) => teepod_id === answer.teepod_id);
  return {
    ...answer,
    ...(node && { node_id: node.node_id }),
    kms_contract_id: contractId({ id: answer.kms_id }),
    token: `ct_${crypto.randomUUID().replaceAll('-', '')}`,
  };
}

/** A KMS with the key it signs with, as newer servers show it with a provision and a CVM. */
export interface KmsWithKey extends PublicKms {
  k256_pubkey: string;
}

export interface MadeProvision {
  answer: ProvisionAnswer;
  document: AppCompose;
}

/** What becomes of a request, or a Refusal where the cloud would refuse it; nothing is stored. */
export function planProvision(
  body: unknown,
  state: SandboxState,
): { plan: Plan; app_id: string | null } {
  const request = checkRequest(body);
  if (state.isNameTaken(request.name)) {
    throw refuseField('ERR-01-004', 'name', request.name, `'${request.name}' is taken`);
  }
  checkPayload(request.compose_file);
  const size = sizeOf(request);
  const kms = kmsWish(request, isGiven((body as { kms?: unknown }).kms));
  const pair = appIdFor(request, kms.family, state);
  const wish = { size, kms, image: imageWish(request) };
  const match = matchNode(request, wish, state.nodes());
  const disk_size = request.disk_size ?? defaultDisk(size.instance_type);
  checkQuota(state, size, disk_size);
  const document = completeDocument(request.compose_file, match.kms.id, serverForm(request.name));
  const plan: Plan = {
    name: request.name,
    nonce: pair?.nonce ?? null,
    wish,
    match,
    disk_size,
    listed: request.listed,
    document,
    user_config: request.user_config ?? null,
    encrypted_env: request.encrypted_env ?? null,
  };
  return { plan, app_id: pair?.app_id ?? null };
}

/** Checks, matches and stores one request; throws a Refusal where the cloud would refuse. */
export async function makeProvision(body: unknown, state: SandboxState): Promise<MadeProvision> {
  const { plan, app_id } = planProvision(body, state);
  const { document, match } = plan;
  const { size } = plan.wish;
  const { compose_hash, text } = await hashedDocument(document, serverForm(plan.name));
  state.storeProvision({
    compose_hash,
    app_id,
    document: text,
    expires: state.now() + PROVISION_LIFETIME_MS,
    plan,
  });
  const answer: ProvisionAnswer = {
    compose_hash,
    app_id,
    app_env_encrypt_pubkey:
      app_id === null ? null : offeredKey({ kmsId: match.kms.id, appId: app_id, now: 0 }),
    kms_id: match.kms.id,
    kms_info: kmsWithKey(match.kms),
    device_id: match.node.device_id,
    fmspc: match.node.fmspc,
    os_image_hash: match.image.os_image_hash,
    ...(size.instance_type !== undefined && { instance_type: size.instance_type }),
    teepod_id: match.node.teepod_id,
  };
  return { answer, document };
}

/** A KMS as it is sent: the seven keys, and nothing the catalogue adds. */
export function publicKms(kms: PublicKms): PublicKms {
  const { id, slug, url, version, chain_id, kms_contract_address, gateway_app_id } = kms;
  return { id, slug, url, version, chain_id, kms_contract_address, gateway_app_id };
}

export function kmsWithKey(kms: PublicKms): KmsWithKey {
  return { ...publicKms(kms), k256_pubkey: kmsPublicKey(kms.id) };
}
