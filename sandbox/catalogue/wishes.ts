import { OS_IMAGES } from './catalogue';
import type { PublicKms, OsImageRow } from './catalogue-types';
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

/** The KMS a request asks for, by family or by id or slug (ERR-02-011; ERR-02-009 when they disagree). */
export function kmsWish(request: CheckedRequest, kmsWasGiven: boolean): KmsWish {
  const { kms, kms_id } = request;
  const family = kms ?? 'phala';
  if (!isGiven(kms_id)) return { family, pinned: undefined };
  const pinned = kmsByIdOrSlug(kms_id);
  if (!pinned) {
    throw refuseField('ERR-02-011', 'kms_id', kms_id, `There is no KMS '${kms_id}'`);
  }
  if (kmsWasGiven && pinned.family !== family) {
    const message = `${pinned.slug} is a ${pinned.family} KMS, but kms is ${family}`;
    throw refuseField('ERR-02-009', 'kms_id', kms_id, message);
  }
  return { family: pinned.family, pinned };
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
