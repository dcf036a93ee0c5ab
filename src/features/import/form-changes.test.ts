import { expect, it } from 'vitest';
import { initialForm } from '@/domain/request/form';
import { formChanges } from './form-changes';

it('says what another form would send, and what stays of what was set', () => {
  const before = { ...initialForm(), name: 'before', region: 'US-WEST-1', disk_size: 20 };
  const after = { ...before, name: 'after', disk_size: 40, compose_file: { name: '', salt: 'x' } };
  expect(formChanges(before, after)).toEqual({
    changes: [
      '`disk_size` went from `20` to `40`',
      '`name` went from `"before"` to `"after"`',
      '`salt` came in as `"x"`',
    ],
    stays: ['Region'],
  });
  expect(formChanges(before, before).changes).toEqual([]);
});
