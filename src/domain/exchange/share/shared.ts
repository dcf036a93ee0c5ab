import type { ProvisionRequest } from '@/domain/request/request';
import { withoutKeys, isMembers, type Members } from '@/domain/schema/members';

/** A request as it goes to another person, with what its sender knew of its hash. */
export interface Shared {
  /** In the wire's shape; not checked against the API's schema. */
  request: Members;
  /** The predicted compose hash, 64 hex digits, where the sender could know it. */
  hash?: string;
  /** The SHA-256 of the standard script that the prediction assumed the server to add, 64 hex digits. */
  scriptSha256?: string;
  /** Wire paths that the request had and that are not shared. */
  left: string[];
}

/** What is never shared: values, encrypted or not, and what may hold keys of people. */
const PRIVATE = ['encrypted_env', 'user_config'];

/** A request without what is never shared, and the paths of that. */
export function withoutPrivate(
  request: ProvisionRequest | Members,
): Pick<Shared, 'request' | 'left'> {
  const left = PRIVATE.filter((key) => Object.hasOwn(request, key));
  return { request: withoutKeys(request, PRIVATE), left };
}

const DIGEST = /^[0-9a-f]{64}$/;

/** What a parsed JSON text says as something shared; undefined where it is not. */
export function sharedFrom(value: unknown): Shared | undefined {
  if (!isMembers(value) || !isMembers(value.request) || !isMembers(value.request.compose_file)) {
    return undefined;
  }
  const { request, left } = withoutPrivate(value.request);
  const named = Array.isArray(value.left)
    ? value.left.filter((path) => PRIVATE.includes(path as string))
    : [];
  return {
    request,
    ...digest('hash', value.hash),
    ...digest('scriptSha256', value.scriptSha256),
    left: [...new Set([...(named as string[]), ...left])],
  };
}

function digest(key: 'hash' | 'scriptSha256', value: unknown): Partial<Shared> {
  return typeof value === 'string' && DIGEST.test(value) ? { [key]: value } : {};
}
