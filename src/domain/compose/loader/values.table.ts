import { web } from '@/domain/compose/rules/cases/rule-case.table';
import type { LoaderCase } from './loader.table';

const GIT = 'https://x/a.git';
const inDeploy = (of: string) => `deploy: {${of}}`;
/** Where a size and a duration may stand; V is the value. */
const SIZES: [path: string, line: string][] = [
  ['mem_limit', 'mem_limit: V'],
  ['mem_reservation', 'mem_reservation: V'],
  ['memswap_limit', 'memswap_limit: V'],
  ['mem_swappiness', 'mem_swappiness: V'],
  ['tmpfs.size', 'volumes: [{type: tmpfs, target: /t, tmpfs: {size: V}}]'],
  ['shm_size', 'shm_size: V'],
  ['build.shm_size', `build: {context: ${GIT}, shm_size: V}`],
  ['deploy.resources.limits.memory', inDeploy('resources: {limits: {memory: V}}')],
  ['deploy.resources.reservations.memory', inDeploy('resources: {reservations: {memory: V}}')],
];
const DURATIONS: [path: string, line: string][] = [
  ...['interval', 'timeout', 'start_period', 'start_interval'].map((key): [string, string] => [
    `healthcheck.${key}`,
    `healthcheck: {${key}: V}`,
  ]),
  ['stop_grace_period', 'stop_grace_period: V'],
  ['deploy.restart_policy.delay', inDeploy('restart_policy: {delay: V}')],
  ['deploy.restart_policy.window', inDeploy('restart_policy: {window: V}')],
  ...['update_config', 'rollback_config'].flatMap((key) =>
    ['delay', 'monitor'].map((of): [string, string] => [
      `deploy.${key}.${of}`,
      inDeploy(`${key}: {${of}: V}`),
    ]),
  ),
];
const INTEGERS: [path: string, line: string][] = [
  ...'cpu_count cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpu_shares oom_score_adj pids_limit scale'
    .split(' ')
    .map((key): [string, string] => [key, `${key}: V`]),
  ['deploy.placement.max_replicas_per_node', inDeploy('placement: {max_replicas_per_node: V}')],
  ['deploy.replicas', inDeploy('replicas: V')],
  ['deploy.restart_policy.max_attempts', inDeploy('restart_policy: {max_attempts: V}')],
  ['deploy.rollback_config.parallelism', inDeploy('rollback_config: {parallelism: V}')],
  ['deploy.update_config.parallelism', inDeploy('update_config: {parallelism: V}')],
  ['healthcheck.retries', 'healthcheck: {retries: V}'],
  ['ports.target', 'ports: [{target: V}]'],
  ['ulimits', 'ulimits: {nofile: V}'],
  ['ulimits.hard', 'ulimits: {nofile: {soft: 1, hard: V}}'],
  ['ulimits.soft', 'ulimits: {nofile: {hard: 1, soft: V}}'],
];
const UNSIGNED = INTEGERS.filter(([path]) =>
  /^scale|retries|target|max_attempts|parallelism|max_replicas/.test(path),
);
const NUMBERS: [path: string, line: string][] = [
  ['cpu_percent', 'cpu_percent: V'],
  ['cpus', 'cpus: V'],
  ['deploy.resources.limits.cpus', 'deploy: {resources: {limits: {cpus: V}}}'],
  ['deploy.resources.reservations.cpus', 'deploy: {resources: {reservations: {cpus: V}}}'],
  ['deploy.rollback_config.max_failure_ratio', inDeploy('rollback_config: {max_failure_ratio: V}')],
  ['deploy.update_config.max_failure_ratio', inDeploy('update_config: {max_failure_ratio: V}')],
];
const BOOLEANS: [path: string, line: string][] = [
  ...'init oom_kill_disable privileged read_only stdin_open tty'
    .split(' ')
    .map((key): [string, string] => [key, `${key}: V`]),
  ['healthcheck.disable', 'healthcheck: {disable: V}'],
  ['volumes.read_only', 'volumes: [{type: tmpfs, target: /x, read_only: V}]'],
  ['volumes.volume.nocopy', 'volumes: [{type: tmpfs, target: /x, volume: {nocopy: V}}]'],
];
const each = (places: [string, string][], bad: string, words: string, good: string): LoaderCase[] =>
  places.flatMap(([path, line]): LoaderCase[] => [
    [`${path}: ${bad}`, web(line.replace('V', bad)), `${bad} → ${path} must be ${words}`],
    [`${path}: ${good}`, web(line.replace('V', good))],
    [`${path} from a variable`, web(line.replace('V', '"${V}"'))],
  ]);
/** Whole numbers as Compose's parser reads them, and quoted texts of the same, which it does not parse. */
const WRITTEN = ['536_870_912', '0x20000000', '0b10', '0o17', '017', '+5'];
const written = (places: [string, string][], words: string): LoaderCase[] =>
  places.flatMap(([path, line]): LoaderCase[] => [
    ...WRITTEN.map((number): LoaderCase => [`${path}: ${number}`, web(line.replace('V', number))]),
    ...['"0x10"', '"0b10"', '"1_0"'].map((text): LoaderCase => [
      `${path}: ${text}`,
      web(line.replace('V', text)),
      `${text} → ${path} must be ${words}; ${text.slice(1, -1)} is none.`,
    ]),
  ]);
const ports = (text: string, ...refused: string[]): LoaderCase => [
  `the port ${text}`,
  web(`ports: [${text}]`),
  ...refused,
];
const env = (text: string, ...refused: string[]): LoaderCase => [
  `the variable ${text}`,
  web(`environment: [${text}]`),
  ...refused,
];
const BOTH = '{capabilities: [gpu], count: 1, device_ids: ["0"]}';

