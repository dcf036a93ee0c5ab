import { PAYLOAD_LIMIT } from '@/domain/compose/payload-limit';
import { file, inRequest, web, type RuleCase } from './rule-case.table';

const env = (...lines: string[]) => web('environment:', ...lines.map((line) => `  ${line}`));
const allow = (...allowed_envs: string[]) => inRequest({ allowed_envs });

export const variableCases: RuleCase[] = [
  {
    ...file(
      'a name that is not allowed',
      'variable-not-allowed',
      env('- A=$A'),
      '5: A is not allowed',
    ),
    context: allow(),
  },
  {
    ...file(
      'one in two places',
      'variable-not-allowed',
      env('- A=$A', '- B=${A}'),
      '5: in 2 places',
    ),
    context: allow(),
  },
  {
    ...file('a bare name', 'variable-not-allowed', env('- A'), '5: started without it'),
    context: allow('B'),
    severity: 'hint',
  },
  {
    ...file('another case', 'variable-not-allowed', env('- A=$a'), '5: a is not allowed'),
    context: allow('A'),
  },
  { ...file('an allowed name', 'variable-not-allowed', env('- A=$A')), context: allow('A') },
  { ...file('a default', 'variable-not-allowed', env('- A=${A:-1}${B+2}')), context: allow() },
  { ...file('an escape', 'variable-not-allowed', env('- A=$$A')), context: allow() },
  {
    ...file('what the standard script sets', 'variable-not-allowed', env('- A=$DSTACK_APP_ID')),
    context: allow(),
  },
  {
    ...file(
      'the same with an own script',
      'variable-not-allowed',
      env('- A=$DSTACK_APP_ID'),
      '5: DSTACK_APP_ID',
    ),
    context: inRequest({ pre_launch_script: '# none' }),
  },
  {
    ...file('what an own script may set', 'variable-not-allowed', env('- A=$A')),
    context: inRequest({ pre_launch_script: 'export A=1' }),
  },
  file('a text without a request', 'variable-not-allowed', env('- A=$A')),
  {
    ...file('a must', 'variable-required', env('- A=${A:?no A}'), '5: A must have a value'),
    context: allow(),
  },
  { ...file('an allowed must', 'variable-required', env('- A=${A:?no A}')), context: allow('A') },
  {
    ...file(
      'an allowed must without a value',
      'variable-required',
      env('- A=${A:?no A}'),
      '5: A has no value: without one Compose starts nothing. Give it one.',
    ),
    context: { ...allow('B', 'A'), given: new Set(['B']) },
    field: 'compose_file.allowed_envs.1',
  },
  {
    ...file('an allowed must with a value', 'variable-required', env('- A=${A:?no A}')),
    context: { ...allow('A'), given: new Set(['A']) },
  },
  {
    ...file('a must whose value is to come', 'variable-required', env('- A=${A:?no A}')),
    context: { ...inRequest({ allowed_envs: ['A'] }, { env_keys: ['A'] }), given: new Set() },
  },
  {
    ...file(
      'a secret of a name without a value',
      'variable-required',
      `${web('secrets: [s]')}secrets: {s: {environment: A}}\n`,
      '5: A has no value: without one what uses the secret',
    ),
    context: { ...allow('A'), given: new Set() },
  },
  {
    ...file(
      'a secret of a name that is not allowed',
      'variable-required',
      `${web('secrets: [s]')}secrets: {s: {environment: A}}\n`,
      '5: A is not allowed: what uses the secret',
    ),
    context: allow(),
  },
  {
    ...file(
      'a name without a value',
      'variable-empty',
      env('- A=$A', '- B=$A'),
      '5: A has no value: it will be empty in 2 places. Give it one, or a default.',
    ),
    context: { ...allow('A'), given: new Set() },
    field: 'compose_file.allowed_envs.0',
    marks: '$A',
  },
  {
    ...file('a bare name', 'variable-empty', env('- A'), '5: is started without it. Give'),
    context: { ...allow('A'), given: new Set() },
    severity: 'hint',
  },
  { ...file('values nobody knows of', 'variable-empty', env('- A=$A')), context: allow('A') },
  {
    ...file('a default in the text', 'variable-empty', env('- A=${A:-1}${A+1}')),
    context: { ...allow('A'), given: new Set() },
  },
  {
    ...file('a name that is not allowed', 'variable-empty', env('- A=$A')),
    context: { ...allow(), given: new Set() },
  },
  {
    ...file('an idle name', 'variable-unused', env('- A=$A'), '1: does not use B'),
    context: allow('A', 'B'),
  },
  { ...file('a used name', 'variable-unused', env('- A=${A:-x}')), context: allow('A') },
  {
    ...file('a name for the machine', 'variable-unused', web()),
    context: allow('DSTACK_DOCKER_USERNAME'),
  },
  { ...file('one for Docker', 'variable-unused', web()), context: allow('DOCKER_HOST') },
  { ...file('one for Compose', 'variable-unused', web()), context: allow('COMPOSE_FILE') },
  {
    ...file('one that only sounds so', 'variable-unused', web(), '1: does not use MY_DOCKER_HOST'),
    context: allow('MY_DOCKER_HOST'),
  },
  {
    ...file('a name the own script reads', 'variable-unused', web()),
    context: inRequest({ allowed_envs: ['A'], pre_launch_script: 'login "$A"' }),
  },
];

