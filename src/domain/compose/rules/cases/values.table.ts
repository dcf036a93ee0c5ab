import { file, inRequest, web, type RuleCase } from './rule-case.table';

const env = (...lines: string[]) => web('environment:', ...lines.map((line) => `  ${line}`));
const allow = (...allowed_envs: unknown[]) => inRequest({ allowed_envs });
const FIELD = 'compose_file.allowed_envs';

/** Variables and values at the edge of what the rules about them speak of. */
export const valueEdgeCases: RuleCase[] = [
  {
    ...file('the first place', 'variable-not-allowed', env('- A=$A', '- B=$A'), '5: A is not'),
    context: allow(),
    field: FIELD,
    marks: '$A',
  },
  {
    ...file('one place', 'variable-not-allowed', env('- A=$A'), '5: it will be empty. Allow it'),
    context: allow(),
  },
  { ...file('a default’s own', 'variable-not-allowed', env('- A=${A:-$B}')), context: allow() },
  { ...file('one also required', 'variable-not-allowed', env('- A=$A${A?}')), context: allow() },
  {
    ...file('two names', 'variable-not-allowed', env('- A=$A', '- B=$B'), '5: A is', '6: B is'),
    context: allow(),
  },
  {
    ...file(
      'the place of the must',
      'variable-required',
      env('- A=$A', '- B=${A?b}'),
      '6: A must be set here (an empty value is enough), and is not allowed. Allow it.',
    ),
    context: allow(),
    field: FIELD,
    marks: '${A?b}',
  },
  { ...file('none required', 'variable-required', env('- A=$A')), context: allow() },
  {
    ...file('the shell’s own', 'variable-not-allowed', env('- A=$HOME$PATH$PWD')),
    context: allow(),
  },
  {
    ...file('Compose’s own', 'variable-not-allowed', env('- A=$COMPOSE_PROJECT_NAME')),
    context: allow(),
  },
  {
    ...file(
      'all built in',
      'variable-not-allowed',
      env('- A=$DSTACK_GATEWAY_DOMAIN$DSTACK_APP_DOMAIN'),
    ),
    context: allow(),
  },
  {
    ...file('which name', 'variable-unused', env('- A=$A'), '1: does not use C', '1: use D'),
    context: allow('A', '', 5, 'C', 'D'),
    field: `${FIELD}.3`,
  },
  {
    ...file('a list of a wrong type', 'variable-unused', web()),
    context: inRequest({ allowed_envs: 'A' }),
  },
  file('no request', 'variable-unused', web()),
  { ...file('the shell’s own', 'variable-unused', web()), context: allow('HOME') },
  { ...file('the platform’s', 'variable-unused', web()), context: allow('DSTACK_X') },
  {
    ...file('one in a value', 'secret-literal', env('- "API_KEY=a=b-123"'), '5: ${API_KEY}'),
    fixed: env('- "API_KEY=${API_KEY}"'),
    marks: '"API_KEY=a=b-123"',
  },
  {
    ...file('single quotes', 'secret-literal', env("- 'API_KEY=abc-123'"), '5: a secret'),
    fixed: env("- 'API_KEY=${API_KEY}'"),
  },
  {
    ...file(
      'a value over two lines',
      'secret-literal',
      env('- >-', '    API_KEY=abc-123'),
      '5: a secret',
    ),
    fixed: 'no fix',
  },
  {
    ...file(
      'a sign that is escaped',
      'secret-literal',
      env('- "API_KEY\\x3Dabc-123"'),
      '5: a secret',
    ),
    fixed: 'no fix',
  },
  {
    ...file('a quoted value of a map', 'secret-literal', env('API_KEY: "abc-123"'), '5: a secret'),
    fixed: env('API_KEY: ${API_KEY}'),
    marks: 'API_KEY: "abc-123"',
  },
  file('a name passed through', 'secret-literal', env('- API_KEY')),
  file('what is not started', 'secret-literal', `${env('API_KEY: abc-123')}    profiles: [p]\n`),
  {
    ...file('single quotes', 'quoted-value', env("- A='x'"), '5: part of the value of A'),
    fixed: env('- A=x'),
    marks: "- A='x'".slice(2),
  },
  ...['- A="a b"', '- A="a#b"'].map((line) => ({
    ...file(line, 'quoted-value', env(line), '5: The quotes become part'),
    fixed: 'no fix',
  })),
  {
    ...file('quotes in quotes', 'quoted-value', env(`- 'A="x"'`), '5: The quotes become part'),
    fixed: 'no fix',
  },
  ...['- A="', '- A="x', '- A=x"', `- A="x'`, '- A=xyx', '- A="x"y'].map((line) =>
    file(line, 'quoted-value', env(line)),
  ),
  {
    ...file('nothing in quotes', 'quoted-value', env('- A=""'), '5: The quotes'),
    fixed: env('- A='),
  },
];
