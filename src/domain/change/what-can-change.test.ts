import { describe, expect, test } from 'vitest';
import { fieldPaths } from '@/domain/request/request';
import { changeRefusal } from './change-refusals';
import { priceChange } from './price-change';
import { changeability, changeWarnings, fixedFields } from './what-can-change';

describe('what can change', () => {
  test('every field of the form is spoken of, and the measured ones move the hash', () => {
    for (const path of fieldPaths) {
      expect(changeability(path).words).toMatch(/\.$/);
      expect(changeability(path).how === 'hash').toBe(path.startsWith('compose_file.'));
    }
  });

  test('place, KMS and app id are fixed; size, name and image are not', () => {
    expect(fixedFields).toEqual(
      expect.arrayContaining(['kms', 'app_id', 'nonce', 'teepod_id', 'region']),
    );
    for (const path of [
      'name',
      'listed',
      'instance_type',
      'vcpu',
      'memory',
      'disk_size',
      'image',
    ]) {
      expect(fixedFields).not.toContain(path);
    }
  });
});

test('what the disk and the keys were made with is warned of, and nothing else', () => {
  expect(changeWarnings(['docker_compose_file', 'features', '__proto__'])).toEqual([]);
  expect(changeWarnings(['storage_fs', 'kms_enabled', 'key_provider'])).toEqual([
    expect.stringContaining('storage_fs: The hash moves, but the disk keeps'),
    expect.stringContaining('kms_enabled: The hash moves, and the keys come'),
    expect.stringContaining('key_provider: The hash moves, and the keys come'),
  ]);
});

test('another size and disk cost what they cost', () => {
  const type = (hourly_rate: string) => ({ id: 'x', name: 'x', hourly_rate }) as never;
  const change = priceChange({ type: type('0.058'), disk: 20 }, { type: type('0.116'), disk: 40 });
  expect(change?.hourly).toBeCloseTo(0.058 + 20 * 0.000139, 9);
  expect(change?.monthly).toBeCloseTo((change?.hourly ?? 0) * 730, 9);
  expect(priceChange({ type: undefined, disk: 20 }, { type: type('1'), disk: 20 })).toBeUndefined();
  expect(
    priceChange({ type: type('1'), disk: undefined }, { type: type('1'), disk: 20 }),
  ).toBeUndefined();
});

test.each([
  [465, undefined, '', 'register'],
  [400, 'ERR-01-005', '', 'register'],
  [466, undefined, '', 'provision-again'],
  [467, undefined, '', 'register'],
  [468, undefined, '', 'register'],
  [409, undefined, 'Another operation is in progress', 'wait'],
  [404, 'ERR-03-001', '', 'gone'],
  [400, undefined, 'Compose hash not found or expired', 'provision-again'],
  [403, undefined, 'The workspace is suspended because of an unpaid balance', 'account'],
  [402, undefined, '', 'account'],
  [503, undefined, 'The node is under maintenance', 'wait'],
  [503, undefined, '', undefined],
  [400, undefined, 'Compose hash mismatch', undefined],
  [403, undefined, 'The workspace may not do this', undefined],
  [500, undefined, '', undefined],
])('%i %s "%s" leads to %s', (status, code, said, remedy) => {
  expect(changeRefusal(status, code, said)?.remedy).toBe(remedy);
});
