/** The keys of `compose_file` that switch the gateway. */
export interface GatewayKeys {
  gateway_enabled?: boolean | undefined;
  tproxy_enabled?: boolean | undefined;
  features?: readonly string[] | undefined;
}

export interface GatewayState {
  /** What the guest will do: any of the three keys turns the gateway on (dstack-types lib.rs). */
  on: boolean;
  /** Whether the three keys say the same. */
  consistent: boolean;
}

const TPROXY = 'tproxy-net';

/** The gateway as the guest will see it, from the three keys that switch it. */
export function gatewayState(compose: GatewayKeys): GatewayState {
  const { gateway_enabled = true, tproxy_enabled = true } = compose;
  const features = (compose.features ?? ['kms', TPROXY]).includes(TPROXY);
  const on = gateway_enabled || tproxy_enabled || features;
  return { on, consistent: gateway_enabled === tproxy_enabled && tproxy_enabled === features };
}

/** The three keys set together; turning it on keeps other features, turning it off too. */
export function withGateway(compose: GatewayKeys, on: boolean) {
  const others = (compose.features ?? ['kms']).filter((feature) => feature !== TPROXY);
  return {
    gateway_enabled: on,
    tproxy_enabled: on,
    features: on ? [...others, TPROXY] : others,
  };
}
