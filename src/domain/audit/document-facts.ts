import { check } from '@/domain/check';
import { documentFacts } from '@/domain/exposure';
import type { Finding } from '@/domain/finding';
import type { ProvisionRequest } from '@/domain/request';

type Members = Record<string, unknown>;

/**
 * What a stored document makes public. A key that it does not have is what the guest takes it for, which
 * is not the API's default: logs and figures closed, the document open, no gateway (dstack-types lib.rs).
 */
export function documentExposure(members: Members): string[] {
  const flag = (key: string, otherwise: boolean) =>
    typeof members[key] === 'boolean' ? members[key] : otherwise;
  const features: unknown[] = Array.isArray(members.features) ? members.features : [];
  return documentFacts({
    name: '',
    public_logs: flag('public_logs', false),
    public_sysinfo: flag('public_sysinfo', false),
    public_tcbinfo: flag('public_tcbinfo', true),
    gateway_enabled: flag('gateway_enabled', false),
    tproxy_enabled: flag('tproxy_enabled', false),
    features: features.filter((feature) => typeof feature === 'string'),
  }).map(({ sentence }) => sentence);
}

/** What would go wrong with a stored document in the guest; what only a request can have is left out. */
export function documentFindings(members: Members): Finding[] {
  const known = Object.entries(members).filter(([, value]) => value !== null);
  const compose = { name: '', ...Object.fromEntries(known) };
  // Wrong types are what check is for.
  const request = { name: 'a-document', compose_file: compose } as ProvisionRequest;
  return check(request).filter(
    ({ path, missing = false, message }) =>
      path.startsWith('compose_file.') && !missing && !message.startsWith('The API does not'),
  );
}