export const valueCases: LoaderCase[] = [
  ...each(SIZES, 'lots', 'a size such as 512m; lots is none.', '512m'),
  ...each(DURATIONS, 'soon', 'a duration such as 30s; soon is none.', '30s'),
  ...each(INTEGERS, 'two', 'a whole number; two is none.', '"2"'),
  ...each(NUMBERS, 'half', 'a number; half is none.', '".5"'),
  ...each(BOOLEANS, 'maybe', 'true or false; maybe is none.', '"yes"'),
  ...written(SIZES, 'a size such as 512m'),
  ...written(INTEGERS, 'a whole number'),
  ...written(NUMBERS, 'a number'),
  ['a number with a fraction and a sign between digits', web('cpus: 1_0.5')],
  ['a number of another kind', web('scale: 1.5')],
  ['no value', web('scale:', 'privileged:')],
  ['a host that is a number', web('extra_hosts: [5]')],
  ['the whole of it', web('scale: two'), 'two ⇒ scale must be a whole number; two is none.'],
  [
    'the whole of it, deeper',
    web('ulimits: {nofile: {soft: x, hard: 1}}'),
    'x ⇒ ulimits.soft must be a whole number; x is none.',
  ],
  ...UNSIGNED.flatMap(([path, line]): LoaderCase[] => [
    [`${path} below 0`, web(line.replace('V', '-1')), `-1 ⇒ ${path} cannot be less than 0.`],
    [
      `${path} below 0 as a text`,
      web(line.replace('V', '"-1"')),
      `"-1" ⇒ ${path} cannot be less than 0.`,
    ],
    [`${path} at 0`, web(line.replace('V', '-0'))],
  ]),
  ['a size without limit', web('memswap_limit: -1')],
  [
    'no duration',
    web('stop_grace_period: ""'),
    '"" → a duration such as 30s; an empty text is none.',
  ],
  ['no number', web('scale: ""'), '"" → scale must be a whole number; an empty text is none.'],
  [
    'a long text',
    web(`scale: ${'a'.repeat(41)}`),
    `${'a'.repeat(41)} → whole number; ${'a'.repeat(40)} is none.`,
  ],
  ...['attachable', 'enable_ipv6', 'external', 'internal'].map((key): LoaderCase => [
    `a network’s ${key}`,
    `${web()}networks: {n: {${key}: maybe}}\n`,
    `maybe → ${key} must be true or false`,
  ]),
  ['a volume’s external', `${web()}volumes: {v: {external: maybe}}\n`, 'maybe → external must be'],
  ['a secret’s external', `${web()}secrets: {v: {external: maybe}}\n`, 'maybe → external must be'],
  ['a config’s external', `${web()}configs: {v: {external: maybe}}\n`, 'maybe → external must be'],
  [
    'a secret’s mode',
    `${web('secrets: [{source: s, mode: x}]')}secrets: {s: {file: /s}}\n`,
    'x → secrets.mode must be a whole',
  ],
  [
    'a config’s mode',
    `${web('configs: [{source: s, mode: x}]')}configs: {s: {file: /s}}\n`,
    'x → configs.mode must be a whole',
  ],
  ['a secret without a source', web('secrets: [{target: x}]'), '{target: x} → needs a source'],
  ['a config without a source', web('configs: [{target: x}]'), '{target: x} → needs a source'],
  [
    'a host alone',
    web('extra_hosts: [here]'),
    'here → The host here has no address: write name=IP.',
  ],
  ['hosts', web('extra_hosts: ["a:1.2.3.4", "a=1.2.3.4", "${H}"]')],
  ports('{published: 80}', '{published: 80} → This port needs a target'),
  ports('{target: 80, host_ip: 999.1.1.1}', '999.1.1.1 → host_ip 999.1.1.1 is no IP address.'),
  ports(
    '{target: 80, host_ip: "::1"}, {target: 81, host_ip: 1.2.3.4}, {target: 8, host_ip: "${I}"}',
  ),
  ports('80.5', '80.5 → The port 80.5 is not a whole number.'),
  ports('8e3', '8e3 → The port 8e3 is not a whole number.'),
  ports('8E3', '8E3 → The port 8E3 is not a whole number.'),
  ports('80'),
  ports('0x1E, 0b1010000, 8_080, +81, {target: 0x50, published: 0x1F90}'),
  ports('"0x50"', '"0x50" → This port has the container port 0x50, which is none.'),
  ports('"80:x"', '"80:x" → This port has the container port x, which is none.'),
  ports('"${P}:x"'),
  [
    'a mount without a target',
    web('volumes: [{type: tmpfs}]'),
    '{type: tmpfs} → This mount needs a target, the path',
  ],
  [
    'a mount of four',
    web('volumes: ["/a:/b:cc:dd"]'),
    '"/a:/b:cc:dd" → This mount has too many colons.',
  ],
  ['a mount of a variable', web('volumes: ["${V}:::"]')],
  env('"A =1"', '"A =1" → The variable A has a space before its =; write A=… instead.'),
  env('"A B=1"'),
  env('"A "'),
  env('A= 1'),
  [
    'an argument of a build',
    web(`build: {context: ${GIT}, args: ["A =1"]}`),
    '"A =1" → The variable A has a space',
  ],
  [
    'two ways to name GPUs',
    web(`gpus: [${BOTH}]`),
    `${BOTH} → A device takes either count or device_ids`,
  ],
  [
    'two ways to name devices',
    web(`deploy: {resources: {reservations: {devices: [${BOTH}]}}}`),
    `${BOTH} → either count or device_ids, not both`,
  ],
  ['a count', web('gpus: [{capabilities: [gpu], count: 1}]')],
  ['device ids', web('gpus: [{capabilities: [gpu], device_ids: ["0"]}]')],
];
