import { web } from '@/domain/compose/rules/cases/rule-case.table';

/** What Compose’s loader refuses of a text: what it marks, → and part of the message, or ⇒ and all of it. */
export type LoaderCase = [about: string, text: string, ...refused: string[]];

const plus = (other: string, ...lines: string[]) => `${web(...lines)}${other}`;
const service = (name: string, ...lines: string[]) =>
  [`  ${name}:`, ...lines.map((line) => `    ${line}`), ''].join('\n');
const INCLUDE = 'include: ["https://x/a.yml"]\n';
const off = service('db', 'image: x', 'profiles: [p]');
const chain = (names: string[]) =>
  `services:\n${names.map((name, i) => service(name, 'image: x', `depends_on: [${names[i + 1] ?? 'a'}]`)).join('')}`;

/** Each step waits for two that wait for the next: as many ways as there are numbers, and few services. */
const ladder = (steps: number) =>
  Array.from(
    { length: steps },
    (_, i) =>
      service(`a${i}`, 'image: x', `depends_on: [b${i}, c${i}]`) +
      service(`b${i}`, 'image: x', `depends_on: [a${i + 1}]`) +
      service(`c${i}`, 'image: x', `depends_on: [a${i + 1}]`),
  ).join('');

export const dependencyCases: LoaderCase[] = [
  ['a service', web('depends_on: [db]'), 'db → The service web depends on db, which the file does'],
  ['one in a map', web('depends_on: {db: {}}'), 'db → depends on db, which the file does not have'],
  [
    'one that may be off',
    web('depends_on: {db: {required: false}}'),
    'db → the file does not have',
  ],
  ['one that is off', plus(off, 'depends_on: [db]'), 'db → its profile keeps switched off'],
  ['one that is off and may be', plus(off, 'depends_on: {db: {required: false}}')],
  ['one of which nobody knows', plus(off.replace('[p]', '["${P}"]'), 'depends_on: [db]')],
  ['one of another file', INCLUDE + web('depends_on: [db]')],
  ['a variable', web('depends_on: ["${DB}"]')],
  ['a link', web('links: [db:a]'), 'db:a → depends on db'],
  ['a link to one that is off', plus(off, 'links: [db]'), 'db → its profile keeps switched off'],
  ['links and volumes of nothing', web('links: [~]', 'volumes_from: [~]')],
  [
    'a circle by the second way',
    `services:\n${service('a', 'image: x', 'depends_on: [x, b]')}${service('b', 'image: x', 'depends_on: [a]')}${service('x', 'image: x')}`,
    'a → each other: a → b → a.',
  ],
  ['a ladder of diamonds', `services:\n${ladder(30)}${service('a30', 'image: x')}`],
  ['a link to a variable', web('links: ["${DB}:a"]')],
  ['a link to nothing', web('links: [":a"]')],
  ['volumes', web('volumes_from: ["db:ro"]'), '"db:ro" → depends on db'],
  ['volumes of a container', web('volumes_from: ["container:db"]')],
  ...['network_mode', 'ipc', 'pid'].flatMap((key): LoaderCase[] => [
    [key, web(`${key}: "service:db"`), '"service:db" → depends on db, which'],
    [`${key} of a container`, web(`${key}: "container:db"`)],
    [`${key} of a service in a variable`, web(`${key}: "service:\${DB}"`)],
  ]),
  ['what is not started', web('depends_on: [db]', 'profiles: [p]')],
  ['itself', web('depends_on: [web]'), 'web → These services wait for each other: web → web.'],
  ['a circle', chain(['a', 'b', 'c']), 'a → each other: a → b → c → a.'],
  ['eight', chain([...'abcdefgh']), 'a → each other: a → b → c → d → e → f → g → h → a.'],
  ['nine', chain([...'abcdefghi']), 'a → each other: a → b → c → d → e → f → g → h → … → a.'],
  ['a circle behind one', chain(['x', 'a', 'b', 'c']), 'a → each other: a → b → c → a.'],
  [
    'a diamond',
    `services:\n${service('a', 'image: x', 'depends_on: [b, c]')}${service('b', 'image: x', 'depends_on: [d]')}${service('c', 'image: x', 'depends_on: [d]')}${service('d', 'image: x')}`,
  ],
  ['a base', web('extends: b'), 'b → The service web extends b, which the file does not have.'],
  ['a base of another file', INCLUDE + web('extends: b')],
  ['a base in a file', web('extends: {service: b, file: /b.yml}')],
  ['a base from a variable', web('extends: "${B}"')],
  ['itself as a base', web('extends: web'), 'web → extends itself by way of web.'],
  [
    'two bases',
    plus(service('b', 'image: x', 'extends: web'), 'extends: b'),
    'b → The service web extends itself by way of b.',
  ],
  [
    'a base of a circle',
    plus(
      service('b', 'image: x', 'extends: c') + service('c', 'image: x', 'extends: b'),
      'extends: b',
    ),
    'c → The service b extends itself by way of c.',
  ],
  [
    'a circle through a file',
    plus(service('b', 'image: x', 'extends: {service: web, file: /b.yml}'), 'extends: b'),
  ],
  [
    'a chain of bases',
    plus(service('b', 'image: x', 'extends: c') + service('c', 'image: x'), 'extends: b'),
  ],
];

