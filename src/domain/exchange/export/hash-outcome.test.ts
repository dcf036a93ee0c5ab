import { expect, test } from 'vitest';
import fc from 'fast-check';
import { predict } from '@/domain/hash/prediction';
import { standardScript } from '@/domain/hash/standard-script';
import { initialForm, toRequest, type ScriptChoice } from '@/domain/request/form';
import { anyForm } from '@/domain/request/random-form.table';
import type { ProvisionRequest } from '@/domain/request/request';
import type { Members } from '@/domain/schema/members';
import { codeTarget, codeTargets } from './code-targets';
import { hashOutcome } from './hash-outcome';

const COMPOSE = 'services:\n  web:\n    image: nginx\n';

function requestOf(compose: Members = {}, script: ScriptChoice = 'none'): ProvisionRequest {
  const form = initialForm();
  const compose_file = { ...form.compose_file, docker_compose_file: COMPOSE, ...compose };
  const sending = { ...form.sending, script };
  return toRequest({ ...form, name: 'my-app', compose_file, sending });
}

test.each<[id: string, about: string, compose: Members, kind: string, because?: string]>([
  ['curl', 'as it stands', { salt: 'x' }, 'same'],
  ['sdk', 'what it drops is the API’s default', {}, 'same'],
  ['sdk', 'a salt', { salt: 'x' }, 'different', 'because `salt` went out, it was `"x"`'],
  [
    'sdk',
    'a key nobody documents',
    { zz: 1 },
    'untold',
    'it is not documented whether the server keeps zz, which is not sent as it stands',
  ],
  ['phala-deploy', 'what it leaves out is the API’s default', { allowed_envs: ['B', 'A'] }, 'same'],
  [
    'phala-deploy',
    'measurements that are not public',
    { public_tcbinfo: false },
    'different',
    'because `public_tcbinfo` went from `false` to `true`',
  ],
  ['terraform', 'its name', {}, 'different', 'because `name` went from `""` to `"my-app"`'],
  ['terraform', 'the same name inside', { name: 'my-app' }, 'same'],
  [
    'terraform',
    'names in another order',
    { name: 'my-app', allowed_envs: ['B', 'A'] },
    'different',
    'because `allowed_envs` is in another order',
  ],
  [
    'terraform-preflight',
    'names in another order',
    { name: 'my-app', allowed_envs: ['B', 'A'] },
    'same',
  ],
  ['compose', 'anything', {}, 'none'],
])('%s: %s', async (id, _, compose, kind, because) => {
  const target = codeTarget(id);
  const outcome = target && (await hashOutcome(target, requestOf(compose)));
  expect(outcome).toMatchObject({ kind, ...(because !== undefined && { because }) });
});

test('the hash it will be is the hash of what is sent', async () => {
  const target = codeTarget('terraform');
  const outcome = target && (await hashOutcome(target, requestOf()));
  const { hash } = (await predict(requestOf({ name: 'my-app' }))) ?? {};
  expect(outcome).toMatchObject({ kind: 'different', hash });
});

test('where the server adds its script to both, it is the same, known or not', async () => {
  const target = codeTarget('phala-deploy');
  const script = await standardScript('#!/bin/sh\n', { kind: 'earlier', at: 0, confirmed: true });
  for (const known of [undefined, script]) {
    expect(target && (await hashOutcome(target, requestOf({}, 'standard'), known))).toEqual({
      kind: 'same',
    });
  }
});

test('a null script may be another thing than none', async () => {
  const target = codeTarget('sdk');
  const request = { name: 'my-app', compose_file: { name: '', pre_launch_script: null } };
  expect(target && (await hashOutcome(target, request))).toMatchObject({ kind: 'untold' });
});

test('a request that does not fit is not judged', async () => {
  const target = codeTarget('sdk');
  const request = {
    name: 'my-app',
    compose_file: { name: '', salt: 1 },
  } as unknown as ProvisionRequest;
  expect(target && (await hashOutcome(target, request))).toMatchObject({ kind: 'untold' });
});

test('where it says the same, both predictions are the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyForm, fc.constantFrom(...codeTargets), async (form, target) => {
      const request = toRequest(form);
      const outcome = await hashOutcome(target, request);
      const sent = target.sends?.(request) as ProvisionRequest | undefined;
      if (outcome.kind !== 'same' || !sent) return;
      expect((await predict(sent))?.text).toBe((await predict(request))?.text);
    }),
    { numRuns: 100 },
  );
});
