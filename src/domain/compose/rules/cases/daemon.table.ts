import { file, web, type RuleCase } from './rule-case.table';

const image = (name: string) => `services:\n  web:\n    image: ${name}\n`;
const HEX = 'a'.repeat(64);
const named = (line: string, kind: string, of: string) => `${web(line)}${kind}: {my: ${of}}\n`;

const imageNames: RuleCase[] = [
  {
    ...file('capitals', 'image-name', image('ghcr.io/MyOrg/app:V1'), '3: no capital letters'),
    fixed: image('ghcr.io/myorg/app:V1'),
    marks: 'ghcr.io/MyOrg/app:V1',
  },
  {
    ...file('capitals without a registry', 'image-name', image('Nginx'), '3: no capital letters'),
    fixed: image('nginx'),
  },
  {
    ...file('capitals in name and tag', 'image-name', image('Nginx:V1'), '3: no capital letters'),
    fixed: image('nginx:V1'),
  },
  {
    ...file('the library written out', 'image-name', image('library/A:B'), '3: no capital letters'),
    fixed: image('library/a:B'),
  },
  {
    ...file('a scheme', 'image-name', image('https://ghcr.io/me/app:1'), '3: no scheme'),
    fixed: image('ghcr.io/me/app:1'),
  },
  file('a space', 'image-name', image('"nginx latest"'), '3: no spaces'),
  file('a short digest', 'image-name', image('nginx@sha256:abcd'), '3: 64 hex digits'),
  file('a long one', 'image-name', image(`nginx@sha256:${HEX}a`), '3: 64 hex digits'),
  file(
    'a SHA-512 as short as a SHA-256',
    'image-name',
    image(`nginx@sha512:${HEX}`),
    '3: 128 hex digits',
  ),
  file(
    'a SHA-384 that is too long',
    'image-name',
    image(`nginx@sha384:${HEX}${HEX}`),
    '3: 96 hex digits',
  ),
  ...[`sha512:${HEX}${HEX.toUpperCase()}`, `SHA256:${HEX}`, `Sha256:${HEX.toUpperCase()}`].map(
    (digest): RuleCase => ({
      ...file(digest, 'image-name', image(`Host:1/nginx:V1@${digest}`), '3: no capital letters.'),
      fixed: image(`Host:1/nginx:V1@${digest.toLowerCase()}`),
    }),
  ),
  ...[
    [`SHA256:${HEX}a`, 'sha256: and 64 hex digits are needed.'],
    [`sha256:${HEX.slice(1)}g`, 'sha256: and 64 hex digits are needed.'],
    [`md5:${HEX.slice(32)}`, 'Docker knows no algorithm md5, only sha256, sha384, sha512.'],
    [`md5:${HEX.slice(33)}`, 'sha256: and 64 hex digits are needed.'],
    ['sha256', 'sha256: and 64 hex digits are needed.'],
  ].map(([digest = '', says = '']) =>
    file(digest, 'image-name', image(`nginx@${digest}`), `3: is none: ${says}`),
  ),
  file(
    'no digest',
    'image-name',
    image('"a:latest@"'),
    '3: A digest must follow the @: sha256: and 64 hex digits.',
  ),
  file('an empty tag', 'image-name', image('"nginx:"'), '3: A tag must follow the colon.'),
  file(
    'an empty tag and a digest',
    'image-name',
    image(`"nginx:@sha256:${HEX}"`),
    '3: A tag must follow the colon.',
  ),
  file('an empty tag', 'image-digest', image('"nginx:"')),
  file('an empty digest', 'image-digest', image('"nginx:1@"')),
  file('a tag of 129 characters', 'image-name', image(`nginx:${'t'.repeat(129)}`), '3: is no tag'),
  file('a tag that begins with a dot', 'image-name', image('nginx:.1'), '3: is no tag'),
  file('three underscores', 'image-name', image('a___b'), '3: no name of an image'),
  file('a slash at its end', 'image-name', image('me/'), '3: no name of an image'),
  ...[
    'nginx',
    'nginx:1.27',
    `nginx:1.27@sha256:${HEX}`,
    `nginx@sha512:${HEX}${HEX}`,
    `nginx@sha384:${HEX}${HEX.slice(32)}`,
    `nginx:${'t'.repeat(128)}`,
    'localhost:5000/a/b_c__d-e.f:V1_2.3',
    'Registry.Example.com/a',
    '"[::1]:5000/a"',
    '${IMAGE}',
    'ghcr.io/me/app:${TAG:-Latest}',
  ].map((name) => file(name, 'image-name', image(name))),
];

