import { analyseCompose } from '@/domain/compose/analyse';
import { reconcileVariables } from '@/domain/compose/variables/reconcile';
import { initialForm, toRequest } from '@/domain/request/form';
import type { SecretRow } from '@/display/secrets/secret-store';
import { expect, it } from 'vitest';
import { environmentRows, takesValue } from './environment-rows';

const secret = (id: number, name: string): SecretRow => ({
  id,
  name,
  edition: 0,
  length: 1,
  lines: 1,
  nameNote: undefined,
  valueNotes: [],
});

const variables = reconcileVariables(
  analyseCompose(
    'services:\n  a:\n    image: a\n    command: "$B $$C $DSTACK_APP_ID"\n    environment:\n      X: ${A}\n',
  ),
  { request: toRequest(initialForm()), given: new Set() },
);

it('draws the names of the text with their values, then other values, then what was asked for', () => {
  const secrets = [secret(1, 'A'), secret(2, 'Z'), secret(3, 'A'), secret(4, '')];
  const rows = environmentRows(variables, secrets, ['B', 'Z', 'NEW']);
  expect(rows.map(({ key, secret: own }) => [key, own?.id])).toEqual([
    ['B', undefined],
    ['DSTACK_APP_ID', undefined],
    ['A', 1],
    ['C', undefined],
    ['Z', 2],
    ['#3', 3],
    ['', 4],
    ['NEW', undefined],
  ]);
});

it('asks for no value where none would arrive, unless there is one', () => {
  const named = (rows: ReturnType<typeof environmentRows>) =>
    rows.filter((row) => !takesValue(row)).map(({ name }) => name);
  expect(named(environmentRows(variables, []))).toEqual(['DSTACK_APP_ID', 'C']);
  expect(named(environmentRows(variables, [secret(1, 'C')]))).toEqual(['DSTACK_APP_ID']);
});
