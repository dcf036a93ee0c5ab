import { file, web, type RuleCase } from './rule-case.table';

/** Lines of a service, what is said of the first, and what it becomes. */
type Refused = [line: string, says: string, fixed?: string];

const of = (rule: string, refused: Refused[], taken: string[]): RuleCase[] => [
  ...refused.map(([line, says, fixed]): RuleCase => ({
    ...file(line, rule, web(line), `4: ${says}`),
    ...(fixed !== undefined && { fixed: web(fixed) }),
  })),
  ...taken.map((line) => file(line, rule, web(line))),
];

const values = of(
  'docker-value',
  [
    ['cap_add: [NETADMIN]', 'NETADMIN is no capability', 'cap_add: [NET_ADMIN]'],
    ['cap_drop: [FOO]', 'FOO is no capability'],
    ['stop_signal: SIGTEM', 'SIGTEM is no signal', 'stop_signal: TERM'],
    ['stop_signal: "65"', '65 is no signal'],
    ['working_dir: app', 'must begin with /'],
    ['ipc: shared', 'shared is no value of ipc'],
    ['pid: guest', 'guest is no value of pid'],
    ['mac_address: "02:42:ac"', 'is no MAC address'],
    ['expose: [http]', 'http is no port'],
    ['expose: ["0x50"]', '0x50 is no port'],
    ['deploy: {replicas: -1}', 'fewer than 0'],
    ['logging: {driver: json-files}', 'no log driver json-files', 'logging: {driver: json-file}'],
    ['logging: {driver: loki}', 'no log driver loki'],
    [
      'logging: {driver: json-file, options: {maxsize: 1m}}',
      'no option maxsize',
      'logging: {driver: json-file, options: {max-size: 1m}}',
    ],
    ['ulimits: {nofiles: 1}', 'nofiles is no limit', 'ulimits: {nofile: 1}'],
    ['ulimits: {nofile: {soft: 10, hard: 5}}', 'soft limit of nofile is above'],
    ['ulimits: {nofile: {soft: -1, hard: 5}}', 'soft limit of nofile is above'],
    ['sysctls: [vm.max_map_count=262144]', 'vm.max_map_count is a setting of the whole'],
    ['sysctls: {fs.file-max: 1}', 'fs.file-max is a setting'],
    ['extra_hosts: ["a:notip"]', 'notip is no IP address'],
    ['extra_hosts: {a: notip, b: 1.2.3.4}', 'notip is no IP address'],
    ['healthcheck: {test: x, start_interval: 5s}', 'start_interval needs a start_period'],
    ['healthcheck: {test: x, interval: 999us}', 'healthcheck.interval is at least 1ms; 999us'],
    ['healthcheck: {test: x, timeout: -1s}', 'healthcheck.timeout is at least 1ms'],
    ['healthcheck: {test: x, start_period: 1ns}', 'healthcheck.start_period is at least 1ms'],
    ['ports: [{target: 65536}]', '65536 is no port: they end at 65535'],
    ['ports: [{target: 80, published: "65536"}]', '65536 is no port'],
    ['ports: [{target: 80, published: 70000}]', '70000 is no port'],
    ['ports: [{target: 80, published: "90-80"}]', '90-80 is no port'],
    ['ports: [{target: 80, published: http}]', 'http is no port'],
    ['dns: 8.8.8', '8.8.8 is no IP address'],
    ['dns: [1.1.1.1, dns.google]', 'dns.google is no IP address'],
    ['userns_mode: keep-id', 'keep-id is no value of userns_mode'],
    ['uts: private', 'private is no value of uts'],
    ['cpuset: all', 'all names no processors: write 0-1 or 0,2'],
    ['cpuset: "0,"', '0, names no processors'],
    [`hostname: ${'h'.repeat(65)}`, 'at most 64 characters'],
    [`hostname: ${'ü'.repeat(33)}`, 'at most 64 characters'],
    ['security_opt: [unmask=all]', 'no security option unmask'],
    ['security_opt: ["apparmour:unconfined"]', 'no security option apparmour'],
    ['volumes: [{type: tmpfs, source: a, target: /b}]', 'tmpfs has no source'],
  ],
  [
    'cap_add: [NET_ADMIN, cap_sys_ptrace, all, "${C}"]',
    'stop_signal: SIGTERM',
    'stop_signal: sigusr1',
    'stop_signal: SIGRTMIN+3',
    'stop_signal: "64"',
    'working_dir: /app',
    'working_dir: "${D}"',
    'ipc: host',
    'ipc: ""',
    'ipc: "service:web"',
    'pid: host',
    'mac_address: "02:42:ac:11:65:43"',
    'mac_address: 02-42-AC-11-65-43',
    'expose: ["3000", 3001, 3000-3005/tcp, "53/udp"]',
    'expose: [0x50, 0b1010000, 8_080]',
    'deploy: {replicas: 0}',
    'logging: {driver: local, options: {max-size: 10m, max-file: "3"}}',
    'logging: {driver: syslog, options: {syslog-address: "udp://x:1"}}',
    'logging: {options: {anything: x}}',
    'ulimits: {nofile: {soft: 5, hard: 10}, nproc: 5, memlock: {soft: -1, hard: -1}, core: {soft: 1, hard: -1}}',
    'sysctls: {net.core.somaxconn: 1024, kernel.shmmax: 1, fs.mqueue.msg_max: 5}',
    'sysctls: ["net.ipv4.ip_forward=1", "kernel.sem=1 2", "${S}"]',
    'extra_hosts: ["a:1.2.3.4", "b=::1", "c:[::1]", "d:host-gateway", "${H}"]',
    'extra_hosts: {a: [1.2.3.4, "::1"]}',
    'healthcheck: {test: x, start_interval: 5s, start_period: 1m}',
    'healthcheck: {test: x, interval: 1ms, timeout: 1000us, start_period: 0s}',
    'healthcheck: {test: x, interval: 0, timeout: soon}',
    'ports: [{target: 65535, published: "65535"}, {target: "x"}, {target: 80, published: ""}]',
    'ports: [{target: 80, published: "8000-8010"}, {target: 80, published: "${P}"}]',
    'ports: [{target: 0x50, published: 0x50}]',
    'dns: 1.1.1.1',
    'dns: ["fe80::1%eth0", "2606:4700::1111", "${DNS}"]',
    'userns_mode: host',
    'uts: host',
    'uts: ""',
    'cpuset: "0"',
    'cpuset: 0-1,3',
    `hostname: ${'h'.repeat(64)}`,
    `hostname: ${'ü'.repeat(32)}`,
    'security_opt: [no-new-privileges, "no-new-privileges:true", seccomp=unconfined, "label:disable"]',
    'security_opt: ["apparmor:unconfined", systempaths=unconfined, writable-cgroups=true, "${S}"]',
    'volumes: [{type: tmpfs, source: "", target: /b}, {type: tmpfs, target: /c}]',
  ],
);

