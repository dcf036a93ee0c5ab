import type { AppCompose } from '@/domain/compose-hash/app-compose';
import { appIdFor } from './app-id';
import type { Kms } from './catalogue';
import { checkCompose } from './compose-check';
import { completeDocument, storedDocument } from './document';
import { envPublicKey } from './keys';
import { matchNode } from './matching';
import { refuseField } from './refusal';
import { checkRequest, isGiven } from './request-check';
import { sizeOf } from './size';
import { PROVISION_LIFETIME_MS, type SandboxState } from './state';
import { imageWish, kmsWish } from './wishes';

/** The 200 of `POST /cvms/provision`, as the official SDK reads it. */
export interface ProvisionAnswer {
  compose_hash: string;
  app_id: string | null;
  app_env_encrypt_pubkey: string | null;
  kms_id: string;
  kms_info: Kms;
  device_id: string;
  fmspc: string;
  os_image_hash: string;
  /** Left out for a size of one's own: the SDK refuses null here. */
  instance_type?: string;
  teepod_id: number;
}

export interface Provisioned {
  answer: ProvisionAnswer;
  document: AppCompose;
}

/** Checks, matches and stores one request; throws a Refusal where the cloud would refuse. */
export async function provision(body: unknown, state: SandboxState): Promise<Provisioned> {
  const request = checkRequest(body);
  if (state.isNameTaken(request.name)) {
    throw refuseField('ERR-01-004', 'name', request.name, `'${request.name}' is taken`);
  }
  checkCompose(request.compose_file);
  const size = sizeOf(request);
  const kms = kmsWish(request, isGiven((body as { kms?: unknown }).kms));
  const app_id = appIdFor(request, kms.family, state);
  const match = matchNode(request, { size, kms, image: imageWish(request) });
  const document = completeDocument(request.compose_file);
  const { compose_hash, text } = await storedDocument(document);
  const expires = Date.now() + PROVISION_LIFETIME_MS;
  state.storeProvision({ compose_hash, app_id, document: text, expires });
  const answer: ProvisionAnswer = {
    compose_hash,
    app_id,
    app_env_encrypt_pubkey: app_id === null ? null : envPublicKey(match.kms.id, app_id),
    kms_id: match.kms.id,
    kms_info: publicKms(match.kms),
    device_id: match.node.device_id,
    fmspc: match.node.fmspc,
    os_image_hash: match.image.os_image_hash,
    ...(size.instance_type !== undefined && { instance_type: size.instance_type }),
    teepod_id: match.node.teepod_id,
  };
  return { answer, document };
}

/** A KMS as it is sent: the seven keys, and nothing the catalogue adds. */
export function publicKms(kms: Kms): Kms {
  const { id, slug, url, version, chain_id, kms_contract_address, gateway_app_id } = kms;
  return { id, slug, url, version, chain_id, kms_contract_address, gateway_app_id };
}
