import { file, inRequest, web, type RuleCase } from './rule-case.table';

const image = (reference: string, ...lines: string[]) =>
  [
    'services:',
    '  web:',
    `    image: ${reference}`,
    ...lines.map((line) => `    ${line}`),
    '',
  ].join('\n');
const PIN = `@sha256:${'a'.repeat(64)}`;

export const imageCases: RuleCase[] = [
  file('no tag', 'image-digest', image('nginx'), '3: no tag'),
  file('latest', 'image-digest', image('ghcr.io/a/b:latest'), '3: latest is another image'),
  file('a version', 'image-digest', image('localhost:5000/a:1.2'), '3: The tag 1.2'),
  file('a digest', 'image-digest', image(`nginx:1${PIN}`)),
  file('the name of what is built', 'image-digest', image('a', 'build: .')),
  file('a name from a variable', 'image-variable', image('${IMAGE}'), '3: A variable decides'),
  file('a tag from a variable', 'image-variable', image('a/b:${TAG:-1}'), '3: A variable decides'),
  file('a registry from a variable, pinned', 'image-variable', image(`\${REGISTRY}/a${PIN}`)),
  {
    ...file(
      'an ARM image',
      'platform',
      web('platform: linux/arm64'),
      '4: cannot run images for linux/arm64',
    ),
    fixed: web('platform: linux/amd64'),
  },
  file('the machine’s own platform', 'platform', web('platform: linux/amd64')),
  {
    ...file(
      'a registry with a login, and none',
      'private-registry',
      image(`1.dkr.ecr.us-east-1.amazonaws.com/a${PIN}`),
      '3: asks for a login',
    ),
    context: inRequest({ allowed_envs: [] }),
  },
  {
    ...file('a registry with a login', 'private-registry', image(`a.azurecr.io/a${PIN}`)),
    context: inRequest({ allowed_envs: ['DSTACK_DOCKER_USERNAME', 'DSTACK_DOCKER_PASSWORD'] }),
  },
  file(
    'a registry at home',
    'private-registry',
    image('localhost:5000/a'),
    '3: cannot reach the registry',
  ),
  file('a public registry', 'private-registry', image(`ghcr.io/a/b${PIN}`)),
  {
    ...file(
      'a name without a password',
      'half-login',
      web(),
      '1: DSTACK_DOCKER_PASSWORD is not allowed',
    ),
    context: inRequest({ allowed_envs: ['DSTACK_DOCKER_USERNAME'] }),
  },
  { ...file('no login at all', 'half-login', web()), context: inRequest({ allowed_envs: ['A'] }) },
];

const port = (text: string) => web('ports:', `  - ${text}`);
const twice = (a: string, b: string) =>
  `${port(a)}  api:\n    image: nginx${PIN}\n    ports: [${b}]\n`;

