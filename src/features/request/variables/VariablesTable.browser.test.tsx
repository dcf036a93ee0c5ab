import { givenNames } from '@/display/secrets/given-names';
import { secretStore } from '@/display/secrets/secret-store';
import { axeClean } from '@/testing/axe-clean';
import { FormAround } from '@/testing/FormAround';
import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { VariablesTable } from './VariablesTable.lazy';

afterEach(() => givenNames.forget());

const table = page.getByRole('region', { name: 'Variables' });
const row = (name: string) =>
  table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const press = (name: string) => table.getByRole('button', { name, exact: true }).click();
const request = () => page.getByRole('status', { name: 'Request' });
const TEXT = 'services:\n  web:\n    image: nginx\n    environment:\n      X: $USED$MASKED$REAL\n';

async function show(allowed_envs: string[] = []) {
  const compose_file = { name: '', docker_compose_file: TEXT, allowed_envs };
  await render(
    <FormAround values={{ compose_file }}>
      <VariablesTable />
    </FormAround>,
  );
}

test('a secret that nothing uses is removed or left, and is no problem meanwhile', async () => {
  secretStore.add('LEFT', 'one');
  secretStore.add('GONE', 'two');
  secretStore.add('KEPT', 'three');
  await show(['KEPT']);
  await expect.element(row('LEFT')).toMatchTextContent('Never used');
  await axeClean();
  await press('Leave LEFT as it is');
  await expect.element(row('LEFT')).toMatchTextContent('Left as it is');
  await expect.element(row('LEFT').getByRole('button')).not.toBeInTheDocument();
  await expect.element(table.getByRole('heading', { name: 'Variables' })).toHaveFocus();
  await press('Remove GONE and its value');
  await expect.element(row('GONE')).not.toBeInTheDocument();
  expect(secretStore.read().map(({ key }) => key)).toEqual(['LEFT', 'KEPT']);
  // No longer allowed, it is a value that nothing uses, and comes to rest like any.
  await press('Stop allowing KEPT');
  await press('Leave KEPT as it is');
  await expect.element(row('KEPT')).toMatchTextContent('Left as it is');
  await expect.element(request()).not.toMatchTextContent('KEPT');
});

test('all are mended at once but for what the text does not use and for placeholders', async () => {
  secretStore.add('UNUSED', 'value');
  secretStore.add('MASKED', '••••••••');
  secretStore.add('REAL', 'value');
  await show();
  await expect.element(row('MASKED')).toMatchTextContent('looks like a placeholder');
  await press('Fix all (2)');
  await expect.element(request()).toMatchTextContent('"allowed_envs": [ "USED", "REAL" ]');
  await expect.element(row('MASKED')).toMatchTextContent('Not allowed');
  await expect.element(table.getByRole('button', { name: /Fix all/ })).not.toBeInTheDocument();
  await press('Allow MASKED');
  await expect.element(row('MASKED')).toMatchTextContent('Real value?');
  await press('Leave MASKED as it is');
  await expect.element(row('MASKED')).toMatchTextContent('It has a value and is allowed.');
});

test('what was left is forgotten with the values', async () => {
  secretStore.add('LEFT', 'one');
  await show();
  await press('Leave LEFT as it is');
  await expect.element(row('LEFT')).toMatchTextContent('Left as it is');
  givenNames.forget();
  await expect.element(row('LEFT')).not.toBeInTheDocument();
  secretStore.add('LEFT', 'one');
  await expect.element(row('LEFT')).toMatchTextContent('Never used');
});
