import type { ParsedCompose } from '@/domain/compose/parsed-compose';
import type { Complaint } from '@/domain/compose/compose-finding';
import { spanOf } from '@/domain/compose/model/service';
import { child, isInterpolated, itemsOf, nodesAt, type YamlNode } from '@/domain/compose/yaml/node';
import type { LoaderCheck } from './check';

/** Texts where the schema lets a text stand for a number or a truth value (compose-go's type casts and host lists). */
export const casts: LoaderCheck = {
  rule: 'compose-value',
  why: 'Compose stops at a value it cannot read.',
  check: ({ root }: ParsedCompose) => [
    ...CASTS.flatMap(([kind, paths]) =>
      paths.flatMap((path) =>
        nodesAt(root, path.split('.')).flatMap((node) => cast(node, kind, path)),
      ),
    ),
    ...nodesAt(root, ['services', '*', 'extra_hosts']).flatMap(hosts),
    ...['secrets', 'configs'].flatMap((kind) =>
      nodesAt(root, ['services', '*', kind, '*']).flatMap(sourceless),
    ),
  ],
};

type Kind = 'integer' | 'number' | 'boolean' | 'count';

const FITS: Record<Kind, RegExp> = {
  integer: /^[-+]?\d+$/,
  number: /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$|^[-+]?(?:inf|infinity|nan)$/i,
  boolean: /^(?:true|false|y|yes|on|n|no|off)$/i,
  // types.DeviceCount
  count: /^(?:all|[-+]?\d+)$/i,
};

const WORDS: Record<Kind, string> = {
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  count: 'a whole number or all',
};

const service = (path: string) => `services.*.${path}`;

/** compose-go interpolateTypeCastMapping; `*` is every key of a map and every item of a list. */
const CASTS: [Kind, string[]][] = [
  [
    'integer',
    [
      'cpu_count',
      'cpu_period',
      'cpu_quota',
      'cpu_rt_period',
      'cpu_rt_runtime',
      'cpu_shares',
      'configs.*.mode',
      'deploy.placement.max_replicas_per_node',
      'deploy.replicas',
      'deploy.restart_policy.max_attempts',
      'deploy.rollback_config.parallelism',
      'deploy.update_config.parallelism',
      'healthcheck.retries',
      'oom_score_adj',
      'pids_limit',
      'ports.*.target',
      'scale',
      'secrets.*.mode',
      'ulimits.*',
      'ulimits.*.hard',
      'ulimits.*.soft',
    ].map(service),
  ],
  [
    'number',
    [
      'cpu_percent',
      'cpus',
      'deploy.resources.limits.cpus',
      'deploy.resources.reservations.cpus',
      'deploy.rollback_config.max_failure_ratio',
      'deploy.update_config.max_failure_ratio',
    ].map(service),
  ],
  ['count', ['deploy.resources.reservations.devices.*.count', 'gpus.*.count'].map(service)],
  [
    'boolean',
    [
      ...[
        'healthcheck.disable',
        'init',
        'oom_kill_disable',
        'privileged',
        'read_only',
        'stdin_open',
        'tty',
        'volumes.*.read_only',
        'volumes.*.volume.nocopy',
      ].map(service),
      'networks.*.attachable',
      'networks.*.enable_ipv6',
      'networks.*.external',
      'networks.*.internal',
      ...['volumes', 'secrets', 'configs'].map((kind) => `${kind}.*.external`),
    ],
  ],
];

function cast(node: YamlNode, kind: Kind, path: string): Complaint[] {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return [];
  if (isInterpolated(node) || FITS[kind].test(node.value)) return [];
  const key = path.split('.').slice(2).join('.').replaceAll('.*', '');
  const text = node.value.slice(0, 40) || 'an empty text';
  return [{ ...spanOf(node), message: `${key} must be ${WORDS[kind]}; ${text} is none.` }];
}

function hosts(node: YamlNode): Complaint[] {
  return itemsOf(node).flatMap((item) => {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') return [];
    if (isInterpolated(item) || /[:=]/.test(item.value)) return [];
    return [{ ...spanOf(item), message: `The host ${item.value} has no address: write name=IP.` }];
  });
}

function sourceless(node: YamlNode): Complaint[] {
  if (node.kind !== 'map' || child(node, 'source')) return [];
  return [{ ...spanOf(node), message: 'This needs a source, the name that the file defines.' }];
}