export const portCases: RuleCase[] = [
  {
    ...file(
      'the loopback address',
      'port-loopback',
      port('"127.0.0.1:80:80"'),
      '5: 127.0.0.1 only',
    ),
    fixed: port('"80:80"'),
  },
  file(
    'the long form',
    'port-loopback',
    port('{host_ip: 127.0.0.1, target: 80, published: 80}'),
    '5: 127.0.0.1 only',
  ),
  file('every address', 'port-loopback', port('"80:80"')),
  file('UDP', 'port-udp', port('"53:53/udp"'), '5: No UDP'),
  file('TCP', 'port-udp', port('"53:53/tcp"')),
  {
    ...file('no host port', 'port-random', port('"80"'), '5: another number'),
    fixed: port('"80:80"'),
  },
  {
    ...file('a bare number', 'port-random', port('8080'), '5: another number'),
    fixed: port('"8080:8080"'),
  },
  file('a host port', 'port-random', port('"8080:80"')),
  file('a port from a variable', 'port-random', port('"${P}:80"')),
  file('SSH', 'port-taken', port('"22:22"'), '5: port 22'),
  file('a range over the agent', 'port-taken', port('"8080-8099:8080-8099"'), '5: port 8090'),
  file('the agent’s number inside', 'port-taken', port('"80:8090"')),
  file('two services', 'port-twice', twice('"80:80"', '"80:8080"'), '8: both publish port 80,'),
  file(
    'a range over another',
    'port-twice',
    twice('"80-90:80-90"', '"85:1"'),
    '8: both publish port 85,',
  ),
  file('every address and none', 'port-twice', twice('"0.0.0.0:80:80"', '"80:80"'), '8: port 80'),
  file('every IPv6 address', 'port-twice', twice('"[::]:80:80"', '"80:80"'), '8: port 80'),
  file(
    'every IPv6 address, in the long form',
    'port-twice',
    twice('{host_ip: "::", target: 80, published: 80}', '"80:80"'),
    '8: port 80',
  ),
  file('two addresses', 'port-twice', twice('"10.0.0.1:80:80"', '"10.0.0.2:80:80"')),
  file('two protocols', 'port-twice', twice('"80:80"', '"80:80/udp"')),
  file(
    'twice in one service',
    'port-twice',
    web('ports: ["80:80", "80:81"]'),
    '4: web publishes port 80 twice',
  ),
  file('the same twice in one service', 'port-twice', web('ports: ["80:80", "80:80"]')),
  file(
    'one address and every one',
    'port-twice',
    twice('"127.0.0.1:80:80"', '"80:80"'),
    '8: port 80',
  ),
  file('a choice', 'port-twice', twice('"80-81:80"', '"80:80"')),
  file(
    'several containers',
    'port-twice',
    web('ports: ["80:80"]', 'deploy: {replicas: 2}'),
    '4: web is to run 2 times',
  ),
  ...['scale: 1', 'scale: 0', 'deploy: {replicas: "${N}"}'].map((line) =>
    file(line, 'port-twice', web('ports: ["80:80"]', line)),
  ),
  file('a port for each', 'port-twice', web('ports: ["80-81:80"]', 'scale: 2')),
  file('nothing published', 'no-ports', web(), '2: no URL'),
  file('a port', 'no-ports', port('"80:80"')),
  file('the machine’s own network', 'no-ports', web('network_mode: host')),
  {
    ...file('nothing published with the gateway off', 'no-ports', web()),
    context: inRequest({ gateway_enabled: false, tproxy_enabled: false, features: [] }),
  },
  {
    ...file('a port with the gateway off', 'gateway-off', port('"80:80"'), '5: The gateway is off'),
    context: inRequest({ gateway_enabled: false, tproxy_enabled: false, features: [] }),
  },
  { ...file('a port with the gateway on', 'gateway-off', port('"80:80"')), context: inRequest({}) },
];

const GPU =
  'deploy: {resources: {reservations: {devices: [{driver: nvidia, capabilities: [gpu]}]}}}';
const on = (instance_type: string) => ({
  ...inRequest({}, { instance_type }),
  catalogue: {
    instanceTypes: [
      { id: 'cpu', requires_gpu: false },
      { id: 'gpu', requires_gpu: true },
    ],
  },
});

export const serviceCases: RuleCase[] = [
  file('privileged', 'privileged', web('privileged: true'), '4: anything in the machine'),
  file('not privileged', 'privileged', web('privileged: false')),
  file('the machine’s network', 'host-namespace', web('network_mode: host'), '4: own network'),
  file('the machine’s processes', 'host-namespace', web('pid: host'), '4: all processes'),
  file('a bridge', 'host-namespace', web('network_mode: bridge')),
  file('a capability', 'capabilities', web('cap_add: [NET_ADMIN]'), '4: added capabilities'),
  file('no capability', 'capabilities', web('cap_add: []', 'cap_drop: [ALL]')),
  file('no service', 'no-services', 'services: {}\n', '1: nothing to run'),
  file('only volumes', 'no-services', 'volumes:\n  data:\n', '1: nothing to run'),
  file('services of another file', 'no-services', 'include: [other.yml]\n'),
  file('one service', 'no-services', web()),
  file('a profile', 'profile-off', web('profiles: [debug]'), '2: does not start'),
  {
    ...file('a profile that can be chosen', 'profile-off', web('profiles: [debug]')),
    context: inRequest({ allowed_envs: ['COMPOSE_PROFILES'] }),
  },
  file('no profile', 'profile-off', web()),
  {
    ...file('a GPU that nobody reserves', 'gpu-not-reserved', web(), '2: no service reserves it'),
    context: on('gpu'),
  },
  { ...file('a reserved GPU', 'gpu-not-reserved', web(GPU)), context: on('gpu') },
  { ...file('the nvidia runtime', 'gpu-not-reserved', web('runtime: nvidia')), context: on('gpu') },
  { ...file('a type nobody knows', 'gpu-not-reserved', web()), context: on('other') },
  {
    ...file('a reservation without a GPU', 'gpu-not-there', web(GPU), '2: has none'),
    context: on('cpu'),
  },
  { ...file('a reservation with one', 'gpu-not-there', web(GPU)), context: on('gpu') },
  {
    ...file(
      'always, and a script',
      'restart-before-script',
      web('restart: always'),
      '4: before the pre-launch script',
    ),
    context: inRequest({ pre_launch_script: 'check' }),
  },
  {
    ...file('always, and no script', 'restart-before-script', web('restart: always')),
    context: inRequest({}),
  },
];