export const daemonCases: RuleCase[] = [
  ...imageNames,
  {
    ...file(
      'a typing mistake',
      'restart-policy',
      web('restart: unless-stoped'),
      '4: is no restart',
    ),
    fixed: web('restart: unless-stopped'),
    marks: 'unless-stoped',
  },
  {
    ...file('a word of its own', 'restart-policy', web('restart: sometimes'), '4: is no restart'),
    fixed: 'no fix',
  },
  ...['always', '"no"', 'no', 'unless-stopped', 'on-failure', 'on-failure:3', '${R}', '""'].map(
    (policy) => file(policy, 'restart-policy', web(`restart: ${policy}`)),
  ),
  {
    ...file('a space', 'container-name', web('container_name: my web'), '4: named my web'),
    fixed: web('container_name: my-web'),
  },
  file('one character, which Compose itself refuses', 'container-name', web('container_name: a')),
  {
    ...file('a dash in front', 'container-name', web('container_name: -ab'), '4: named -ab'),
    fixed: web('container_name: ab'),
  },
  ...['ab', 'a_b.c-1', '${N}'].map((name) =>
    file(name, 'container-name', web(`container_name: ${name}`)),
  ),
  {
    ...file('never', 'never-pulled', web('pull_policy: never'), '4: web is never pulled'),
    fixed: web('pull_policy: missing'),
    marks: 'never',
  },
  file('missing', 'never-pulled', web('pull_policy: missing')),
  file('a build', 'never-pulled', web('pull_policy: never', 'build: https://x/a.git')),
  ...[
    ['network', 'networks: [my]', 'networks'],
    ['volume', 'volumes: ["my:/d"]', 'volumes'],
    ['config', 'configs: [my]', 'configs'],
    ['secret', 'secrets: [my]', 'secrets'],
  ].flatMap(([what = '', line = '', kind = '']) => [
    {
      ...file(
        `a ${what}`,
        'external-resource',
        named(line, kind, '{external: true}'),
        `5: The ${what} my is external`,
      ),
      marks: 'my',
    },
    file(`a ${what} that is made`, 'external-resource', named(line, kind, '{external: false}')),
    file(
      `a ${what} that nothing uses`,
      'external-resource',
      named('tty: true', kind, '{external: true}'),
    ),
  ]),
  file(
    'the network that services are in unless they say otherwise',
    'external-resource',
    `${web()}networks: {default: {name: proxy, external: true}}\n`,
    '4: The network default is external',
  ),
  ...['network_mode: host', 'networks: [other]'].map((line) =>
    file(
      `that of nobody: ${line}`,
      'external-resource',
      `${web(line)}networks: {default: {external: true}, other: {}}\n`,
    ),
  ),
  {
    ...file(
      'a relative one',
      'volume-device',
      named('tty: true', 'volumes', '{driver_opts: {type: none, o: "rw,bind", device: ./data}}'),
      '5: binds ./data',
    ),
    marks: './data',
  },
  ...[
    '{driver_opts: {type: none, o: bind, device: /dstack/data}}',
    '{driver_opts: {type: none, o: bind, device: "${D}"}}',
    '{driver_opts: {type: tmpfs, device: tmpfs}}',
    '{driver_opts: {type: nfs, o: "addr=1.2.3.4", device: ":/x"}}',
    '{}',
  ].map((of) => file(of, 'volume-device', named('tty: true', 'volumes', of))),
  {
    ...file('a name', 'mount-target', web('volumes: ["d:data"]'), '4: data is no path'),
    marks: '"d:data"',
  },
  file('the long form', 'mount-target', web('volumes: [{type: tmpfs, target: x}]'), '4: x is no'),
  ...['"d:${T}"', '"C:\\\\a:/data"', '{type: tmpfs, target: /x}'].map((mount) =>
    file(mount, 'mount-target', web(`volumes: [${mount}]`)),
  ),
  file(
    'a source',
    'windows-path',
    web("volumes: ['C:\\data:/data']"),
    '4: C:\\data is a path of Windows; the machine runs Linux.',
  ),
  file(
    'a volume of one letter',
    'windows-path',
    web("volumes: ['d:/data:ro']"),
    '4: d:/data is a path of Windows; the machine runs Linux. If d is a volume, give it a longer',
  ),
  file('a share', 'windows-path', web("volumes: ['\\\\host\\a:/data']"), '4: is a path of Windows'),
  ...["'/c:/data'", "'my:/data'", "'./C:/data'", "'d:/data'"].map((mount) =>
    file(mount, 'windows-path', web(`volumes: [${mount}]`)),
  ),
];
