import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { toRequest, initialForm, type ProvisionForm } from '@/domain/request/form';
import { anyForm } from '@/domain/request/random-form.table';
import type { ProvisionRequest } from '@/domain/request/request';
import type { Members } from '@/domain/schema/members';
import { codeTarget, codeTargets } from './code-targets';
import { differences } from './differences';

const COMPOSE = 'services:\n  web:\n    image: nginx\n';

/** The form's own request, pinned, with changes. */
function requestOf(top: Members, compose: Members = {}): ProvisionRequest {
  const form = initialForm();
  const compose_file = { ...form.compose_file, docker_compose_file: COMPOSE, ...compose };
  return { ...toRequest({ ...form, name: 'my-app', compose_file }), ...top };
}

/** Paths by kind, as one line each. */
function told(id: string, request: ProvisionRequest): string[] {
  const target = codeTarget(id);
  return target ? differences(target, request).map(({ kind, path }) => `${kind} ${path}`) : [];
}

describe('what a tool cannot say of a request', () => {
  test.each([
    'curl',
    'powershell',
    'cmd',
    'httpie',
    'typescript',
    'python',
    'python-requests',
    'go',
  ])('%s says everything', (id) => {
    expect(told(id, requestOf({ gpus: { gpus: [] }, zz: 1 }, { salt: 'x', zz: 1 }))).toEqual([]);
  });

  test('the SDK drops what it has no type for', () => {
    const given = requestOf({ kms: 'base', gpus: { gpus: [] } }, { salt: 'x', features: ['kms'] });
    expect(told('sdk', given)).toEqual(
      [
        'changed kms',
        'default compose_file.runner',
        'lost compose_file.features',
        'default compose_file.manifest_version',
        'default compose_file.local_key_provider_enabled',
        'default compose_file.public_tcbinfo',
        'default compose_file.tproxy_enabled',
        'default compose_file.secure_time',
        'default compose_file.no_instance_id',
        'lost compose_file.salt',
      ].toSorted(inOrderOf(given)),
    );
  });

  test.each([
    [
      'the gateway off by its old name alone',
      { tproxy_enabled: false },
      ['lost compose_file.tproxy_enabled', 'added compose_file.gateway_enabled'],
    ],
    [
      'null where it has a type',
      { pre_launch_script: null },
      ['default compose_file.pre_launch_script'],
    ],
  ])('the SDK: %s', (_, compose, expected) => {
    const request = {
      name: 'my-app',
      instance_type: 'tdx.small',
      compose_file: { name: '', ...compose },
    };
    expect(told('sdk', request)).toEqual(expected);
  });

  test.each([
    ['legacy', { kms: 'legacy' }, 'changed kms'],
    ['no size', { instance_type: undefined }, 'added instance_type'],
    ['memory in part of a gigabyte', { vcpu: 1, memory: 1500 }, 'lost memory'],
    ['a nonce alone', { nonce: 7 }, 'lost nonce'],
    ['GPUs', { gpus: { gpus: [] } }, 'lost gpus'],
    ['an app id with its nonce', { app_id: 'ab', nonce: 7 }, undefined],
  ])('phala deploy: %s', (_, top, expected) => {
    const list = told('phala-deploy', requestOf(top as Members));
    if (expected === undefined)
      expect(list.filter((line) => /app_id|nonce/.test(line))).toEqual([]);
    else expect(list).toContain(expected);
  });

  test.each([
    ['its name in the document', {}, {}, 'changed compose_file.name'],
    ['a KMS on chain', { kms: 'base' }, {}, 'lost kms'],
    ['no size', { instance_type: undefined, vcpu: 2, memory: 4096 }, {}, 'added instance_type'],
    [
      'another form of Unicode',
      {},
      { pre_launch_script: 'e\u0301' },
      'changed compose_file.pre_launch_script',
    ],
    [
      'names in another order',
      {},
      { allowed_envs: ['B', 'A'] },
      'changed compose_file.allowed_envs',
    ],
    ['a bash script', {}, { runner: 'bash', bash_script: 'true' }, 'lost compose_file.bash_script'],
  ])('Terraform: %s', (_, top, compose, expected) => {
    const form: ProvisionForm = { ...initialForm(), ...(top as object), name: 'my-app' };
    const sending = { ...form.sending, script: 'own' as const, size: undefined };
    const compose_file = { ...form.compose_file, docker_compose_file: COMPOSE, ...compose };
    expect(told('terraform', toRequest({ ...form, sending, compose_file }))).toContain(expected);
  });

  test('Terraform asks for the hash with the names in their order', () => {
    const request = requestOf({}, { allowed_envs: ['B', 'A'] });
    expect(told('terraform-preflight', request)).not.toContain('changed compose_file.allowed_envs');
  });

  test('each sentence is whole, whatever the request', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom(...codeTargets), (form, target) => {
        for (const { words } of differences(target, toRequest(form))) {
          expect(words).toMatch(/^It is (not )?sent.*\.$/s);
        }
      }),
      { numRuns: 100 },
    );
  });
});

/** By the place of the path in a request. */
function inOrderOf(request: ProvisionRequest) {
  const paths = [
    ...Object.keys(request),
    ...Object.keys(request.compose_file).map((key) => `compose_file.${key}`),
  ];
  const place = (line: string) => paths.indexOf(line.split(' ')[1] ?? '');
  return (a: string, b: string) => place(a) - place(b);
}
