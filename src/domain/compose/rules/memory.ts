import { startedServices } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import { readBytes } from '@/domain/compose/loader/units';
import { spanOf } from '@/domain/compose/model/service';
import { child, descend, isInterpolated, textOf, type YamlNode } from '@/domain/compose/yaml/node';
import { LINKS } from './links';
import type { ComposeRule } from './rule';

const LEAST = 6 * 1024 ** 2;

export const memoryLimit: ComposeRule = {
  id: 'memory-limit',
  source: 'guest',
  severity: 'error',
  why: 'Docker takes no limit below 6 MB, no reservation above the limit, and memory with swap only beside a limit of memory, and not below it.',
  link: LINKS.compose,
  check: (file) =>
    startedServices(file).flatMap(({ name }) => {
      const service = descend(file.root, 'services', name);
      const resources = descend(service, 'deploy', 'resources');
      const limits = [descend(resources, 'limits', 'memory'), child(service, 'mem_limit')];
      const limit = first(...limits);
      const reserved = first(
        descend(resources, 'reservations', 'memory'),
        child(service, 'mem_reservation'),
      );
      const swap = first(child(service, 'memswap_limit'));
      return [
        ...(limit && limit.bytes < LEAST ? [say(limit, 'The least that Docker takes is 6m.')] : []),
        ...(reserved && limit && reserved.bytes > limit.bytes
          ? [say(reserved, 'This reserves more memory than the limit allows.')]
          : []),
        ...(swap && limits.every((node) => textOf(node) === undefined)
          ? [say(swap, 'memswap_limit needs a limit of memory beside it, such as mem_limit.')]
          : []),
        ...(swap && limit && swap.bytes < limit.bytes
          ? [
              say(
                swap,
                'memswap_limit counts memory and swap, so it is not below the memory limit.',
              ),
            ]
          : []),
      ];
    }),
};

interface Amount {
  node: YamlNode;
  bytes: number;
}

/** The first that is given, where it is known and above 0. */
function first(...nodes: (YamlNode | undefined)[]): Amount | undefined {
  const node = nodes.find((one) => textOf(one) !== undefined);
  if (!node || isInterpolated(node)) return undefined;
  const bytes = readBytes(textOf(node) ?? '');
  return bytes !== undefined && bytes > 0 ? { node, bytes } : undefined;
}

const say = ({ node }: Amount, message: string): Complaint => ({ ...spanOf(node), message });
