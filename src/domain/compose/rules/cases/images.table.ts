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
const allow = (allowed_envs: unknown) => inRequest({ allowed_envs });
const from = (registry: string, ...says: string[]): RuleCase => ({
  ...file(registry, 'private-registry', image(`${registry}/a${PIN}`), ...says),
  context: allow([]),
});
const login = (about: string, names: unknown, ...says: string[]): RuleCase => ({
  ...file(about, 'private-registry', image(`a.azurecr.io/a${PIN}`), ...says),
  context: allow(names),
});
const half = (name: string, ...says: string[]): RuleCase => ({
  ...file(`${name} alone`, 'half-login', web(), ...says),
  context: allow([name]),
  field: 'compose_file.allowed_envs',
});
const LOGIN = '3: asks for a login, and the request allows no credentials';
const LOCAL = '3: The machine cannot reach the registry';

/** References, platforms and registries at the edge of what the rules about images speak of. */
export const imageEdgeCases: RuleCase[] = [
  { ...file('the reference', 'image-digest', image('nginx # x'), '3: no tag'), marks: 'nginx' },
  file('a tag from a variable', 'image-digest', image('a/b:${TAG:-1}')),
  file('a digest from a variable', 'image-variable', image('a/b@${DIGEST}'), '3: A variable'),
  file('a plain name', 'image-variable', image('nginx')),
  file('the name of what is built', 'image-variable', image('${IMAGE}', 'build: .')),
  file('what is not started', 'image-digest', image('nginx', 'profiles: [p]')),
  ...['amd64', 'linux/amd64/v2', 'linux/x86_64', 'x86-64', 'linux', '""', '${P}'].map((text) =>
    file(text, 'platform', web(`platform: ${text}`)),
  ),
  ...['arm64', 'linux/386', 'windows/amd64', 'linux/arm/v7'].map((text) => ({
    ...file(text, 'platform', web(`platform: ${text}`), `4: cannot run images for ${text}`),
    marks: text,
    fixed: web('platform: linux/amd64'),
  })),
  from('123456789012.dkr.ecr.eu-west-1.amazonaws.com', LOGIN),
  from('1.dkr.ecr.cn-north-1.amazonaws.com.cn', LOGIN),
  from('a.azurecr.io', LOGIN),
  from('registry.digitalocean.com', LOGIN),
  from('registry.heroku.com', LOGIN),
  from('x1.dkr.ecr.eu-west-1.amazonaws.com'),
  from('1.dkr.ecr.eu-west-1.amazonaws.com.example'),
  from('a.azurecr.io.example'),
  from('my.registry.digitalocean.com'),
  from('registry.digitalocean.com.example'),
  from('my.registry.heroku.com'),
  from('registry.heroku.com.example'),
  ...['localhost', 'localhost:5000', '127.0.0.1:5000', '10.0.0.1', '192.168.1.1'].map((registry) =>
    from(registry, LOCAL),
  ),
  ...['172.16.0.1', '172.20.0.1', '172.31.0.1', 'host.docker.internal:5000'].map((registry) =>
    from(registry, LOCAL),
  ),
  ...['my.localhost', '128.0.0.1', '11.0.0.1', '192.169.1.1', '172.15.0.1', '172.32.0.1'].map(
    (registry) => from(registry),
  ),
  login('no name at all', [], LOGIN),
  login('half of a login', ['DSTACK_DOCKER_USERNAME'], LOGIN),
  login('halves of two logins', ['DSTACK_DOCKER_USERNAME', 'DSTACK_AWS_ACCESS_KEY_ID'], LOGIN),
  login('the pair of Amazon', ['DSTACK_AWS_ACCESS_KEY_ID', 'DSTACK_AWS_SECRET_ACCESS_KEY']),
  login('a list of a wrong type', null, LOGIN),
  file('no request', 'private-registry', image(`a.azurecr.io/a${PIN}`)),
  half('DSTACK_DOCKER_USERNAME', '1: DSTACK_DOCKER_PASSWORD is not allowed, so the login'),
  half('DSTACK_DOCKER_PASSWORD', '1: DSTACK_DOCKER_USERNAME is not allowed'),
  half('DSTACK_AWS_ACCESS_KEY_ID', '1: DSTACK_AWS_SECRET_ACCESS_KEY is not allowed'),
  half('DSTACK_AWS_SECRET_ACCESS_KEY', '1: DSTACK_AWS_ACCESS_KEY_ID is not allowed'),
  {
    ...file('both', 'half-login', web()),
    context: allow(['DSTACK_DOCKER_USERNAME', 'DSTACK_DOCKER_PASSWORD']),
  },
  { ...file('a list of a wrong type', 'half-login', web()), context: allow(null) },
  file('no request', 'half-login', web()),
];
