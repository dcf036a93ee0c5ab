import { warning, type Finding } from '@/domain/request/finding';
import type { ProvisionRequest } from '@/domain/request/request';

export interface GatewayState {
  /** What the guest will do: any of the three keys turns the gateway on (dstack-types lib.rs). */
  on: boolean;
  /** Whether the three keys say the same. */
  consistent: boolean;
}

const TPROXY = 'tproxy-net';

/** The gateway as the guest will see it, from the three keys that switch it. */
export function gatewayState(compose: ProvisionRequest['compose_file']): GatewayState {
  const { gateway_enabled = true, tproxy_enabled = true } = compose;
  const features = (compose.features ?? ['kms', TPROXY]).includes(TPROXY);
  const on = gateway_enabled || tproxy_enabled || features;
  return { on, consistent: gateway_enabled === tproxy_enabled && tproxy_enabled === features };
}

/** The three keys set together; turning it on keeps other features, turning it off too. */
export function withGateway(compose: ProvisionRequest['compose_file'], on: boolean) {
  const others = (compose.features ?? ['kms']).filter((feature) => feature !== TPROXY);
  return {
    gateway_enabled: on,
    tproxy_enabled: on,
    features: on ? [...others, TPROXY] : others,
  };
}

/** Switches that contradict one another. */
export function exposureRules({ compose_file }: ProvisionRequest): Finding[] {
  const gateway = gatewayState(compose_file);
  if (gateway.consistent) return [];
  return [
    warning(
      'compose_file.gateway_enabled',
      'gateway_enabled, tproxy_enabled and features disagree; any one of them keeps the gateway on. Set the switch to make them agree.',
    ),
  ];
}
