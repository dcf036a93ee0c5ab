import { expect, test } from 'vitest';
import { readPendingChange } from '@/domain/change/change-answers';
import { approvalText, preparablePatch, readCommitToken } from './prepare-patch';

test.each([
  ['nothing', {}, false, [], []],
  ['a text', { docker_compose_file: 'x' }, true, [], []],
  ['names and a switch', { allowed_envs: ['A'], public_logs: false }, true, [], []],
  ['no names', { allowed_envs: [] }, true, [], []],
  ['a script that goes', { pre_launch_script: undefined }, false, [], ['pre_launch_script']],
  ['names that go', { allowed_envs: null }, false, [], ['allowed_envs']],
  [
    'another part',
    { docker_compose_file: 'x', gateway_enabled: true },
    false,
    ['gateway_enabled'],
    [],
  ],
  ['a part that goes', { features: undefined }, false, ['features'], []],
])('%s', (_, edits, isSent, cannotSet, cannotRemove) => {
  const patch = preparablePatch(edits);
  expect(patch).toMatchObject({ cannotSet, cannotRemove });
  expect(patch.body === undefined ? undefined : JSON.parse(patch.body)).toEqual(
    isSent ? edits : undefined,
  );
});

test('what is sent to those who approve is read as a prepared update', () => {
  const compose_hash = 'ab'.repeat(32);
  const text = approvalText({ compose_hash, app_id: 'cd'.repeat(20), chain_id: 8453 });
  expect(readPendingChange(JSON.parse(text))).toMatchObject({
    compose_hash,
    app_id: 'cd'.repeat(20),
  });
  expect(text).not.toContain('token');
});

const TOKEN = 'c0ffee00-1234-4abc-9def-001122334455';

test.each([
  [TOKEN, { token: TOKEN }],
  [` ${TOKEN}\n`, { token: TOKEN }],
  [`https://cloud.phala.com/cvms/cvm_1/commit?token=${TOKEN}`, { token: TOKEN, cvm: 'cvm_1' }],
  [`https://cloud.phala.com/commit?token=${TOKEN}`, { token: TOKEN }],
  ['https://cloud.phala.com/cvms/cvm_1/commit', undefined],
  ['https://', undefined],
  [`javascript:x?token=${TOKEN}`, undefined],
  ['two words', undefined],
  ['', undefined],
])('%j is the token %j', (typed, read) => expect(readCommitToken(typed)).toEqual(read));
