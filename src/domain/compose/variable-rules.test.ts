import { describe, expect, it } from 'vitest';
import type { ProvisionRequest } from '@/domain/request';
import { variableRules } from './variable-rules';

/** Values no type allows, as a draft may hold them. */
const request = (compose: object) =>
  ({ name: 'my-app', compose_file: { name: '', ...compose } }) as ProvisionRequest;

const image = (template: string) => `services:\n  web:\n    image: ${template}\n`;
const passed = 'services:\n  web:\n    environment:\n      - A\n';

describe('variables used and allowed', () => {
  it.each([
    ['all that is used is allowed', image('$A:${B:-b}'), { allowed_envs: ['B', 'A'] }],
    ['nothing is used, nothing is allowed', image('nginx'), {}],
    ['what has a default is not missed', image('${A:-a}${B-b}${C:+c}${D+d}'), {}],
    ['a passed-through name is a use', passed, { allowed_envs: ['A'] }],
    [
      'the standard script sets three',
      image('$DSTACK_APP_ID$DSTACK_GATEWAY_DOMAIN$DSTACK_APP_DOMAIN'),
      {},
    ],
    [
      'an empty script is replaced by the standard one',
      image('$DSTACK_APP_ID'),
      { pre_launch_script: '' },
    ],
    ['an own script may set names', image('$A'), { pre_launch_script: 'export A=1\n' }],
    [
      'an own script may set the three',
      image('$DSTACK_APP_ID'),
      { pre_launch_script: 'DSTACK_APP_ID=$(id)' },
    ],
    [
      'names for the script need no use',
      image('nginx'),
      { allowed_envs: ['DSTACK_DOCKER_USERNAME'] },
    ],
    [
      'a name the own script reads needs none',
      image('nginx'),
      { allowed_envs: ['TOKEN'], pre_launch_script: 'login "$TOKEN"\n' },
    ],
    ['unreadable YAML is not judged', 'a: [$A', { allowed_envs: ['B'] }],
    ['nor is an empty file', ' \n', { allowed_envs: ['B'] }],
  ])('agree: %s', (_, docker_compose_file, compose) => {
    expect(variableRules(request({ docker_compose_file, ...compose }))).toEqual([]);
  });

  it.each([
    [
      'a used name is not allowed',
      image('$A:$B'),
      { allowed_envs: ['A'] },
      'compose_file.allowed_envs',
      'uses B',
    ],
    ['nothing is allowed', image('${A:-a}$A'), {}, 'compose_file.allowed_envs', 'uses A'],
    ['a must is not met', image('${A:?no A}'), {}, 'compose_file.allowed_envs', 'uses A'],
    ['a passed-through name is not', passed, {}, 'compose_file.allowed_envs', 'uses A'],
    [
      'another name of dstack’s',
      image('$DSTACK_OTHER'),
      {},
      'compose_file.allowed_envs',
      'uses DSTACK_OTHER',
    ],
    [
      'the three, without the standard script',
      image('$DSTACK_APP_ID'),
      { pre_launch_script: '# none\n' },
      'compose_file.allowed_envs',
      'uses DSTACK_APP_ID',
    ],
    [
      'a script that sets another',
      image('$A'),
      { pre_launch_script: 'export A_B=1 BA=2\n' },
      'compose_file.allowed_envs',
      'uses A',
    ],
    [
      'an allowed name is not used',
      image('$A'),
      { allowed_envs: ['A', 'B'] },
      'compose_file.allowed_envs.1',
      'does not use B',
    ],
    [
      'case matters',
      image('$a'),
      { allowed_envs: ['A', 'a'] },
      'compose_file.allowed_envs.0',
      'does not use A',
    ],
  ])('disagree: %s', (_, docker_compose_file, compose, path, says) => {
    expect(variableRules(request({ docker_compose_file, ...compose }))).toEqual([
      { severity: 'warning', path, message: expect.stringContaining(says) },
    ]);
  });

  it.each([[null], ['A'], [5], [[1, null, {}, 'A']], [{}]])(
    'never make it throw: allowed_envs %j',
    (allowed_envs) => {
      const docker_compose_file = image('$A');
      expect(Array.isArray(variableRules(request({ docker_compose_file, allowed_envs })))).toBe(
        true,
      );
    },
  );

  it.each([[null], [5], [['a']], [{}]])(
    'never make it throw: pre_launch_script %j',
    (pre_launch_script) => {
      const docker_compose_file = image('$A');
      expect(variableRules(request({ docker_compose_file, pre_launch_script }))).toHaveLength(1);
    },
  );

  it.each([[null], [5], [['services: {}']], [{}]])(
    'never make it throw: docker_compose_file %j',
    (docker_compose_file) => {
      expect(variableRules(request({ docker_compose_file }))).toEqual([]);
    },
  );
});
