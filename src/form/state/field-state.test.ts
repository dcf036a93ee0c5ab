import type { FieldPath } from '@/domain/request/request';
import { expect, test } from 'vitest';
import { fieldState } from './field-state';

test.each<[FieldPath, unknown, boolean, string]>([
  ['compose_file.public_logs', undefined, true, 'default'],
  ['compose_file.public_logs', undefined, false, 'left out'],
  ['compose_file.public_logs', true, true, 'set to the default'],
  ['compose_file.public_logs', true, false, 'set to the default'],
  ['compose_file.public_logs', false, true, 'set'],
  ['compose_file.secure_time', false, true, 'set to the default'],
  ['compose_file.storage_fs', null, true, 'null'],
  ['listed', false, true, 'console’s choice'],
  ['listed', true, true, 'set to the default'],
  ['disk_size', 50, true, 'set'],
  ['disk_size', undefined, true, 'left out'],
])('%s as %j, pinned: %s, is %s', (path, value, pinned, word) => {
  expect(fieldState(path, value, pinned)).toBe(word);
});
