import { describe, expect, test } from 'vitest';
import { canonicalJson } from '@/domain/hash/canonical';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { addHashCall } from '@/domain/create/register-call';
import { checkApproval } from './approval';
import { readPendingChange } from '@/domain/change/change-answers';

const document = (image: string) =>
  canonicalJson({
    docker_compose_file: `services:\n  web:\n    image: ${image}\n`,
    manifest_version: 2,
    runner: 'docker-compose',
  });
const pendingText = document('nginx:2');
const composeHash = await sha256Hex(pendingText);
const OTHER = 'ef'.repeat(32);
const APP = 'ab'.repeat(20);

const outcomes = async (more: object) =>
  (await checkApproval({ pendingText, ...more })).claims.map(({ outcome }) => outcome);

describe('what an approver would sign', () => {
  test('the hash, what is different, and the call', async () => {
    const approval = await checkApproval({
      pendingText,
      currentText: document('nginx:1'),
      composeHash: `0x${composeHash.toUpperCase()}`,
      callData: addHashCall(composeHash) ?? '',
      to: `0x${APP}`,
      appId: `app_${APP}`,
    });
    expect(approval.hash).toBe(composeHash);
    expect(approval.claims.map(({ outcome }) => outcome)).toEqual(['holds', 'holds', 'holds']);
    expect(approval.changes?.map(({ key }) => key)).toEqual(['docker_compose_file']);
  });

  test.each([
    ['another hash', { composeHash: OTHER }, ['fails']],
    ['no hash', {}, ['unknown']],
    ['no document', { composeHash, pendingText: '' }, ['unknown']],
    ['another call', { composeHash, callData: addHashCall(OTHER) }, ['holds', 'fails']],
    ['no known call', { composeHash, callData: '0x1234' }, ['holds', 'fails']],
    ['a device', { composeHash, callData: `0x2a819728${OTHER}` }, ['holds', 'unknown']],
    ['a removal', { composeHash, callData: `0x67b3f22c${composeHash}` }, ['holds', 'fails']],
    [
      'another contract',
      { composeHash, to: `0x${'cd'.repeat(20)}`, appId: APP },
      ['holds', 'fails'],
    ],
    ['no address', { composeHash, to: 'x', appId: APP }, ['holds', 'fails']],
    ['no app id', { composeHash, to: `0x${APP}` }, ['holds', 'unknown']],
  ])('%s', async (_, more, wanted) => {
    expect(await outcomes(more)).toEqual(wanted);
  });
});

describe('what a change waits for', () => {
  const fields = { compose_hash: composeHash, app_id: `0x${APP}`, commit_token: 'a-token' };
  const details = Object.entries(fields).map(([field, value]) => ({ field, value }));

  test.each([
    ['at the root', { error_code: 'ERR-01-005', details }],
    ['under detail', { detail: { error_code: 'ERR-01-005', details } }],
    ['flat, as the CLI prints it', { ...fields, compose_hash: `0x${composeHash}` }],
    ['of a webhook', { event: 'cvm.update.pending_approval', data: fields }],
  ])('%s', (_, value) => {
    expect(readPendingChange(value)).toMatchObject(fields);
  });

  test.each([
    null,
    'x',
    [],
    {},
    { detail: 'no' },
    { compose_hash: 'short' },
    { detail: { details: [1] } },
  ])('%j is none', (value) => {
    expect(readPendingChange(value)).toBeUndefined();
  });
});
