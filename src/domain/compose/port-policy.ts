/** The key of `compose_file` that narrows what the gateway forwards; a draft may hold anything there. */
export interface PortPolicyKeys {
  port_policy?: unknown;
}

/**
 * The ports of the guest that the gateway forwards, or undefined where it forwards every one
 * (dstack-types lib.rs, PortPolicy: with `restrict_mode` all that are not listed are refused).
 */
export function forwardedPorts({ port_policy: policy }: PortPolicyKeys): number[] | undefined {
  if (typeof policy !== 'object' || policy === null) return undefined;
  if (!('restrict_mode' in policy) || policy.restrict_mode !== true) return undefined;
  const listed: readonly unknown[] =
    'ports' in policy && Array.isArray(policy.ports) ? policy.ports : [];
  return listed.flatMap((one) =>
    typeof one === 'object' && one !== null && 'port' in one && typeof one.port === 'number'
      ? [one.port]
      : [],
  );
}
