import { initialForm } from '@/domain/request/form';
import { expect, it } from 'vitest';
import { asTemplate } from './as-template';

it('a template has what an app is, and not which one', () => {
  const form = { ...initialForm(), name: 'mine', app_id: 'ab'.repeat(20), nonce: 7, disk_size: 50 };
  expect(asTemplate(form)).toEqual({ ...initialForm(), name: '', disk_size: 50 });
});