export const environmentCases: RuleCase[] = [
  {
    ...file('a password', 'secret-literal', env('DB_PASSWORD: hunter22'), '5: looks like a secret'),
    fixed: env('DB_PASSWORD: ${DB_PASSWORD}'),
  },
  {
    ...file(
      'a key in a list',
      'secret-literal',
      env('- API_KEY=abc-123-def'),
      '5: looks like a secret',
    ),
    fixed: env('- API_KEY=${API_KEY}'),
  },
  {
    ...file('a quoted entry', 'secret-literal', env('- "API_KEY=abc-123-def"'), '5: a secret'),
    fixed: env('- "API_KEY=${API_KEY}"'),
  },
  file(
    'the password of a URL',
    'secret-literal',
    env('DB: postgres://u:hunter22@db/a'),
    '5: looks like a secret',
  ),
  file(
    'a token by its shape',
    'secret-literal',
    env(`X: ghp_${'a'.repeat(36)}`),
    '5: looks like a secret',
  ),
  file('a variable', 'secret-literal', env('DB_PASSWORD: ${P}', 'DB: postgres://u:${P}@db/a')),
  file(
    'what only sounds like one',
    'secret-literal',
    env(
      'PUBLIC_KEY: abc-123',
      'TOKEN_ADDRESS: "0x12"',
      'API_KEY_FILE: /run/k',
      'JWT_SECRET: change-me',
      'MAX_TOKEN: "500"',
    ),
  ),
  {
    ...file('quotes in a list', 'quoted-value', env('- A="${A}"'), '5: become part of the value'),
    fixed: env('- A=${A}'),
  },
  file('a quoted entry', 'quoted-value', env('- "A=${A}"')),
  file('quotes in a map', 'quoted-value', env('A: "${A}"')),
];

export const characterCases: RuleCase[] = [
  {
    ...file('a turned text', 'hidden-character', web('# \u202E evil'), '4: U+202E turns'),
    fixed: web('#  evil'),
  },
  file(
    'an invisible character',
    'hidden-character',
    web('# a\u200Bb'),
    '4: invisible character here (U+200B)',
  ),
  file('a space that is none', 'hidden-character', web('#\u00A0a'), '4: is none (U+00A0)'),
  file(
    'a line end that is none',
    'hidden-character',
    web('# a\u0085'),
    '4: control character here (U+0085)',
  ),
  file(
    'a space in a value',
    'hidden-character',
    web('labels: {a: "x\u00A0y # b\u200B"}'),
    '4: is none (U+00A0)',
    '4: (U+200B)',
  ),
  file('NUL, which Compose refuses', 'hidden-character', web('# a\u0000')),
  file('a family', 'hidden-character', web('# 👩‍👩‍👧')),
  file('a picture in colour', 'hidden-character', web('# 🏳️‍🌈')),
  file('letters of the world', 'hidden-character', web('# é — 漢字 — שלום')),
  {
    ...file('a byte order mark', 'byte-order-mark', `\uFEFF${web()}`, '1: byte order mark'),
    fixed: web(),
  },
  file('none', 'byte-order-mark', web()),
  {
    ...file('CRLF', 'line-ends', web().replaceAll('\n', '\r\n'), '1: Lines end with CR'),
    fixed: web(),
  },
  file('LF', 'line-ends', web()),
  file('two documents', 'several-documents', `${web()}---\n${web()}`, '4: A second document'),
  file('one with a start', 'several-documents', `---\n${web()}`),
  file('a rule inside a text', 'several-documents', web('command: |', '  ---')),
  file('more than the API takes', 'too-long', web(`# ${'x'.repeat(PAYLOAD_LIMIT)}`), '1: too long'),
  file('almost as much', 'too-long', web(`# ${'x'.repeat(190_000)}`), '1: almost too long'),
  {
    ...file('too much with the script', 'too-long', web(`# ${'x'.repeat(150_000)}`), '1: too long'),
    context: inRequest({ pre_launch_script: 'x'.repeat(60_000) }),
  },
  file('little', 'too-long', web()),
];
