import type { ProvisionRequest } from '@/domain/request/request';
import type { Found } from '@/features/request/derive/listed';
import { expect, it } from 'vitest';
import { acceptedFindings } from './accepted-findings';

const TEXT = 'compose_file.docker_compose_file';
const found = (message: string, more: Partial<Found> = {}): Found => ({
  severity: 'error',
  path: TEXT,
  message,
  begun: true,
  ofText: true,
  ...more,
});
const one = found('No image.');
const other = found('No service.');
const unchecked = found('Not checked.', { severity: 'warning', unchecked: true });
// Only these two keys are looked at.
const request = (name: string, text: string) =>
  ({ name, compose_file: { docker_compose_file: text } }) as ProvisionRequest;

it.each([
  ['the same again', [one], request('a', 'x'), true],
  ['nothing', [], request('b', 'y'), true],
  ['fewer', [], request('a', 'x'), true],
  ['another problem', [one, other], request('a', 'x'), false],
  ['the same problem of another request', [one], request('b', 'x'), false],
  ['the same problem of another text', [one], request('a', 'y'), false],
  ['a text that was not checked, after problems', [unchecked], request('a', 'x'), false],
])('after one problem was accepted: %s', (_, findings, asked, isAccepted) => {
  const accepted = acceptedFindings();
  accepted.add([one], request('a', 'x'));
  expect(accepted.has(findings, asked)).toBe(isAccepted);
});

it.each([
  ['the same text', request('a', 'x'), true],
  ['the same text in another request', request('b', 'x'), true],
  ['another text', request('a', 'y'), false],
])('after a text went unchecked: %s', (_, asked, isAccepted) => {
  const accepted = acceptedFindings();
  accepted.add([unchecked], request('a', 'x'));
  expect(accepted.has([unchecked], asked)).toBe(isAccepted);
});

it('asks before anything was accepted', () => {
  expect(acceptedFindings().has([one], request('a', 'x'))).toBe(false);
});