const memory = of(
  'memory-limit',
  [
    ['mem_limit: 4m', 'The least that Docker takes is 6m'],
    ['deploy: {resources: {limits: {memory: 512k}}}', 'The least'],
    [
      'deploy: {resources: {limits: {memory: 100m}, reservations: {memory: 1g}}}',
      'reserves more memory',
    ],
  ],
  ['mem_limit: 6m', 'mem_limit: 0', 'mem_limit: "${M}"', 'mem_limit: -1', 'mem_reservation: 1m'],
);

const mounts = of(
  'mount-target',
  [
    ['volumes: ["my:/a", "/dev/x:/a"]', 'Of the mounts at /a only the last is carried out'],
    [
      'volumes: ["my:/a", {type: volume, source: b, target: /a}]',
      'Of the mounts at /a only the last',
    ],
    ['volumes: ["d:/data"]', 'takes d:/data for a path of Windows, and Docker refuses it. If d is'],
    ['volumes: [{type: volume, source: v, target: "d:/data"}]', 'd:/data is no path'],
    ["volumes: ['C:\\a:D:\\b']", 'D:\\b is no path in the container'],
    ['tmpfs: run', 'run is no path'],
    ['tmpfs: [/ok, "run:size=1m"]', 'run is no path'],
    ['volumes: ["data:/"]', 'over / itself'],
  ],
  [
    'tmpfs: /run',
    'tmpfs: ["/run:size=1m", "${T}"]',
    'volumes: ["my:/a", "my:/a:ro"]',
    'volumes: ["my:/a", "my:/b"]',
    'volumes: ["my:$T", "our:$T"]',
    'volumes: ["${A}:/a", "${B}:/a"]',
    "volumes: ['/a:\\b']",
  ],
);

