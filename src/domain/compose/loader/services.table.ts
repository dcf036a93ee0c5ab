import { web } from '@/domain/compose/rules/cases/rule-case.table';
import type { LoaderCase } from './loader.table';

const alone = (...lines: string[]) =>
  ['services:', '  web:', ...lines.map((line) => `    ${line}`), ''].join('\n');
const GIT = 'https://x/a.git';
const test = (list: string) => web(`healthcheck: {test: ${list}}`);
const watch = (of: string) => web(`develop: {watch: [{path: ., ${of}}]}`);

/** The two places of a limit, with values that differ, that are the same, and that say nothing. */
const LIMITS: [
  key: string,
  deploy: (value: string) => string,
  one: string,
  same: string,
  other: string,
][] = [
  ['scale', (value) => `replicas: ${value}`, '2', '2', '3'],
  ['cpus', (value) => `resources: {limits: {cpus: "${value}"}}`, '1.5', '1.50', '2'],
  ['mem_limit', (value) => `resources: {limits: {memory: ${value}}}`, '1g', '1024m', '1023m'],
  [
    'mem_reservation',
    (value) => `resources: {reservations: {memory: ${value}}}`,
    '1g',
    '1024m',
    '1025m',
  ],
  ['pids_limit', (value) => `resources: {limits: {pids: ${value}}}`, '100', '100', '101'],
];
const WHERE: Record<string, string> = {
  scale: 'replicas',
  cpus: 'resources.limits.cpus',
  mem_limit: 'resources.limits.memory',
  mem_reservation: 'resources.reservations.memory',
  pids_limit: 'resources.limits.pids',
};

export const loadedServiceCases: LoaderCase[] = [
  ['nothing to run', alone('tty: true'), 'web → The service web has neither an image nor a build.'],
  ['an empty image', alone('image: ""'), 'web → neither an image nor a build'],
  ['a build', alone(`build: ${GIT}`)],
  ['a provider', alone('provider: {type: x}')],
  ['nothing, not started', alone('profiles: [p]')],
  ['a base in a file', alone('extends: {service: b, file: /b.yml}')],
  [
    'a base of that name in a file, and one here',
    `${alone('extends: {service: b, file: /b.yml}')}  b:\n    tty: true\n`,
    'b → The service b has neither',
  ],
  ['a base with an image', `${alone('extends: b')}  b:\n    image: x\n`],
  [
    'a base without one',
    `${alone('extends: b')}  b:\n    tty: true\n`,
    'web → The service web has neither',
    'b → The service b has neither',
  ],
  ['a base that is itself', alone('extends: web'), 'web → extends itself'],
  [
    'two networks',
    web('network_mode: host', 'networks: [default]'),
    'networks → The service web sets both network_mode and networks',
  ],
  ['one of them empty', web('network_mode: ""', 'networks: [default]')],
  ['one of them unknown', web('network_mode: "${M}"', 'networks: [default]')],
  ['no network in the list', web('network_mode: host', 'networks: []')],
  ['no mode', web('networks: [default]')],
  [
    'two Dockerfiles',
    alone(`build: {context: ${GIT}, dockerfile: D, dockerfile_inline: FROM x}`),
    'D → The build of web has both dockerfile and dockerfile_inline',
  ],
  ['one Dockerfile', alone(`build: {context: ${GIT}, dockerfile: D}`)],
  [
    'a platform of none built',
    alone('platform: linux/amd64', `build: {context: ${GIT}, platforms: [linux/arm64]}`),
    'linux/amd64 → build.platforms of web does not include its platform linux/amd64.',
  ],
  ['a platform of one built', alone('platform: a', `build: {context: ${GIT}, platforms: [b, a]}`)],
  ['no platform built', alone('platform: a', `build: {context: ${GIT}, platforms: []}`)],
  ['a platform unknown', alone('platform: "${A}"', `build: {context: ${GIT}, platforms: [b]}`)],
  ['platforms unknown', alone('platform: a', `build: {context: ${GIT}, platforms: [b, "\${A}"]}`)],
  ['a bare command', test('[curl, x]'), 'curl → The list of healthcheck.test must start with CMD'],
  ...['[CMD, x]', '[CMD-SHELL, x]', '[NONE]', 'curl x', '[]', '["${A}", x]'].map(
    (list): LoaderCase => [`the test ${list}`, test(list)],
  ),
  ...LIMITS.flatMap(([key, deploy, one, same, other]): LoaderCase[] => [
    [
      `two values of ${key}`,
      web(`${key}: ${one}`, `deploy: {${deploy(other)}}`),
      `${one} → web sets ${key} and deploy.${WHERE[key]} to different values`,
    ],
    [`one value of ${key} twice`, web(`${key}: ${one}`, `deploy: {${deploy(same)}}`)],
    [`no value of ${key}`, web(`deploy: {${deploy(other)}}`)],
    [`one value of ${key}`, web(`${key}: ${one}`)],
  ]),
  ['a limit of 0', web('cpus: 0', 'deploy: {resources: {limits: {cpus: "2"}}}')],
  ['a limit unknown', web('cpus: "${A}"', 'deploy: {resources: {limits: {cpus: "2"}}}')],
  ['the other unknown', web('cpus: 1', 'deploy: {resources: {limits: {cpus: "${A}"}}}')],
  [
    'two of a name',
    web('container_name: a', 'scale: 2'),
    'a → web cannot have a container_name and more than one',
  ],
  [
    'two replicas of a name',
    web('container_name: a', 'deploy: {replicas: 2}'),
    'a → web cannot have',
  ],
  ['one of a name', web('container_name: a', 'scale: 1')],
  ['a number unknown of a name', web('container_name: a', 'scale: "${A}"')],
  ['two without a name', web('scale: 2')],
  ['a name', web('container_name: a')],
  [
    'a watch that syncs nowhere',
    watch('action: sync'),
    '{path: ., action: sync} → A develop.watch of web with the action sync needs a target.',
  ],
  [
    'one that restarts too',
    watch('action: sync+restart'),
    '{path: ., action: sync+restart} → sync+restart needs',
  ],
  ['one with a target', watch('action: sync, target: /x')],
  ['one that rebuilds', watch('action: rebuild')],
];
