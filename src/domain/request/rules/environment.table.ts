import { rows, top, type CaseRow } from '@/domain/request/check.table';

const env = (allowed_envs: unknown, env_keys?: unknown) => ({
  compose: { allowed_envs },
  top: env_keys === undefined ? {} : { env_keys },
});

const ERRORS: CaseRow[] = [
  [
    '5: what is set must be allowed',
    env(['A', 'B'], ['B']),
    env(['A'], ['B']),
    'env_keys.0',
    'Add B',
  ],
  [
    '5: nothing allowed allows nothing',
    env(['A'], ['A']),
    top({ env_keys: ['A'] }),
    'env_keys.0',
    'Add A',
  ],
  [
    'a variable has a name',
    env(['_A9']),
    env(['9A']),
    'compose_file.allowed_envs.0',
    'does not start with a digit',
  ],
  [
    'a variable is no pair',
    env(['A']),
    env(['A=1']),
    'compose_file.allowed_envs.0',
    'letters, digits and _',
  ],
  [
    'an empty name is none',
    env(['A']),
    env(['A', '']),
    'compose_file.allowed_envs.1',
    'letters, digits and _',
  ],
  [
    'a name has 255 characters at most',
    env(['A'.repeat(255)]),
    env(['A'.repeat(256)]),
    'compose_file.allowed_envs.0',
    '255',
  ],
  [
    'there are 1,024 variables at most',
    env(Array.from({ length: 1024 }, (_, i) => `A${i}`)),
    env(Array.from({ length: 1025 }, (_, i) => `A${i}`)),
    'compose_file.allowed_envs',
    '1,024',
  ],
];

const WARNINGS: CaseRow[] = [
  [
    'a variable is listed once',
    env(['A', 'B']),
    env(['A', 'B', 'A']),
    'compose_file.allowed_envs.2',
    'A is listed twice',
  ],
];

export const envNameCases = [...rows('error', ERRORS), ...rows('warning', WARNINGS)];
