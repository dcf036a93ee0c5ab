import { file, web, type RuleCase } from './rule-case.table';

const plus = (other: string, ...lines: string[]) => `${web(...lines)}${other}`;
const service = (name: string, ...lines: string[]) =>
  [`  ${name}:`, ...lines.map((line) => `    ${line}`), ''].join('\n');

const NETWORK = 'networks: {n: {ipv4_address: 10.5.0.5}}';
const withSubnet = (subnet: string) => `networks: {n: {ipam: {config: [{subnet: ${subnet}}]}}}\n`;

const networks: RuleCase[] = [
  file(
    'no subnet',
    'network-address',
    plus('networks: {n: }\n', NETWORK),
    '4: The network n sets no',
  ),
  file('another', 'network-address', plus(withSubnet('10.6.0.0/16'), NETWORK), '4: is not in the'),
  file('of IPv6', 'network-address', plus(withSubnet('"fd00::/64"'), NETWORK), '4: sets no subnet'),
  file('no bits', 'network-address', plus(withSubnet('10.5.0.0'), NETWORK), '5: is no subnet'),
  file(
    'no address',
    'network-address',
    plus(withSubnet('10.5.0.0/16'), 'networks: {n: {ipv4_address: 10.5}}'),
    '4: 10.5 is no IP address',
  ),
  ...['10.5.0.0/16', '10.0.0.0/8', '"${S}"', '10.5.0.4/30'].map((subnet) =>
    file(subnet, 'network-address', plus(withSubnet(subnet), NETWORK)),
  ),
  file('a machine’s own', 'network-address', plus('networks: {n: {external: true}}\n', NETWORK)),
  file(
    'one of IPv6',
    'network-address',
    plus(withSubnet('"fd00::/64"'), 'networks: {n: {ipv6_address: "fd00::5"}}'),
  ),
  {
    ...file(
      'a typing mistake',
      'network-mode',
      web('network_mode: bridg', 'ports: ["80:80"]'),
      '4: no network bridg on a new machine',
    ),
    fixed: web('network_mode: bridge', 'ports: ["80:80"]'),
  },
  file(
    'one that the file makes',
    'network-mode',
    plus('networks: {n: {name: mine}}\n', 'network_mode: mine'),
  ),
  file(
    'a swarm’s',
    'driver-missing',
    plus('networks: {n: {driver: overlay}}\n', 'networks: [n]'),
    '5: needs a swarm',
  ),
  {
    ...file(
      'a typing mistake',
      'driver-missing',
      plus('networks: {default: {driver: brigde}}\n'),
      '4: no network driver brigde',
    ),
    fixed: plus('networks: {default: {driver: bridge}}\n'),
  },
  file(
    'a plugin',
    'driver-missing',
    plus('volumes: {my: {driver: rexray}}\n', 'volumes: ["my:/d"]'),
    '5: no volume driver rexray',
  ),
  ...['{driver: local}', '{driver: "${D}"}', '{driver: ""}', '{}'].map((one) =>
    file(one, 'driver-missing', plus(`volumes: {my: ${one}}\n`, 'volumes: ["my:/d"]')),
  ),
  file('one that nothing uses', 'driver-missing', plus('volumes: {my: {driver: rexray}}\n')),
  ...['host', 'bridge', 'none'].map((name) =>
    file(
      `the network ${name}`,
      'external-resource',
      plus(`networks: {n: {external: true, name: ${name}}}\n`, 'networks: [n]'),
    ),
  ),
  file('a name of Docker’s', 'docker-value', plus('volumes: {v: {name: my_vol}}\n')),
  file(
    'a name with a space',
    'docker-value',
    plus('volumes: {v: {name: my vol}}\n'),
    '4: no volume named my vol',
  ),
];

const together: RuleCase[] = [
  file(
    'tmpfs and a volume',
    'mount-target',
    plus('volumes: {data: }\n', 'tmpfs: [/d]', 'volumes: ["data:/d"]'),
    '5: /d is under tmpfs as well',
  ),
  file(
    'swap',
    'memory-limit',
    web('mem_limit: 1g', 'memswap_limit: 512m'),
    '5: not below the memory',
  ),
  file('swap and memory', 'memory-limit', web('mem_limit: 1g', 'memswap_limit: 1g')),
  file('no end of swap', 'memory-limit', web('mem_limit: 1g', 'memswap_limit: -1')),
  file(
    'swap alone',
    'memory-limit',
    web('memswap_limit: 1g', 'mem_limit:'),
    '4: memswap_limit needs a limit of memory beside it',
  ),
  ...[
    ['memswap_limit: 1g', 'mem_limit: "${M}"'],
    ['memswap_limit: 1g', 'deploy: {resources: {limits: {memory: 1g}}}'],
    ['memswap_limit: -1'],
    ['memswap_limit: "${S}"'],
  ].map((lines) => file(lines.join(', '), 'memory-limit', web(...lines))),
  file(
    'a policy that the other replaces',
    'restart-policy',
    web('restart: bogus', 'deploy: {restart_policy: {condition: any}}'),
  ),
  file(
    'one name twice',
    'container-name',
    plus(service('db', 'image: x', 'container_name: ab'), 'container_name: ab'),
    '7: The container of web has the name ab already',
  ),
  file(
    'a container of the file',
    'other-container',
    plus(service('db', 'image: x', 'container_name: mydb'), 'network_mode: "container:mydb"'),
  ),
  file(
    'a build without one',
    'never-pulled',
    web('pull_policy: build'),
    '4: web is to be built and has no build',
  ),
  file(
    'an image that another pulls',
    'never-pulled',
    plus(service('other', `image: nginx@sha256:${'a'.repeat(64)}`), 'pull_policy: never'),
  ),
  file(
    'a profile of system calls',
    'file-source',
    web('security_opt: ["seccomp:./p.json"]'),
    '4: no file ./p.json',
  ),
  file(
    'no profile',
    'file-source',
    web('security_opt: [seccomp=unconfined, "no-new-privileges:true", "seccomp:/p.json"]'),
  ),
  {
    ...file(
      'a folder that may be there',
      'volume-device',
      plus('volumes: {v: {driver_opts: {type: none, o: bind, device: /srv/d}}}\n'),
      '4: Docker does not start without it',
    ),
    marks: '/srv/d',
  },
  ...[
    ['healthcheck: {disable: true}', 1],
    ['healthcheck: {test: [NONE]}', 1],
    ['healthcheck: {test: x}', 0],
    ['tty: true', 0],
  ].map(([line, count]) =>
    file(
      `of ${line}`,
      'never-healthy',
      plus(
        service('db', 'image: x', String(line)),
        'depends_on: {db: {condition: service_healthy}}',
      ),
      ...(count ? ['4: web waits until db is healthy'] : []),
    ),
  ),
  file(
    'one that only starts',
    'never-healthy',
    plus(service('db', 'image: x', 'healthcheck: {disable: true}'), 'depends_on: [db]'),
  ),
];

/** What Docker refuses of things that stand in more than one place of a file. */
export const dockerFileCases: RuleCase[] = [
  ...networks,
  ...together,
  file('models', 'newer-compose', plus('models: {m: {model: ai/x}}\n'), '4: do not know models'),
  file(
    'one key of several services',
    'newer-compose',
    plus(service('db', 'image: x', 'gpus: all', 'use_api_socket: true'), 'gpus: all'),
    '4: do not know gpus',
    '8: do not know use_api_socket',
  ),
];
