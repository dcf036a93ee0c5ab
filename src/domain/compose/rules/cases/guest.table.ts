import { file, inRequest, web, type RuleCase } from './rule-case.table';

const built = (build: string) => `services:\n  web:\n    build: ${build}\n`;

export const buildCases: RuleCase[] = [
  file('a folder', 'build-needs-files', built('.'), '3: no files to build from'),
  file(
    'a folder and a Dockerfile',
    'build-needs-files',
    built('{context: ./a, dockerfile: D}'),
    '3: no files',
  ),
  file('an empty build', 'build-needs-files', built('{}'), '3: no files'),
  file('an inline Dockerfile', 'build-needs-files', built('{dockerfile_inline: FROM x}')),
  file('a git repository', 'build-needs-files', built('https://github.com/a/b.git#main')),
  file('a service that is not started', 'build-needs-files', `${built('.')}    profiles: [p]\n`),
  file('an image alone', 'build-needs-files', web()),
  file(
    'an inline Dockerfile',
    'build-not-reproducible',
    built('{dockerfile_inline: FROM x}'),
    '3: built at each start',
  ),
  file(
    'a git repository',
    'build-not-reproducible',
    built('https://github.com/a/b.git'),
    '3: outside the compose text',
  ),
  file(
    'a context from a variable',
    'build-not-reproducible',
    built('${CONTEXT}'),
    '3: remote context only',
  ),
  file('an image alone', 'build-not-reproducible', web()),
];

export const fileCases: RuleCase[] = [
  file('a file of variables', 'env-file', web('env_file: .env'), '4: no file .env'),
  file(
    'several',
    'env-file',
    web('env_file:', '  - a.env', '  - path: b.env'),
    '5: a.env',
    '6: b.env',
  ),
  file('one that may be missing', 'env-file', web('env_file: [{path: .env, required: false}]')),
  file('one that the machine has', 'env-file', web('env_file: /dstack/.env')),
  file('labels in a file', 'env-file', web('label_file: labels'), '4: no file labels'),
  file('variables in the text', 'env-file', web('environment: [A]')),
  file(
    'a config in a file',
    'file-source',
    `${web('configs: [c]')}configs: {c: {file: ./c}}\n`,
    '5: content:',
  ),
  file(
    'a secret in a file',
    'file-source',
    `${web('secrets: [s]')}secrets: {s: {file: s}}\n`,
    '5: environment:',
  ),
  file('one that nobody uses', 'file-source', `${web()}configs: {c: {file: ./c}}\n`),
  file('a config in the text', 'file-source', `${web('configs: [c]')}configs: {c: {content: x}}\n`),
  file('a file to include', 'other-compose-file', `include: [a.yml]\n${web()}`, '1: no file a.yml'),
  file(
    'a base in another file',
    'other-compose-file',
    web('extends: {file: b.yml, service: x}'),
    '4: no file b.yml',
  ),
  file('a base in this file', 'other-compose-file', `${web()}  b:\n    extends: web\n`),
];

const mount = (volume: string) => web('volumes:', `  - ${volume}`);

export const mountCases: RuleCase[] = [
  file('a folder beside the text', 'relative-mount', mount('./data:/data'), '5: nothing at ./data'),
  file(
    'a file above it',
    'relative-mount',
    mount('../a.conf:/a.conf:ro'),
    '5: nothing at ../a.conf',
  ),
  file(
    'the long form',
    'relative-mount',
    mount('{type: bind, source: ./a, target: /a}'),
    '5: nothing at ./a',
  ),
  file('a default', 'relative-mount', mount('${D:-./data}:/data'), '5: nothing at ./data'),
  file('a volume by name', 'relative-mount', `${mount('data:/data')}volumes: {data: }\n`),
  file('a variable alone', 'relative-mount', mount('${D}:/data')),
  file('a path of the machine', 'host-path', mount('/srv/data:/data'), '5: a path of the machine'),
  file('dstack’s own paths', 'host-path', mount('/dstack/.host-shared:/s:ro')),
  file('the socket', 'host-path', mount('/var/run/dstack.sock:/var/run/dstack.sock')),
  file('a device', 'host-path', mount('/dev/tdx_guest:/dev/tdx_guest')),
  file('the lock', 'socket-lock', mount('/var/run/dstack.sock.lock:/l'), '5: not its lock'),
  file('the socket', 'socket-lock', mount('/var/run/dstack.sock:/var/run/dstack.sock')),
  {
    ...file(
      'the old socket',
      'tappd-socket',
      mount('/var/run/tappd.sock:/var/run/tappd.sock'),
      '5: old tappd.sock',
    ),
    fixed: mount('/var/run/dstack.sock:/var/run/dstack.sock'),
  },
  {
    ...file('the old socket on the last old image', 'tappd-socket', mount('/run/tappd.sock:/t')),
    context: inRequest({}, { image: 'dstack-0.4.9' }),
  },
  {
    ...file(
      'the old socket on the first new image',
      'tappd-socket',
      mount('/run/tappd.sock:/t'),
      '5: old tappd.sock',
    ),
    context: inRequest({}, { image: 'dstack-0.5.0' }),
  },
  {
    ...file('the old socket on an old image', 'tappd-socket', mount('/var/run/tappd.sock:/t')),
    context: inRequest({}, { image: 'dstack-0.3.6' }),
  },
  {
    ...file(
      'the new socket on an old image',
      'dstack-socket',
      mount('/var/run/dstack.sock:/d'),
      '5: older than dstack.sock',
    ),
    context: inRequest({}, { image: 'dstack-0.3.6' }),
  },
  {
    ...file('the new socket on a new image', 'dstack-socket', mount('/var/run/dstack.sock:/d')),
    context: inRequest({}, { image: 'dstack-0.5.9' }),
  },
  file(
    'Docker’s socket',
    'docker-socket',
    mount('/var/run/docker.sock:/var/run/docker.sock'),
    '5: other containers',
  ),
  file('dstack’s socket', 'docker-socket', mount('/var/run/dstack.sock:/var/run/dstack.sock')),
  file('a volume without a name', 'anonymous-volume', mount('/data'), '5: /data is lost'),
  file('a volume with one', 'anonymous-volume', `${mount('data:/data')}volumes: {data: }\n`),
  file(
    'the socket named, not mounted',
    'socket-not-mounted',
    web('environment: {E: /var/run/dstack.sock}'),
    '4: does not mount',
  ),
  file(
    'named and mounted',
    'socket-not-mounted',
    web(
      'environment: {E: /var/run/dstack.sock}',
      'volumes: ["/var/run/dstack.sock:/var/run/dstack.sock"]',
    ),
  ),
];
