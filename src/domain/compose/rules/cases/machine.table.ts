import { content } from './dollars.table';
import { file, inRequest, web, type RuleCase } from './rule-case.table';

/** Variables that the machine's shell has as well as the container's. */
export const machineCases: RuleCase[] = [
  ...(
    [
      [4, 'command: echo abc$PATH', 'PATH', 'command: echo abc$$PATH', '$PATH'],
      [
        4,
        'command: [sh, -c, "echo ${HOME} $PWD"]',
        'HOME and PWD',
        'command: [sh, -c, "echo $${HOME} $$PWD"]',
        '${HOME}',
      ],
      [4, 'command: echo ${A:-$HOME}', 'HOME', 'command: echo ${A:-$$HOME}', '$HOME'],
      [4, 'environment: {PATH: "/app:$PATH"}', 'PATH', undefined, '$PATH'],
      [4, 'environment: ["PATH=/app:$PATH"]', 'PATH', undefined, '$PATH'],
    ] as const
  ).map(([line, text, names, fixed, marks]): RuleCase => ({
    ...file(
      text,
      'machine-variable',
      web(text),
      `${line}: Compose puts in ${names} of the machine, not of the container.`,
    ),
    fixed: fixed === undefined ? 'no fix' : web(fixed),
    marks,
  })),
  file(
    'a file',
    'machine-variable',
    content('root $PWD;'),
    '8: Compose puts in PWD of the machine',
  ),
  ...[
    'command: echo $$PATH',
    'command: echo ${HOME:-/root} $PATHS',
    'volumes: ["${PWD}/a:/a"]',
    'working_dir: $HOME',
  ].map((line) => file(line, 'machine-variable', web(line))),
  file('what is not started', 'machine-variable', web('environment: {A: $HOME}', 'profiles: [x]')),
  {
    ...file('one that is allowed', 'machine-variable', web('command: echo $HOME')),
    context: inRequest({ allowed_envs: ['HOME'] }),
  },
  {
    ...file('one that is given', 'machine-variable', web('command: echo $HOME')),
    context: { given: new Set(['HOME']) },
  },
];
