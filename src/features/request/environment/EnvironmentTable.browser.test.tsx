import { givenNames } from '@/display/secrets/given-names';
import { secretStore } from '@/display/secrets/secret-store';
import { environmentView, giveValue } from '@/features/request/variables/give-value';
import { axeClean } from '@/testing/axe-clean';
import { goToField } from '@/form/field-id';
import { FormAround } from '@/testing/FormAround';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { EnvironmentField } from './EnvironmentField';

afterEach(() => {
  givenNames.forget();
  environmentView.set('table');
});

const table = page.getByRole('group', { name: 'Variables' });
const row = (name: string) =>
  table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
const value = (name: string) => table.getByLabelText(`Value of ${name}`, { exact: true });
const press = (name: string) => table.getByRole('button', { name, exact: true }).click();
const request = () => page.getByRole('status', { name: 'Request' });
const TEXT = 'services:\n  web:\n    image: nginx\n    environment:\n      X: $USED$MASKED$REAL\n';

async function show(allowed_envs?: string[], env_keys?: string[], kept?: string[]) {
  const compose_file = { name: '', docker_compose_file: TEXT, allowed_envs };
  await render(
    <FormAround values={{ compose_file, env_keys }} {...(kept && { kept })}>
      <EnvironmentField />
    </FormAround>,
  );
}

test('typing a value allows its name, behind those that are there, and undo takes back just that', async () => {
  await show(['Z', 'Z', 'A'], ['REAL']);
  await expect.element(row('USED')).toMatchTextContent('Missing');
  await value('REAL').fill('one');
  await expect.element(request()).toMatchTextContent('"allowed_envs": [ "Z", "Z", "A", "REAL" ]');
  await expect.element(value('REAL')).toHaveFocus();
  await expect.element(row('REAL')).toMatchTextContent('It has a value and is allowed.');
  await axeClean();
  await press('Undo: do not allow REAL');
  await expect.element(value('REAL')).toHaveFocus();
  await expect.element(request()).toMatchTextContent('"allowed_envs": [ "Z", "Z", "A" ]');
  await expect.element(request()).toMatchTextContent('"env_keys": [ "REAL" ]');
  await expect.element(row('REAL')).toMatchTextContent('Not allowed');
  await value('REAL').fill('');
  await value('REAL').fill('two');
  await expect.element(row('REAL')).toMatchTextContent('Not allowed');
  await press('Allow REAL');
  await expect.element(row('REAL')).toMatchTextContent('It has a value and is allowed.');
  await expect.element(request()).not.toMatchTextContent('two');
});

test('a value that a running machine has is said to stay, whether the text uses its name or not', async () => {
  await show(['USED', 'SPARE', 'NEW'], undefined, ['USED', 'SPARE']);
  for (const name of ['USED', 'SPARE'])
    await expect.element(value(name)).toHaveAttribute('placeholder', 'the machine keeps its value');
  await expect.element(value('NEW')).toHaveAttribute('placeholder', 'no value yet');
});

test('an emptied value is none, and a value that went leaves nothing in its field', async () => {
  await show();
  await value('USED').fill('one');
  await value('USED').fill('');
  expect(secretStore.read()).toEqual([]);
  await value('USED').fill('two');
  await press('Remove the value of USED');
  await expect.element(value('USED')).toHaveValue('');
  await value('USED').fill('three');
  secretStore.clear();
  await expect.element(value('USED')).toHaveValue('');
  secretStore.merge([{ key: 'USED', value: 'four' }]);
  await expect.element(value('USED')).toHaveValue('four');
});

test('who is led to the names comes to the first value that is missing', async () => {
  secretStore.add('USED', 'one');
  await show(['USED', 'REAL']);
  await expect.element(row('MASKED')).toMatchTextContent('Missing');
  expect(goToField('compose_file.allowed_envs')).toBe(true);
  await expect.element(value('MASKED')).toHaveFocus();
  // A place in the list is its name's row.
  expect(goToField('compose_file.allowed_envs.1')).toBe(true);
  await expect.element(value('REAL')).toHaveFocus();
});

test('Enter leads from value to value, and a name that the text does not use gets a row', async () => {
  await show();
  await value('USED').click();
  await userEvent.keyboard('a{Enter}b{Enter}c{Enter}');
  await expect.element(table.getByRole('textbox', { name: 'New name' })).toHaveFocus();
  await userEvent.keyboard('OTHER{Enter}');
  await expect.element(value('OTHER')).toHaveFocus();
  await expect
    .element(request())
    .toMatchTextContent('"allowed_envs": [ "USED", "MASKED", "REAL", "OTHER" ]');
  // Drawn again as a row of the request, it keeps the focus.
  await expect.element(row('OTHER')).toMatchTextContent('Never used');
  await userEvent.keyboard('d');
  expect(secretStore.read().map(({ key }) => key)).toEqual(['USED', 'MASKED', 'REAL', 'OTHER']);
  await press('Remove OTHER');
  await expect.element(row('OTHER')).not.toBeInTheDocument();
  await expect.element(request()).not.toMatchTextContent('OTHER');
});

test('a secret that nothing uses is removed or left, and is no problem meanwhile', async () => {
  secretStore.add('LEFT', 'one');
  secretStore.add('GONE', 'two');
  secretStore.add('KEPT', 'three');
  await show(['KEPT']);
  await expect.element(row('LEFT')).toMatchTextContent('Never used');
  await axeClean();
  await press('Leave LEFT as it is');
  await expect.element(row('LEFT')).toMatchTextContent('Left as it is');
  await expect.element(row('LEFT').getByRole('button', { name: /^Leave/ })).not.toBeInTheDocument();
  await expect.element(table).toHaveFocus();
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
  await expect.element(row('MASKED')).toMatchTextContent('Looks like a mask');
  await press('Fix all (2)');
  await expect.element(request()).toMatchTextContent('"allowed_envs": [ "USED", "REAL" ]');
  await expect.element(row('MASKED')).toMatchTextContent('Not allowed');
  await expect.element(table.getByRole('button', { name: /Fix all/ })).not.toBeInTheDocument();
  await press('Allow MASKED');
  await expect.element(row('MASKED')).toMatchTextContent('Real value?');
  await press('Leave MASKED as it is');
  await expect.element(row('MASKED')).toMatchTextContent('It has a value and is allowed.');
  // The choice is of this value: the next placeholder is asked about again.
  secretStore.merge([{ key: 'MASKED', value: 'changeme' }]);
  await expect.element(row('MASKED')).toMatchTextContent('Real value?');
  await press('Leave MASKED as it is');
  secretStore.merge([{ key: 'MASKED', value: 'changeme' }]);
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

test('a name’s value is led to from the text view too, and the order of the names is folded', async () => {
  await show(['REAL', 'A', 'USED']);
  await table.getByText('Text', { exact: true }).click();
  await expect.element(table.getByRole('textbox', { name: 'Secrets as .env text' })).toBeVisible();
  giveValue('USED');
  await expect.element(value('USED')).toHaveFocus();
  await expect
    .element(table.getByRole('textbox', { name: 'Allowed variables 1' }))
    .not.toBeInTheDocument();
  await table.getByText('Order of the names').click();
  await table.getByRole('button', { name: 'Move down name 1: REAL' }).click();
  await expect.element(request()).toMatchTextContent('"allowed_envs": [ "A", "REAL", "USED" ]');
});
