import type { Prediction } from '@/domain/hash/prediction';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import type { ProvisionRequest } from '@/domain/request/request';
import type { Members } from '@/domain/schema/members';
import { SHARE_MARK } from '@/text/addresses';
import { utf8Bytes } from '@/text/utf8';
import { deflated, MOST_UNPACKED, toBase64Url } from './link-text';
import { withoutPrivate, type Shared } from './shared';

/** The version of the link's format: its first byte. */
export const SHARE_VERSION = 1;

/** Longer addresses are cut by chat and mail programs. */
export const LONGEST_LINK = 8 * 1024;

/** A request ready to be given to somebody. */
export interface Share {
  /** The address, where it is not too long to arrive whole. */
  link: string | undefined;
  /** Characters of the address, also of one that is too long. */
  length: number;
  /** The same as a file, JSON with two spaces. */
  file: string;
  /** Wire paths that are not in it. */
  left: string[];
}

/**
 * A request as a link on a page's address (without fragment) and as a file: without what is never shared, with the
 * predicted hash and the digest of the script that it assumes. What is behind the `#` is sent to no server.
 */
export async function makeShare(
  address: string,
  sent: ProvisionRequest,
  prediction: Prediction | undefined,
): Promise<Share> {
  const { request, left } = withoutPrivate(sent);
  const script = prediction?.assumedScript?.hash;
  const shared: Shared = {
    request,
    ...(prediction?.hash !== undefined && { hash: prediction.hash }),
    ...(script !== undefined && { scriptSha256: script }),
    left,
  };
  const bytes = utf8Bytes(JSON.stringify({ sum: await checksum(request), ...shared }));
  const packed = toBase64Url(new Uint8Array([SHARE_VERSION, ...(await deflated(bytes))]));
  const link = `${address}#${SHARE_MARK}${packed}`;
  const fits = link.length <= LONGEST_LINK && bytes.length <= MOST_UNPACKED;
  const marked = { format: SHARE_FORMAT, version: SHARE_VERSION, ...shared };
  return {
    link: fits ? link : undefined,
    length: link.length,
    file: `${JSON.stringify(marked, null, 2)}\n`,
    left,
  };
}

/** Raw deflate has no sum of its own: the first digits of the SHA-256 of the request's JSON tell a damaged link. */
export async function checksum(request: Members): Promise<string> {
  return (await sha256Hex(JSON.stringify(request))).slice(0, 16);
}

/** What a shared file says of itself. */
export const SHARE_FORMAT = 'provision-console-share';
