import { DOCUMENTED_LIMIT, compose, rows, type CaseRow } from '@/domain/request/check.table';

const bash = (values: Record<string, unknown>) =>
  compose({ runner: 'bash', docker_compose_file: undefined, ...values });

const ERRORS: CaseRow[] = [
  [
    '3: docker-compose needs its file',
    {},
    compose({ docker_compose_file: undefined }),
    'compose_file.docker_compose_file',
    'Add a compose file',
  ],
  [
    '3: white space is no file',
    {},
    compose({ docker_compose_file: ' \r\n' }),
    'compose_file.docker_compose_file',
    'Add a compose file',
  ],
  [
    '3: bash needs its script',
    bash({ bash_script: 'true' }),
    bash({ bash_script: null }),
    'compose_file.bash_script',
    'Add the script',
  ],
  [
    'the machine knows two runners',
    bash({ bash_script: 'true' }),
    compose({ runner: 'nerdctl-compose' }),
    'compose_file.runner',
    'nerdctl-compose',
  ],
  [
    '4: the payload has a limit',
    compose({ docker_compose_file: 'a'.repeat(DOCUMENTED_LIMIT) }),
    compose({ docker_compose_file: 'a'.repeat(DOCUMENTED_LIMIT + 1) }),
    'compose_file.docker_compose_file',
    '1 byte over',
  ],
  [
    '4: counted in bytes',
    compose({ docker_compose_file: 'é'.repeat(DOCUMENTED_LIMIT / 2) }),
    compose({ docker_compose_file: `é${'a'.repeat(DOCUMENTED_LIMIT - 1)}` }),
    'compose_file.docker_compose_file',
    '1 byte over',
  ],
  [
    '4: shared with the script',
    compose({
      docker_compose_file: 'a'.repeat(DOCUMENTED_LIMIT - 9),
      pre_launch_script: 'b'.repeat(9),
    }),
    compose({
      docker_compose_file: 'a'.repeat(DOCUMENTED_LIMIT - 9),
      pre_launch_script: 'b'.repeat(10),
    }),
    'compose_file.docker_compose_file',
    '1 byte over',
  ],
  [
    '4: for bash too',
    bash({ bash_script: 'a'.repeat(DOCUMENTED_LIMIT) }),
    bash({ bash_script: 'a'.repeat(DOCUMENTED_LIMIT + 1500) }),
    'compose_file.bash_script',
    '1,500 bytes over',
  ],
  [
    '15: manifest_version is not null',
    {},
    compose({ manifest_version: null }),
    'compose_file.manifest_version',
    'Enter 2',
  ],
];

const WARNINGS: CaseRow[] = [
  [
    '13: an empty script is the server’s',
    compose({ pre_launch_script: '# mine' }),
    compose({ pre_launch_script: '' }),
    'compose_file.pre_launch_script',
    'replaces an empty script',
  ],
  [
    '3: the other payload stays measured',
    bash({ bash_script: 'true', docker_compose_file: '' }),
    bash({ bash_script: 'true', docker_compose_file: 'a' }),
    'compose_file.docker_compose_file',
    'measured document',
  ],
  [
    '3: in the other direction',
    compose({ bash_script: ' ' }),
    compose({ bash_script: 'true' }),
    'compose_file.bash_script',
    'measured document',
  ],
  [
    '9: the manifest is of version 2',
    compose({ manifest_version: 2 }),
    compose({ manifest_version: 3 }),
    'compose_file.manifest_version',
    'version 2',
  ],
];

export const payloadCases = [...rows('error', ERRORS), ...rows('warning', WARNINGS)];
