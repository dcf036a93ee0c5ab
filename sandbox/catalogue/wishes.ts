import { OS_IMAGES } from './catalogue';
import type { PublicKms, OsImageRow } from './catalogue-types';
import { kmsOfContract } from '#sandbox/kms/kms-contracts';
import { kmsByIdOrSlug } from '#sandbox/kms/kms-names';
import { refuseField } from '#sandbox/http/refusal';
import { isGiven, type CheckedRequest } from '#sandbox/provision/request-check';

export interface KmsWish {
  family: string;
  /** The one KMS that was named. */
  pinned: PublicKms | undefined;
}

export interface ImageWish {
  /** The one image that was named. */
  pinned: OsImageRow | undefined;
  dev: boolean;
}

const KMS_KEYS = ['kms_id', 'kms_contract', 'kms_contract_id'] as const;

/**
 * The KMS a request asks for, by family, by id or slug, or by its contract (ERR-02-011; ERR-02-009 when they
 * disagree).
 */
export function kmsWish(request: CheckedRequest, kmsWasGiven: boolean): KmsWish {
  let wish: KmsWish = { family: request.kms ?? 'phala', pinned: undefined };
  let isOpen = !kmsWasGiven;
  for (const key of KMS_KEYS) {
    const name = request[key];
    if (!isGiven(name)) continue;
    const pinned = key === 'kms_id' ? kmsByIdOrSlug(String(name)) : kmsOfContract(name);
    if (!pinned) throw refuseField('ERR-02-011', key, name, `There is no KMS '${name}'`);
    if (!isOpen && pinned.family !== wish.family) {
      const message = `${pinned.slug} is a ${pinned.family} KMS, but kms is ${wish.family}`;
      throw refuseField('ERR-02-009', key, name, message);
    }
    if (wish.pinned && wish.pinned.id !== pinned.id) {
      throw refuseField('ERR-02-009', key, name, `${pinned.slug} is not the KMS that kms_id names`);
    }
    wish = { family: pinned.family, pinned };
    isOpen = false;
  }
  return wish;
}

/**
 * The OS image a request asks for, by name or slug (ERR-02-010). `prefer_dev` null or left out follows
 * the image's name, and without a name it means a development image (OpenAPI, `prefer_dev`).
 */
export function imageWish({ image, prefer_dev }: CheckedRequest): ImageWish {
  if (!isGiven(image)) return { pinned: undefined, dev: prefer_dev ?? true };
  const pinned = OS_IMAGES.find(({ name, slug }) => name === image || slug === image);
  if (!pinned) {
    throw refuseField('ERR-02-010', 'image', image, `There is no OS image '${image}'`);
  }
  if (isGiven(prefer_dev) && prefer_dev !== pinned.is_dev) {
    const kind = pinned.is_dev ? 'development' : 'production';
    const message = `${pinned.name} is a ${kind} image, but prefer_dev is ${prefer_dev}`;
    throw refuseField('ERR-02-009', 'prefer_dev', prefer_dev, message);
  }
  return { pinned, dev: pinned.is_dev };
}
