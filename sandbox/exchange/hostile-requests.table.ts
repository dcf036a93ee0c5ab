import type { ProvisionRequest } from '@/domain/request/request';
import { SMALL_COMPOSE, smallest, withCompose } from '#sandbox/http/test-client';

/** Every character that a shell, a string or a template of some language gives a meaning. */
const SIGNS = `it's "$HOME" \`id\` $(id) \${x} $\${y} %{z} %%{z} $%{z} %PATH% \\ \\n \\u0041 ! !! # & ; | < > ( ) [ ] { } ~ * ? ^ = ' '' """ ''' EOF YAML '@ \u2018\u2019 —漢字🙂\u2028\u2029\ufeff`;

const members = (json: string) => JSON.parse(json) as Record<string, unknown>;

const requests: [about: string, request: Record<string, unknown>][] = [
  ['only what is required', smallest()],
  [
    'signs of every language, CRLF, half characters, and keys that are prototypes',
    {
      ...withCompose({
        docker_compose_file: `${SMALL_COMPOSE}# ${SIGNS}\n# ${SIGNS}\r\n# a\r# b`,
        pre_launch_script: `#!/bin/sh\n# ${SIGNS}\nYAML\n  SH\n'@\n"@\nEOF\n\u007f\n`,
        ...members('{"__proto__": "x", "toString": 1}'),
      }),
      ...members('{"__proto__": {"a": 1}, "hasOwnProperty": "x", "tags": {"__proto__": null}}'),
      user_config: 'a\ud800b',
    },
  ],
  [
    '190 KB of quotes, dollars, backticks, backslashes and percent signs',
    withCompose({ docker_compose_file: `${SMALL_COMPOSE}# ${`'"$\`\\%}`.repeat(27_000)}\n` }),
  ],
  [
    'names of secrets, switches, half characters, and another form of Unicode',
    withCompose({
      allowed_envs: ['Z_LAST', 'A_FIRST', 'A_FIRST'],
      public_logs: false,
      public_tcbinfo: false,
      storage_fs: 'ext4',
      tproxy_enabled: false,
      gateway_enabled: false,
      features: ['kms'],
      salt: null,
      pre_launch_script: '# a\ud800b e\u0301',
    }),
  ],
  [
    'a place, a size and nulls',
    smallest({
      vcpu: 2,
      memory: 4096,
      disk_size: 40,
      region: 'US-WEST-1',
      prefer_dev: false,
      listed: false,
      kms: 'phala',
      image: null,
      env_keys: [],
    }),
  ],
];

/** Requests that the sandbox takes, with texts that trip whoever quotes. */
export const hostileRequests = requests.map(([about, request]) => ({
  about,
  // Each has what is required; the rest may be anything.
  request: request as ProvisionRequest,
}));
