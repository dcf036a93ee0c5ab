import { warning, type Finding } from '@/domain/request/finding';
import type { ProvisionRequest } from '@/domain/request/request';
import { gatewayState } from '@/domain/compose/gateway';

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