const platforms = of(
  'platform',
  [
    ['platform: linux/amd46', 'cannot run images for linux/amd46', 'platform: linux/amd64'],
    ['platform: linux/amd64/v9', 'cannot run'],
    ['platform: linux/386', 'cannot run'],
  ],
  ['platform: linux/amd64/v2', 'platform: amd64', 'platform: x86_64'],
);

const modes = of(
  'network-mode',
  [['network_mode: proxy', 'no network proxy on a new machine']],
  ['host', 'bridge', 'none', 'service:db', 'container:x', '"${M}"', '""'].map(
    (mode) => `network_mode: ${mode}`,
  ),
);

const others = of(
  'other-container',
  [
    ['network_mode: "container:db"', 'No container db is on a new machine'],
    ['pid: "container:db"', 'No container db'],
    ['external_links: ["redis:cache"]', 'No container redis'],
    ['volumes_from: ["container:db:ro"]', 'No container db'],
  ],
  [
    'network_mode: "container:dstack-web-1"',
    'network_mode: "container:${C}"',
    'external_links: ["${C}"]',
    'volumes_from: [db]',
  ],
);

const policies = of(
  'restart-policy',
  [
    ['restart: Always', 'Always is no restart policy', 'restart: always'],
    ['restart: never', 'never is no restart policy'],
    ['restart: "always:3"', 'goes with on-failure only'],
    ['restart: "on-failure:-1"', 'goes with on-failure only'],
    ['restart: "on-failure:x"', 'x is no number, so Compose leaves it out'],
    [
      'deploy: {restart_policy: {condition: on-failur}}',
      'on-failur is no restart policy',
      'deploy: {restart_policy: {condition: on-failure}}',
    ],
  ],
  [
    'restart: "always:0"',
    'restart: none',
    ...['any', 'none', 'on-failure', '"${R}"', '""'].map(
      (condition) => `deploy: {restart_policy: {condition: ${condition}}}`,
    ),
  ],
);

const image = (name: string, ...says: string[]) =>
  file(name, 'image-name', `services:\n  web:\n    image: ${name}\n`, ...says);

const images: RuleCase[] = [
  image('scratch', '3: the name of no image'),
  image(`"${'a'.repeat(64)}"`, '3: 64 hex digits are no name'),
  image(`ghcr.io/${'a'.repeat(250)}`, '3: at most 255'),
  image(`ghcr.io/${'a'.repeat(247)}`),
  image('docker.io//nginx', '3: no name of an image'),
  image('"nginx:1:2"', '3: no name of an image'),
  {
    ...image('ghcr.io/MyOrg/app:${TAG:-V1}', '3: no capital letters'),
    fixed: 'services:\n  web:\n    image: ghcr.io/myorg/app:${TAG:-V1}\n',
  },
  {
    ...image('https://ghcr.io/me/app:${TAG}', '3: no scheme'),
    fixed: 'services:\n  web:\n    image: ghcr.io/me/app:${TAG}\n',
  },
  image('ghcr.io/${ORG}/App:${TAG}'),
];

const newer = of(
  'newer-compose',
  [
    ['gpus: all', 'Compose 2.28 and older do not know gpus'],
    ['provider: {type: x}', 'do not know provider'],
    ['use_api_socket: true', 'do not know use_api_socket'],
    ['models: [m]', 'do not know models'],
    ['pull_policy: daily', 'do not know the pull policy daily'],
    ['pull_policy: every_2h', 'do not know the pull policy every_2h'],
    ['post_start: [{command: x}]', 'do not know post_start'],
  ],
  ['pull_policy: always', 'pull_policy: "${P}"', 'runtime: nvidia'],
);

/** What Docker refuses of single values. */
export const dockerValueCases: RuleCase[] = [
  values,
  memory,
  mounts,
  platforms,
  modes,
  others,
  policies,
  images,
  newer,
].flat();
