import { file, web, type RuleCase } from './rule-case.table';

const resources = (line: string) => `${web(line)}networks: {n: {}}\nvolumes: {v: {}}\n`;

/** Numbers that Compose reads as others, or passes on as others, beside the environment. */
export const numberCases: RuleCase[] = [
  ...[
    'sysctls: {net.core.somaxconn: 01024}',
    'post_start: [{command: x, environment: {A: 01024}}]',
    'networks: {n: {driver_opts: {a: 01024}}}',
    'gpus: [{options: {a: 01024}}]',
    'volumes: [{type: volume, source: v, target: /v, volume: {labels: {a: 01024}}}]',
    'provider: {type: x, options: {a: [01024]}}',
    'group_add: [01024]',
    'storage_opt: {size: 01024}',
  ].map((line): RuleCase => ({
    ...file(line, 'changed-number', resources(line), '4: 532, not 01024.'),
    fixed: resources(line.replace('01024', '"01024"')),
    marks: '01024',
  })),
  ...['group_add: [1.50]', 'storage_opt: {size: 1.50}', 'storage_opt: {size: "010"}'].map((line) =>
    file(line, 'changed-number', web(line)),
  ),
  ...['networks: {n: {driver_opts: {a: 1.10}}}', 'volumes: {v: {labels: {a: 1.10}}}'].map((line) =>
    file(line, 'changed-number', `${web()}${line}\n`, '4: The value becomes 1.1, not 1.10.'),
  ),
  ...[
    ['ports: [{target: 0443}]', '291', 'ports: [{target: 443}]'],
    ['ports: [{target: 1, published: 0443}]', '291', 'ports: [{target: 1, published: 443}]'],
    ['ports: [0443]', '291', 'ports: [443]'],
    ['expose: [00443]', '291', 'expose: [443]'],
    ['scale: 02', undefined],
    ['scale: 010', '8', 'scale: 10'],
    ['healthcheck: {retries: 010}', '8', 'healthcheck: {retries: 10}'],
    ['deploy: {replicas: 012}', '10', 'deploy: {replicas: 12}'],
    ['mem_limit: 01000000000', '134217728', 'mem_limit: 1000000000'],
    ['oom_score_adj: -0100', '-64', 'oom_score_adj: -100'],
    ['ulimits: {nofile: {soft: 010, hard: 20}}', '8', 'ulimits: {nofile: {soft: 10, hard: 20}}'],
    ['scale: "010"', undefined],
    ['scale: 0x10', undefined],
    ['scale: 0', undefined],
    ['scale: 08', undefined],
    ['scale: 080', undefined],
  ].map(([line = '', read, fixed = '']): RuleCase =>
    read === undefined
      ? file(line, 'changed-number', web(line))
      : {
          ...file(
            line,
            'changed-number',
            web(line),
            `4: A number that begins with 0 is octal: Compose reads ${read}, not`,
          ),
          fixed: web(fixed),
        },
  ),
  {
    ...file(
      'a mode of tmpfs',
      'changed-number',
      web('volumes: [{type: tmpfs, target: /t, tmpfs: {mode: 1777}}]'),
      '4: the mode becomes 03361.',
    ),
    fixed: web('volumes: [{type: tmpfs, target: /t, tmpfs: {mode: 01777}}]'),
  },
];