const unknown = (kind: string, name: string) =>
  `${name} ⇒ The service web uses the ${kind} ${name}, which the file does not define.`;

export const referenceCases: LoaderCase[] = [
  ['a network', web('networks: [n]'), unknown('network', 'n')],
  ['a network in a map', web('networks: {n: {}}'), unknown('network', 'n')],
  ['the default network', web('networks: [default]')],
  ['a known network', plus('networks: {n: }\n', 'networks: [n]')],
  ['a volume', web('volumes: ["dd:/d"]'), '"dd:/d" → uses the volume dd, which'],
  [
    'a volume in a map',
    web('volumes: [{type: volume, source: d, target: /d}]'),
    unknown('volume', 'd'),
  ],
  ['a volume on a path', web('volumes: [{type: volume, source: /d, target: /d}]')],
  ['a bound folder', web('volumes: [{type: bind, source: d, target: /d}, "./d:/d", "/d:/d"]')],
  ['no volume at all', web('volumes: ["/d", "${V}:/d"]')],
  ['a known volume', plus('volumes: {dd: }\n', 'volumes: ["dd:/d"]')],
  [
    'one of nearly the name',
    plus('volumes: {data: }\n', 'volumes: ["dta:/d"]'),
    '"dta:/d" ⇒ The service web uses the volume dta, which the file does not define. Did you mean data?',
  ],
  ['a config', web('configs: [c]'), unknown('config', 'c')],
  ['a config in a map', web('configs: [{source: c}]'), unknown('config', 'c')],
  ['a known config', plus('configs: {c: {content: x}}\n', 'configs: [c]')],
  ['a secret', web('secrets: [s]'), unknown('secret', 's')],
  ['a known secret', plus('secrets: {s: {environment: A}}\n', 'secrets: [s]')],
  [
    'a secret of a build',
    web('build: {context: "https://x/a.git", secrets: [s]}'),
    unknown('secret', 's'),
  ],
  [
    'one in a map',
    web('build: {context: "https://x/a.git", secrets: [{source: s}]}'),
    unknown('secret', 's'),
  ],
  ['a model', web('models: [m]'), unknown('model', 'm')],
  ['a model in a map', web('models: {m: {}}'), unknown('model', 'm')],
  ['a known model', plus('models: {m: {model: x}}\n', 'models: [m]')],
  ['a variable', web('networks: ["${N}"]', 'configs: ["${C}"]')],
  ['what is not started', web('networks: [n]', 'profiles: [p]')],
  ['names of another file', INCLUDE + web('networks: [n]', 'volumes: ["dd:/d"]')],
];

const named = (kind: string, of: string) => `${web()}${kind}: {r: {${of}}}\n`;

export const loadedResourceCases: LoaderCase[] = [
  ['a volume of its own', named('volumes', 'driver: x')],
  ['an external volume', named('volumes', 'external: true, name: n, x-a: 1')],
  [
    'one with a driver',
    named('volumes', 'external: true, driver: x'),
    'driver → The volume r is external, so it cannot set driver',
  ],
  ['one that is not external', named('volumes', 'external: false, driver: x')],
  ...['volumes', 'networks', 'configs', 'secrets'].flatMap((kind): LoaderCase[] => [
    [
      `two names of ${kind}`,
      named(kind, 'name: a, external: {name: b}'),
      'b → r has a name and an external.name that differ',
    ],
    [`one name twice of ${kind}`, named(kind, 'name: a, external: {name: a}')],
    [`a name from a variable of ${kind}`, named(kind, 'name: "${A}", external: {name: a}')],
    [`an outer name from a variable of ${kind}`, named(kind, 'name: a, external: {name: "${A}"}')],
    [`one name alone of ${kind}`, named(kind, 'external: {name: a}')],
  ]),
  ['a config without a value', `${web()}configs: {r: }\n`],
  [
    'a config of nothing',
    named('configs', 'name: a'),
    'r → r needs one of file, environment, content.',
  ],
  ['a secret of nothing', named('secrets', 'name: a'), 'r → r needs one of file, environment.'],
  [
    'two sources',
    named('configs', 'content: x, file: /y'),
    'r → r has file and content; only one of file, environment, content may',
  ],
  [
    'two sources of a secret',
    named('secrets', 'environment: X, file: /y'),
    'r → r has file and environment; only one of file, env',
  ],
  ...['content: x', 'file: /x', 'environment: X', 'external: true'].map((of): LoaderCase => [
    of,
    named('configs', of),
  ]),
  ...['file: /x', 'environment: X', 'external: true', 'driver: x'].map((of): LoaderCase => [
    `a secret of ${of}`,
    named('secrets', of),
  ]),
];
