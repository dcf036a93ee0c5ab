import { file, web, type RuleCase } from './rule-case.table';

const env = (value: string) => web(`environment: {A: ${value}}`);
const list = (...lines: string[]) => web('environment:', ...lines.map((line) => `  - ${line}`));

/** A plain value, and the text that arrives. */
const changed: [source: string, arrives: string][] = [
  ['0545', '357'],
  ['01234', '668'],
  ['08001', '8001'],
  ['1.10', '1.1'],
  ['-10.0', '-10'],
  ['-0.0', '-0'],
  ['0x1F', '31'],
  ['1_000', '1000'],
  ['1_000.5', '1000.5'],
  ['0b11', '3'],
  ['0o17', '15'],
  ['+5', '5'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['999999.50', '999999.5'],
  ['1000000.50', '1.0000005e+06'],
  ['0.00001000', '1e-05'],
  ['0.00010', '0.0001'],
  ['1e10', '1e+10'],
  ['1e3', '1000'],
  ['18446744073709551616', '1.8446744073709552e+19'],
  ['-9223372036854775809', '-9.223372036854776e+18'],
  ['True', 'true'],
  ['FALSE', 'false'],
  ['.inf', '+Inf'],
  ['.Inf', '+Inf'],
  ['+.INF', '+Inf'],
  ['-.inf', '-Inf'],
  ['.NaN', 'NaN'],
  ['.nan', 'NaN'],
];

const kept = [
  '0',
  '12',
  '-12',
  '1.5',
  '"0545"',
  '12:30',
  '12345678901234567890',
  '-9223372036854775808',
  '1234e567',
  'yes',
  'true',
  'tRUE',
  '0x',
  '0x_',
  '_1',
  '1.2.3',
  'NaN',
  'inf',
  '.iNf',
  '-.nan',
  '${V}',
  '~',
  `1${'0'.repeat(100)}`,
];

const cut = (about: string, text: string, ...says: string[]) =>
  file(about, 'value-cut', text, ...says);

/** Values that Compose changes on their way. */
export const changedCases: RuleCase[] = [
  ...changed.map(([source, arrives]): RuleCase => ({
    ...file(
      source,
      'changed-number',
      env(source),
      `4: The container gets ${arrives}, not ${source}.`,
    ),
    fixed: env(`"${source}"`),
    marks: source,
  })),
  ...kept.map((value) => file(value, 'changed-number', env(value))),
  file('a list', 'changed-number', list('A=0545')),
  ...['labels: {v: 1.10}', 'annotations: {v: 1.10}', 'deploy: {labels: {v: 1.10}}'].map((line) =>
    file(line, 'changed-number', web(line), '4: The value becomes 1.1, not 1.10.'),
  ),
  file(
    'an argument of a build',
    'changed-number',
    web('build: {context: https://x/a.git, args: {V: 1.10}}'),
    '4: The value becomes 1.1',
  ),
  {
    ...file(
      'a mode without its 0',
      'changed-number',
      `${web('configs: [{source: c, mode: 440}]')}configs: {c: {content: x}}\n`,
      '4: the mode becomes 0670.',
    ),
    fixed: `${web('configs: [{source: c, mode: 0440}]')}configs: {c: {content: x}}\n`,
  },
  ...['0440', '"0440"', '0o440', '288', '5000'].map((mode) =>
    file(
      `the mode ${mode}`,
      'changed-number',
      `${web(`secrets: [{source: s, mode: ${mode}}]`)}secrets: {s: {environment: S}}\n`,
    ),
  ),
  {
    ...cut(
      'a number sign in a list',
      list('A=abc #123'),
      '5: The container gets abc: what follows',
    ),
    fixed: list('"A=abc #123"'),
    marks: 'A=abc',
  },
  {
    ...cut('one in a map', web('environment:', '  A: abc #12 '), '5: The container gets abc:'),
    fixed: web('environment:', '  A: "abc #12" '),
  },
  ...[
    ['labels:', '- a=b #c', 'The value becomes b:', '- "a=b #c"'],
    ['labels:', 'a: b #c', 'The value becomes b:', 'a: "b #c"'],
    ['annotations:', '- a=b #c', 'The value becomes b:', '- "a=b #c"'],
    ['command:', '- a=b #c', 'The value becomes a=b:', '- "a=b #c"'],
    ['entrypoint:', '- run #1', 'The value becomes run:', '- "run #1"'],
    ['environment:', 'A: #fff', 'Nothing is left of this value:', 'A: "#fff"'],
    ['environment:', '"A" :\t#fff ', 'Nothing is left of this value:', '"A" :\t"#fff" '],
    ['labels:', 'a: #fff', 'Nothing is left of this value:', 'a: "#fff"'],
  ].map(([key = '', line = '', says = '', fixed = '']): RuleCase => ({
    ...cut(`${key} ${line}`, web(key, `  ${line}`), `5: ${says} what follows the # is a comment.`),
    fixed: web(key, `  ${fixed}`),
  })),
  ...[
    ['A: b #c', 'The value becomes b:', 'A: "b #c"'],
    ['- A=b #c', 'The value becomes b:', '- "A=b #c"'],
    ['A: #fff', 'Nothing is left of this value:', 'A: "#fff"'],
  ].map(([line = '', says = '', fixed = '']): RuleCase => {
    const build = (arg: string) =>
      web('build:', '  context: https://x/a.git', '  args:', `    ${arg}`);
    return {
      ...cut(`args: ${line}`, build(line), `7: ${says} what follows the # is a comment.`),
      fixed: build(fixed),
    };
  }),
  ...[
    ['command: paint --color #fff', 'paint --color', 'command: "paint --color #fff"'],
    ['entrypoint: run #1', 'run', 'entrypoint: "run #1"'],
    ['healthcheck: {test: get /a #b', 'get /a', 'healthcheck: {test: "get /a #b"'],
    ['post_start: [{command: run #1', 'run', 'post_start: [{command: "run #1"'],
  ].map(([line = '', arrives = '', fixed = '']): RuleCase => {
    const end = { '{': '\n      }', '[': '\n      }]' }[/[[{]/.exec(line)?.[0] ?? ''] ?? '';
    return {
      ...cut(line, web(`${line}${end}`), `4: The value becomes ${arrives}: what follows`),
      fixed: web(`${fixed}${end}`),
    };
  }),
  ...[
    'command: paint # by hand',
    'command: paint --color "#fff" # red',
    'command: "paint" #fff',
    'command: paint#fff',
    'healthcheck: # none',
    'healthcheck: #none',
    'command: #none',
    'working_dir: /a #b',
  ].map((line) => cut(line, web(line))),
  ...[
    ['environment:', 'A: # a remark'],
    ['environment:', 'A: #'],
    ['environment:', 'A: ##'],
    ['environment:', 'A: #e.g. this'],
    ['environment:', 'A: ~ #fff'],
    ['environment:', 'A:', '#fff'],
    ['environment:', '- A #b'],
    ['labels:', '- a #b'],
    ['labels:', 'a: b # c'],
    ['command:', '- a # c'],
    ['command:', '- a #c d'],
    ['command:', '- "a" #c'],
    ['volumes: #these', '- v:/v #here'],
  ].map(([key = '', ...lines]) =>
    cut(
      [key, ...lines].join(' '),
      `${web(key, ...lines.map((line) => `  ${line}`))}volumes: {v: }\n`,
    ),
  ),
  cut('all of it', list('A= #fff'), '5: The container gets an empty text:'),
  ...['A=b # a remark', 'A=b #e.g. this', 'A=b#c', '"A=b" #c', "'A=b #c'", 'A=b', 'A=b #'].map(
    (line) => cut(line, list(line)),
  ),
];
