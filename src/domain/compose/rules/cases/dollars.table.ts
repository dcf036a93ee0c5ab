import { file, inRequest, web, type RuleCase } from './rule-case.table';

const env = (...lines: string[]) => web('environment:', ...lines.map((line) => `  ${line}`));
const rule = 'dollar-literal';
const open = inRequest({ allowed_envs: [] });
/** A file that stands in the text. */
export const content = (...lines: string[]) =>
  `${web('configs: [c]')}configs:\n  c:\n    content: |\n${lines.map((line) => `      ${line}\n`).join('')}`;

/** A dollar sign of the value itself: what is written, what Compose makes of it, and what mends it. */
const literal: [about: string, text: string, left: string, fixed: string][] = [
  ['a word', env('A: pa$w0rd'), 'value becomes: pa', env('A: pa$$w0rd')],
  ['a word in a list', env('- A=pa$w0rd'), 'value becomes: A=pa', env('- A=pa$$w0rd')],
  ['bcrypt', env('A: $2y$10$abcDEF./x'), 'value becomes: $2y$10./x', env('A: $2y$10$$abcDEF./x')],
  [
    'Traefik’s users',
    web('labels: ["x.users=me:$apr1$H6uskkkW$IgXLP6ew"]'),
    'value becomes: x.users=me:',
    web('labels: ["x.users=me:$$apr1$$H6uskkkW$$IgXLP6ew"]'),
  ],
  [
    'argon2',
    env("A: '$argon2id$v=19$m=65536,t=3'"),
    'value becomes: =19=65536,t=3',
    env("A: '$$argon2id$$v=19$$m=65536,t=3'"),
  ],
  [
    'SHA-512',
    env('A: $6$aSalt$BbCcDdEeFfGgHhIiJjKkLl'),
    'value becomes: $6',
    env('A: $6$$aSalt$$BbCcDdEeFfGgHhIiJjKkLl'),
  ],
  ['a secret of any letters', env('PASSWORD: x!$abc'), 'becomes: x!', env('PASSWORD: x!$$abc')],
  ['a secret of capitals', env('PASSWORD: x1$ABC'), 'becomes: x1', env('PASSWORD: x1$$ABC')],
  [
    'a secret in a list',
    env('- PASSWORD=!$abc!'),
    'becomes: PASSWORD=!!',
    env('- PASSWORD=!$$abc!'),
  ],
  [
    'a variable of nginx',
    content('listen 80;', 'proxy_set_header Host $host;', 'return 301 https://$host$request_uri;'),
    'The line becomes: proxy_set_header Host ;',
    content(
      'listen 80;',
      'proxy_set_header Host $$host;',
      'return 301 https://$$host$$request_uri;',
    ),
  ],
  [
    'a variable of the shell',
    web('command: for f in *; do echo $f; done'),
    'becomes: for f in *; do echo ; done',
    web('command: for f in *; do echo $$f; done'),
  ],
  [
    'one set there',
    web("command: [sh, -c, 'export N=1; echo ${N} $N']"),
    'becomes: export N=1; echo',
    web("command: [sh, -c, 'export N=1; echo $${N} $$N']"),
  ],
  [
    'one that is read there',
    web("entrypoint: [sh, -c, 'read -r LINE; echo $LINE']"),
    'becomes: read -r LINE; echo',
    web("entrypoint: [sh, -c, 'read -r LINE; echo $$LINE']"),
  ],
  [
    'one of the container',
    web('environment: {DB: app}', 'healthcheck: {test: "pg_isready -U $DB"}'),
    'becomes: pg_isready -U',
    web('environment: {DB: app}', 'healthcheck: {test: "pg_isready -U $$DB"}'),
  ],
  [
    'one of the container, from a list',
    web('environment: [DB=app]', 'post_start: [{command: "sh -c ${DB}"}]'),
    'becomes: sh -c',
    web('environment: [DB=app]', 'post_start: [{command: "sh -c $${DB}"}]'),
  ],
  [
    'one of a Dockerfile',
    web('build: {dockerfile_inline: "ARG V=1\\nFROM x:$V"}'),
    'line becomes: FROM x:',
    web('build: {dockerfile_inline: "ARG V=1\\nFROM x:$$V"}'),
  ],
  ['nothing else', content('$host'), 'The line is empty then.', content('$$host')],
];

