import { file, inRequest, web, type RuleCase } from './rule-case.table';

const env = (...lines: string[]) => web('environment:', ...lines.map((line) => `  ${line}`));
const rule = 'dollar-literal';
const open = inRequest({ allowed_envs: [] });
const content = (...lines: string[]) =>
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

/** Whole hashes as their programs write them, and what is left of each. */
const hashes: [of: string, hash: string, left: string, fixed: string][] = [
  [
    'argon2',
    '$argon2id$v=19$m=65536,t=3,p=4$c2FsdHk$aGFzaA',
    '=19=65536,t=3,p=4',
    '$$argon2id$$v=19$$m=65536,t=3,p=4$$c2FsdHk$$aGFzaA',
  ],
  [
    'argon2 half escaped',
    '$$argon2id$v=19$m=65536,t=3,p=4$c2FsdHk$aGFzaA',
    '$argon2id=19=65536,t=3,p=4',
    '$$argon2id$$v=19$$m=65536,t=3,p=4$$c2FsdHk$$aGFzaA',
  ],
  [
    'scrypt',
    '$scrypt$ln=16,r=8,p=1$aM15+/q$nFNh2.CV',
    '=16,r=8,p=1+/q.CV',
    '$$scrypt$$ln=16,r=8,p=1$$aM15+/q$$nFNh2.CV',
  ],
  [
    'Django',
    'pbkdf2_sha256$600000$salt$hash',
    'pbkdf2_sha256$600000',
    'pbkdf2_sha256$600000$$salt$$hash',
  ],
  [
    'scrypt of Django',
    'scrypt$Nq3aSalt$16384$8$1$hash+/=',
    'scrypt$16384$8$1+/=',
    'scrypt$$Nq3aSalt$16384$8$1$$hash+/=',
  ],
  ['Werkzeug', 'scrypt:32768:8:1$salt$hash', 'scrypt:32768:8:1', 'scrypt:32768:8:1$$salt$$hash'],
  [
    'PBKDF2 of Werkzeug',
    'pbkdf2:sha256:260000$SALT$hash',
    'pbkdf2:sha256:260000',
    'pbkdf2:sha256:260000$$SALT$$hash',
  ],
  ['gost-yescrypt', '$gy$j9T$salt./$hash', './', '$$gy$$j9T$$salt./$$hash'],
  ['SHA-1', '$sha1$40000$salt$hash', '$40000', '$$sha1$40000$$salt$$hash'],
  ['scrypt of crypt', '$7$CU..../....aSalt$hash', '$7..../....aSalt', '$7$$CU..../....aSalt$$hash'],
  [
    'bcrypt inside another',
    '$bcrypt-sha256$v=2,t=2b,r=12$n79VH$Kq4hC',
    '-sha256=2,t=2b,r=12',
    '$$bcrypt-sha256$$v=2,t=2b,r=12$$n79VH$$Kq4hC',
  ],
];
const ways: [about: string, (hash: string) => string][] = [
  ['plain in a list', (hash) => env(`- H=${hash}`)],
  ['plain in a map', (hash) => env(`H: ${hash}`)],
  ['in quotes', (hash) => env(`- "H=${hash}"`)],
  ['of a password', (hash) => env(`PASSWORD: '${hash}'`)],
  ['in quotes on one line', (hash) => env(`{H: "${hash}", B: x}`)],
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
  ...hashes.flatMap(([of, hash, left, fixed]) =>
    ways.flatMap(([how, text]): RuleCase[] => [
      {
        ...file(`${of} ${how}`, rule, text(hash), `5: ${left}`),
        context: open,
        fixed: text(fixed),
      },
      ...['variable-not-allowed', 'variable-unset'].map((other) => ({
        ...file(`${of} ${how}`, other, text(hash)),
        ...(other === 'variable-not-allowed' && { context: open }),
      })),
    ]),
  ),
  {
    ...file(
      'a hash with a name that is allowed',
      rule,
      env('- H=pbkdf2_sha256$600000$salt$hash', '- X=$salt'),
      '5: Compose takes $salt and $hash for variables. Write $$ for a dollar sign.',
    ),
    context: inRequest({ allowed_envs: ['salt'] }),
    fixed: env('- H=pbkdf2_sha256$600000$$salt$$hash', '- X=$salt'),
  },
  {
    ...file(
      'hashes of several users',
      rule,
      env('A: me:$apr1$aSalt$aHash,you:$apr1$bSalt$bHash,$OTHER'),
      '5: value becomes: me:,you:,$OTHER',
    ),
    context: open,
    fixed: env('A: me:$$apr1$$aSalt$$aHash,you:$$apr1$$bSalt$$bHash,$OTHER'),
  },
  {
    ...file('one of several', rule, env('A: pa$w0rd$WORD'), '5: $w0rd for a variable'),
    marks: '$w0rd',
  },
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
