import { file, ofLines as of, type RuleCase } from './rule-case.table';

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
  mounts,
  platforms,
  modes,
  others,
  policies,
  images,
  newer,
].flat();