/** What is a variable, or no sign that Compose takes for one. */
const variables = [
  env('A: pa$$w0rd'),
  env('A: $$2y$$10$$abc'),
  env('A: pa${w0rd}'),
  env('A: v$VERSION'),
  env('A: http://x:$port'),
  env('A: $a$b'),
  env('A: pa$w0rd', 'B: ${w0rd}'),
  env('A: pa$w0rd', 'w0rd:'),
  env('A: pa$1$2'),
  env('PASSWORD: $db_password'),
  env('- PASSWORD=$db_password'),
  env('PASSWORD: $PASSWORD_OF_DB'),
  env('PASSWORD: x-$SUFFIX'),
  env('A: a${b:-c}'),
  env('A: me:$$apr1$$aSalt$$aHash,$OTHER'),
  web('labels: [a, $b]'),
  web('labels: ["x.users=me:$$apr1$$aSalt$$aHash-${b}"]'),
  content('server_name ${DOMAIN} $DOMAIN;'),
  content('server_name ${DOMAIN:-$domain};'),
  env('A: ${Z:-$word}'),
  env('A: ${Z:-x-$word}'),
  env('A: ${Z:-v$VERSION}'),
  env('A: ${DB_PASSWORD:-$db_password}'),
  env('A: v$VERSION$suffix'),
  env('A: ${Z:-pa$word}', 'B: ${word}'),
  'services: {a: {image: "${IMAGE:-repo/app$tag}"}}\n',
  web('command: run --port $PORT'),
  web('command: echo $PATH$HOME'),
  web('environment: {DB: }', 'command: sh -c "echo $DB"'),
  web('environment: {DB: app}', 'command: [serve, --db, $DB]'),
  web('environment: {DB: app}', 'healthcheck: {test: [CMD, ping, $DB]}'),
  web('environment: {DB: "$DB"}', 'command: echo $DB'),
  'services: {a: {image: "repo/app$tag"}}\n',
];

export const dollarCases: RuleCase[] = [
  ...literal.map(([about, text, left, fixed]): RuleCase => ({
    ...file(
      about,
      rule,
      text,
      `${fixed.slice(0, fixed.indexOf('$$')).split('\n').length}: ${left}`,
    ),
    context: open,
    fixed,
  })),
  {
    ...file(
      'two side by side',
      rule,
      env('A: pa$w0rd$WORD!'),
      '5: takes $w0rd and $WORD for variables and puts nothing there. Write $$ for a dollar sign. The value becomes: pa!',
    ),
    marks: '$w0rd',
    fixed: env('A: pa$$w0rd$$WORD!'),
  },
  file(
    'one beside a variable',
    rule,
    env('A: pa$w0rd${WORD}-${B:-b}'),
    '5: takes $w0rd for a variable and puts nothing there. Write $$ for a dollar sign. The value becomes, before WORD and B are put in: pa${WORD}-${B:-b}',
  ),
  file(
    'another line’s variable',
    rule,
    content('Host $host;', 'x ${B};'),
    '8: The line becomes: Host ;',
  ),
  {
    ...file(
      'two side by side in a default',
      rule,
      env('A: ${Z:-pa$word$Next}'),
      '5: In the text after Z:- Compose takes $word and $Next for variables and puts nothing there. Write $$ for a dollar sign.',
    ),
    context: open,
    fixed: env('A: ${Z:-pa$$word$$Next}'),
  },
  ...(
    [
      [5, 'a word', env('A: ${Z-x${Y:-pa$word}}'), '$word', 'Y:-'],
      [5, 'a secret of capitals', env('A: "${DB_PASSWORD:-x1$ABC}"'), '$ABC', 'DB_PASSWORD:-'],
      [8, 'a variable of nginx', content('x ${Y:-$host:80};'), '$host', 'Y:-'],
      [
        4,
        'a variable of the shell',
        web('command: for f in *; do echo ${Z:-$f}; done'),
        '$f',
        'Z:-',
      ],
    ] as const
  ).map(([line, about, text, name, after]): RuleCase => ({
    ...file(
      `${about} in a default`,
      rule,
      text,
      `${line}: In the text after ${after} Compose takes ${name} for`,
    ),
    context: open,
    fixed: text.replace(name, () => `$${name}`),
    marks: name,
  })),
  ...variables.map((text) => ({ ...file(text, rule, text), context: open })),
  ...[
    inRequest({ allowed_envs: ['w0rd'] }),
    inRequest({}, { env_keys: ['w0rd'] }),
    inRequest({ pre_launch_script: 'export w0rd=x' }),
    { given: new Set(['w0rd']) },
  ].map((context, i) => ({
    ...file(`a name known otherwise (${i})`, rule, env('A: pa$w0rd')),
    context,
  })),
  file('one', 'variable-unset', env('A: $A', 'B: $A'), '5: Unless A is set'),
  file(
    'many',
    'variable-unset',
    env('X: $A$B$C$D$E$F$G'),
    '5: in place of A, B, C, D, E and 2 more.',
  ),
  ...['A: ${A:?}', 'A: ${A?}', 'A: ${A:-b}', 'A: ${A+b}', 'A: $HOME', 'A:', 'A: pa$w0rd'].map(
    (line) => file(line, 'variable-unset', env(line)),
  ),
  { ...file('a request', 'variable-unset', env('A: $A')), context: open },
  { ...file('a value', 'variable-unset', env('A: $A')), context: { given: new Set(['A']) } },
];
