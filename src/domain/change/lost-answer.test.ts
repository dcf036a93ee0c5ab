import { expect, test } from 'vitest';
import { machineOperation } from '@/domain/cloud/machines/machine-operation';
import { lostAnswer } from './lost-answer';

const operation = (correlation_id: string, compose_hash = 'a') =>
  machineOperation.parse({ correlation_id, compose_hash, started_at: '1970-01-01T00:00:00Z' });

test.each([
  ['nothing newer', ['old'], 'old', undefined, 'not-made'],
  ['something newer', ['new', 'old'], 'old', undefined, 'made'],
  ['something newer with the hash', ['new', 'old'], 'old', 'a', 'made'],
  ['something newer with another hash', ['new', 'old'], 'old', 'b', 'not-made'],
  ['the last known is not there', ['new'], 'old', undefined, 'cannot-tell'],
  ['none was known', ['new'], undefined, undefined, 'cannot-tell'],
  ['an empty list', [], 'old', undefined, 'cannot-tell'],
] as const)('%s', (_, ids, last, hash, kind) => {
  expect(
    lostAnswer(
      ids.map((id) => operation(id)),
      last,
      hash,
    ).kind,
  ).toBe(kind);
});

test.each([
  ['a newer one without a hash may be it', [undefined], 'cannot-tell'],
  ['one with an empty hash as well', [''], 'cannot-tell'],
  ['one with the hash beside it is it', [undefined, 'a'], 'made'],
  ['others with hashes are not', ['b', 'c'], 'not-made'],
] as const)('%s', (_, hashes, kind) => {
  const newer = hashes.map((compose_hash, at) =>
    machineOperation.parse({ correlation_id: `new-${at}`, compose_hash }),
  );
  expect(lostAnswer([...newer, operation('old', 'b')], 'old', 'a').kind).toBe(kind);
});
