import { expect, test } from 'vitest';
import type { FieldFinding } from './field-sources';
import { isOpen, isWithin, type FormProgress } from './openness';

const START: FormProgress = { submitted: false, touched: {}, edited: undefined };
const error: FieldFinding = {
  severity: 'error',
  path: 'ports.0.host_port',
  message: '',
  begun: true,
};
const untouched = { ...error, begun: false };
const warning: FieldFinding = { ...untouched, severity: 'warning' };

test.each<[string, FieldFinding, Partial<FormProgress>, boolean]>([
  ['an untouched field', untouched, {}, false],
  ['an untouched field, after an attempt', untouched, { submitted: true }, true],
  ['one that was left', untouched, { touched: { ports: [{ host_port: true }] } }, true],
  ['one in a list that was left', untouched, { touched: { ports: true } }, true],
  ['one beside one that was left', untouched, { touched: { ports: [{ vm_port: true }] } }, false],
  ['one beside a row that was left', untouched, { touched: { ports: [undefined, true] } }, false],
  ['one with the name of a method', { ...untouched, path: 'constructor' }, {}, false],
  ['one that holds what was entered before', error, {}, true],
  ['one that is typed into', error, { edited: 'ports.0.host_port' }, false],
  ['one of a group with the focus', error, { edited: 'ports' }, false],
  ['one beside the focus', error, { edited: 'ports.1.host_port' }, true],
  [
    'one that was left, with the focus again',
    error,
    { edited: 'ports', touched: { ports: true } },
    true,
  ],
  ['one that is typed into, after an attempt', error, { edited: 'ports', submitted: true }, true],
  ['a warning of an untouched field', warning, {}, true],
  ['a warning of one that is typed into', warning, { edited: 'ports.0' }, false],
  ['the server', { ...untouched, server: true }, { edited: 'ports.0' }, true],
  ['the compose text', { ...untouched, ofText: true }, { edited: 'ports.0' }, true],
  ['what no key mends', { ...untouched, atOnce: true }, { edited: 'ports.0' }, true],
  ['a place in a text', { ...untouched, at: { from: 0, to: 1 } }, { edited: 'ports.0' }, true],
])('what is said by %s may be said: %#', (_, finding, progress, open) => {
  expect(isOpen(finding, { ...START, ...progress })).toBe(open);
});

test.each([
  ['ports', 'ports', true],
  ['ports.0', 'ports', true],
  ['ports', 'ports.0.vm_port', true],
  ['ports.1', 'ports.10', false],
  ['port', 'ports', false],
])('%s and %s are within one another: %s', (one, other, within) => {
  expect(isWithin(one, other)).toBe(within);
});
