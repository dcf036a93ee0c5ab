import { file, inRequest, web, type RuleCase } from './rule-case.table';

const env = (...lines: string[]) => web('environment:', ...lines.map((line) => `  ${line}`));
const rule = 'dollar-literal';
const open = inRequest({ allowed_envs: [] });

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
  [
    'bcrypt of Django',
    'bcrypt_sha256$$2b$12$N9qo8uLOickgx2ZMRZoMye',
    'bcrypt_sha256$2b$12',
    'bcrypt_sha256$$$$2b$12$$N9qo8uLOickgx2ZMRZoMye',
  ],
  [
    'bcrypt of Django with its salt in capitals',
    'bcrypt$$2b$12$ABCDEF./x',
    'bcrypt$2b$12./x',
    'bcrypt$$$$2b$12$$ABCDEF./x',
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

export const hashCases: RuleCase[] = [
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
      'a hash that is a default',
      rule,
      env('A: "${H:-$2y$10$abc./$def}"'),
      '5: In the text after H:- Compose takes $abc and $def for variables and puts nothing there. Write',
    ),
    context: open,
    fixed: env('A: "${H:-$2y$10$$abc./$$def}"'),
  },
  file('a variable in a default', rule, env('A: ${H:-x-$b}')),
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
      '5: value becomes, before OTHER is put in: me:,you:,$OTHER',
    ),
    context: open,
    fixed: env('A: me:$$apr1$$aSalt$$aHash,you:$$apr1$$bSalt$$bHash,$OTHER'),
  },
  ...[
    [
      'bcrypt_sha256$$2b$12$0N9qo8uLOickgx2ZMRZoMy',
      'bcrypt_sha256$$$$2b$12$0N9qo8uLOickgx2ZMRZoMy',
    ],
    ['bcrypt$$2y$$10$$N9qo8uLOickgx2', 'bcrypt$$$$2y$$10$$N9qo8uLOickgx2'],
    [`sha1$$${'0a'.repeat(20)}`, `sha1$$$$${'0a'.repeat(20)}`],
    [`md5$$${'0a'.repeat(16)}`, `md5$$$$${'0a'.repeat(16)}`],
  ].flatMap(([hash = '', fixed = '']) =>
    ways.map(([how, text]): RuleCase => ({
      ...file(
        `${hash} ${how}`,
        rule,
        text(hash),
        '5: Of $$ Compose leaves one dollar sign, and this hash has two here. Write $$$$.',
      ),
      fixed: text(fixed),
      marks: '$$',
    })),
  ),
  ...[
    'bcrypt_sha256$$$$2b$$12$$abc',
    'bcrypt$$2b',
    'mybcrypt$$2b$$12$$abc',
    `md5$$${'0a'.repeat(15)}`,
    `md5$$${'0a'.repeat(17)}`,
    `sha1$$${'0a'.repeat(19)}`,
    `sha1$$${'0a'.repeat(21)}`,
    'bcrypt$$2c$$12$$abc',
    'bcrypt$$2b$$1$$abc',
  ].map((value) => ({ ...file(value, rule, env(`A: ${value}`)), context: open })),
];
