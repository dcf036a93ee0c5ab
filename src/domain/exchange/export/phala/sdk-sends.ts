import type { ProvisionRequest } from '@/domain/request/request';
import { withoutKeys, withoutNulls, type Members } from '@/domain/schema/members';

/** What `provisionCvm` of `@phala/cloud` 0.2.9 knows inside compose_file; it drops the rest without a word. */
const COMPOSE_KEYS = [
  'allowed_envs',
  'pre_launch_script',
  'docker_compose_file',
  'name',
  'kms_enabled',
  'public_logs',
  'public_sysinfo',
  'gateway_enabled',
  'tproxy_enabled',
  'storage_fs',
];

/** The keys it has a type for, none of which may be null; all others it passes on unread. */
const TOP_KEYS = [
  'node_id',
  'teepod_id',
  'region',
  'name',
  'instance_type',
  'image',
  'vcpu',
  'memory',
  'disk_size',
  'listed',
  'kms_id',
  'kms',
  'kms_contract',
  'env_keys',
  'nonce',
  'app_id',
];

/** The request as the SDK takes it: without nulls where it has a type, the KMS in upper case, `legacy` left out. */
export function sdkRequest(request: ProvisionRequest): Members {
  const { compose_file, kms, ...rest } = withoutKeys(request, ['__proto__']);
  const nulls = TOP_KEYS.filter((key) => request[key] === null);
  return {
    ...withoutKeys(rest, nulls),
    ...(typeof kms === 'string' && kms !== 'legacy' && { kms: kms.toUpperCase() }),
    compose_file: withoutNulls(compose_file as Members),
  };
}

/**
 * The body that the SDK makes of it (provision_cvm.ts of 0.2.9): unknown compose keys dropped, the old name of the
 * gateway turned into the new one, a size chosen where there is none.
 */
export function sdkSends(request: ProvisionRequest): Members {
  const { compose_file, node_id, ...top } = sdkRequest(request);
  const inner = compose_file as Members;
  const known = Object.keys(inner).filter((key) => !COMPOSE_KEYS.includes(key));
  const sized = Boolean(top.instance_type) || Boolean(top.vcpu) || Boolean(top.memory);
  return {
    ...top,
    ...(!sized && { instance_type: 'tdx.small' }),
    ...(node_id !== undefined && { teepod_id: node_id }),
    compose_file: gatewayAlone({ name: '', ...withoutKeys(inner, known) }),
  };
}

function gatewayAlone({ tproxy_enabled, gateway_enabled, ...rest }: Members): Members {
  const gateway = gateway_enabled ?? tproxy_enabled;
  return { ...rest, ...(gateway !== undefined && { gateway_enabled: gateway }) };
}
