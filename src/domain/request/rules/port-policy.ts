import { error, warning, type Finding } from '@/domain/request/finding';
import type { ProvisionRequest } from '@/domain/request/request';

const PATH = 'compose_file.port_policy.ports';

/** Ports of `port_policy`: their range as the SDK checks it (app_compose.ts), each once. */
export function portPolicyRules({ compose_file }: ProvisionRequest): Finding[] {
  const { ports = [] } = compose_file.port_policy ?? {};
  const seen = new Set<number>();
  return ports.flatMap(({ port }, i) => {
    const isRepeated = seen.has(port);
    seen.add(port);
    if (port < 1 || port > 65_535) {
      return [error(`${PATH}.${i}.port`, 'A port is a number from 1 to 65535.')];
    }
    return isRepeated ? [warning(`${PATH}.${i}.port`, `Port ${port} is listed twice.`)] : [];
  });
}
