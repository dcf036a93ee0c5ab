import type { ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import { isIpAddress, readPortSpec } from '@/domain/compose/model/port';
import { spanOf } from '@/domain/compose/model/service';
import { readVolume } from '@/domain/compose/model/volume';
import {
  child,
  descend,
  entriesOf,
  isInterpolated,
  isNull,
  itemsOf,
  nodesAt,
  textOf,
  type YamlNode,
} from '@/domain/compose/yaml/node';
import type { LoaderCheck } from './check';
import { durationMs, readBytes } from './units';

/** Values that fit the schema and not Compose's parsers of ports, mounts, sizes, times and names. */
export const values: LoaderCheck = {
  rule: 'compose-value',
  why: 'Compose stops at a value it cannot read.',
  check: ({ root }: ParsedCompose) =>
    entriesOf(child(root, 'services')).flatMap(([, { value }]) => [
      ...itemsOf(child(value, 'ports')).flatMap(port),
      ...itemsOf(child(value, 'volumes')).flatMap(volume),
      ...environment(child(value, 'environment')),
      ...environment(descend(value, 'build', 'args')),
      ...SIZES.flatMap((path) => size(descend(value, ...path), path)),
      ...itemsOf(child(value, 'volumes')).flatMap((mount) =>
        size(descend(mount, 'tmpfs', 'size'), ['tmpfs', 'size']),
      ),
      ...DURATIONS.flatMap((path) => duration(descend(value, ...path), path)),
      ...UNSIGNED.flatMap((path) => nodesAt(value, path).flatMap((node) => negative(node, path))),
      ...itemsOf(child(value, 'gpus')).flatMap(device),
      ...itemsOf(descend(value, 'deploy', 'resources', 'reservations', 'devices')).flatMap(device),
    ]),
};

const SIZES = [
  ['mem_limit'],
  ['mem_reservation'],
  ['mem_swappiness'],
  ['memswap_limit'],
  ['shm_size'],
  ['build', 'shm_size'],
  ['deploy', 'resources', 'limits', 'memory'],
  ['deploy', 'resources', 'reservations', 'memory'],
];
const DURATIONS = [
  ['healthcheck', 'interval'],
  ['healthcheck', 'timeout'],
  ['healthcheck', 'start_period'],
  ['healthcheck', 'start_interval'],
  ['stop_grace_period'],
  ['deploy', 'restart_policy', 'delay'],
  ['deploy', 'restart_policy', 'window'],
  ['deploy', 'update_config', 'delay'],
  ['deploy', 'update_config', 'monitor'],
  ['deploy', 'rollback_config', 'delay'],
  ['deploy', 'rollback_config', 'monitor'],
];

/** Numbers without a sign (compose-go types), and the scale that Compose checks by itself. */
const UNSIGNED = [
  ['scale'],
  ['healthcheck', 'retries'],
  ['ports', '*', 'target'],
  ['deploy', 'restart_policy', 'max_attempts'],
  ['deploy', 'update_config', 'parallelism'],
  ['deploy', 'rollback_config', 'parallelism'],
  ['deploy', 'placement', 'max_replicas_per_node'],
];

const unknown = (node: YamlNode | undefined) => !node || isNull(node) || isInterpolated(node);

function port(node: YamlNode): Complaint[] {
  if (node.kind === 'map') {
    const address = child(node, 'host_ip');
    const text = textOf(address);
    if (!node.entries.has('target'))
      return [{ ...spanOf(node), message: 'This port needs a target, the port in the container.' }];
    if (!address || unknown(address) || text === undefined || isIpAddress(text)) return [];
    return [{ ...spanOf(address), message: `host_ip ${text} is no IP address.` }];
  }
  if (node.kind !== 'scalar' || unknown(node)) return [];
  if (typeof node.value === 'number') {
    if (/^[-+]?0x/i.test(node.source) || !/[.e]/i.test(node.source)) return [];
    return [{ ...spanOf(node), message: `The port ${node.source} is not a whole number.` }];
  }
  const read = readPortSpec(textOf(node) ?? '');
  return 'error' in read ? [{ ...spanOf(node), message: `This port ${read.error}.` }] : [];
}

function volume(node: YamlNode): Complaint[] {
  if (node.kind === 'map') {
    if (!node.entries.has('target'))
      return [
        { ...spanOf(node), message: 'This mount needs a target, the path in the container.' },
      ];
    if (textOf(child(node, 'type')) !== 'bind' || node.entries.has('source')) return [];
    return [{ ...spanOf(node), message: 'This bind mount needs a source, the path on the host.' }];
  }
  const text = textOf(node);
  if (unknown(node) || text === undefined) return [];
  const read = readVolume(text);
  return 'error' in read ? [{ ...spanOf(node), message: `This mount ${read.error}.` }] : [];
}

function environment(node: YamlNode | undefined): Complaint[] {
  return itemsOf(node).flatMap((item) => {
    const name = textOf(item)?.split('=', 1)[0] ?? '';
    if (!textOf(item)?.includes('=') || !/\s$/.test(name)) return [];
    return [
      {
        ...spanOf(item),
        message: `The variable ${name.trim()} has a space before its =; write ${name.trim()}=… instead.`,
      },
    ];
  });
}

/** Only a text is parsed: a number is taken as it is (compose-go types/bytes.go). */
function size(node: YamlNode | undefined, path: string[]): Complaint[] {
  const text = node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  if (!node || unknown(node) || text === undefined) return [];
  if (readBytes(text) !== undefined || /^-?\d+$/.test(text)) return [];
  return [
    { ...spanOf(node), message: `${path.join('.')} must be a size such as 512m; ${text} is none.` },
  ];
}

function duration(node: YamlNode | undefined, path: string[]): Complaint[] {
  const text = node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
  if (!node || unknown(node) || text === undefined || durationMs(text) !== undefined) return [];
  return [
    {
      ...spanOf(node),
      message: `${path.join('.')} must be a duration such as 30s; ${text || 'an empty text'} is none.`,
    },
  ];
}

function negative(node: YamlNode, path: string[]): Complaint[] {
  if (unknown(node) || !/^-\d*[1-9]/.test(textOf(node) ?? '')) return [];
  const key = path.filter((part) => part !== '*').join('.');
  return [{ ...spanOf(node), message: `${key} cannot be less than 0.` }];
}

function device(node: YamlNode): Complaint[] {
  if (!child(node, 'count') || !child(node, 'device_ids')) return [];
  return [{ ...spanOf(node), message: 'A device takes either count or device_ids, not both.' }];
}
