import type { Catalogue } from '@/domain/cloud/lookups';
import { sections } from '@/domain/request/request';
import { MOST_ROWS } from '@/ui/input/narrow';
import { FormAround } from '@/testing/FormAround';
import { unfoldAll } from '@/testing/unfold-all';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { FormSection } from './FormSection';

const MANY = 20_000;
const many = <T,>(make: (i: number) => T) => Array.from({ length: MANY }, (_, i) => make(i));

const types = (family: (i: number) => string) =>
  many((i) => ({
    id: `size.${i}`,
    name: `size ${i}`,
    description: '',
    vcpu: 1,
    memory_mb: 2048,
    hourly_rate: '0.05',
    requires_gpu: false,
    family: family(i),
  }));

const cloud: Catalogue = {
  instanceTypes: types(() => 'cpu'),
  nodes: many((i) => ({
    teepod_id: i + 1,
    name: `node${i}`,
    region_identifier: `REGION-${i}`,
    images: [{ name: `dstack-${i}`, is_dev: false }],
    kms_list: [`kms-${i}`],
  })),
  kms: many((i) => ({ id: `kms_${i}`, slug: `kms-${i}`, chain_id: null })),
  gpus: many((i) => ({ slot: `${i}:00.0`, node_name: `node${i}` })),
};

async function show(id: string, catalogue: Catalogue, values = {}) {
  await render(
    <FormAround catalogue={catalogue} values={values}>
      {sections
        .filter((section) => section.id === id)
        .map((section) => (
          <FormSection key={section.id} section={section} />
        ))}
    </FormAround>,
  );
  await unfoldAll();
}

const sizes = page.getByRole('table', { name: 'Instance types' });

test('of thousands of instance types the first are drawn, any is found, and the chosen one stays', async () => {
  await show('resources', cloud, { instance_type: 'size.12345' });
  await expect.element(sizes.getByRole('radio', { name: 'size.12345' })).toBeChecked();
  await expect.poll(() => sizes.getByRole('radio').elements().length).toBe(MOST_ROWS);
  const finder = page.getByRole('searchbox', { name: 'Find a size' });
  await expect.element(page.getByText(/first 200 of 20,000 are shown/)).toBeVisible();
  await finder.fill('size.19999');
  await expect.element(page.getByText('1 found.')).toBeVisible();
  await sizes.getByRole('radio', { name: 'size.19999' }).click();
  await expect
    .element(page.getByRole('status', { name: 'Request' }))
    .toMatchTextContent(/size\.19999/);
  await finder.fill('no such size');
  await expect.element(page.getByText('None is called that.')).toBeVisible();
  await finder.fill('');
  await expect.element(sizes.getByRole('radio', { name: 'size.19999' })).toBeChecked();
});

test('a short list of sizes has nothing to find', async () => {
  await show('resources', { instanceTypes: types(() => 'cpu').slice(0, MOST_ROWS) });
  await expect.element(sizes).toBeVisible();
  await expect.poll(() => sizes.getByRole('radio').elements().length).toBe(MOST_ROWS);
  await expect.element(page.getByRole('searchbox')).not.toBeInTheDocument();
});

test('sizes of thousands of families are one list', async () => {
  await show('resources', { instanceTypes: types((i) => `family${i}`) });
  const choice = page.getByRole('radiogroup', { name: 'Instance type' });
  await expect.element(choice.getByRole('radio', { name: 'From the list' })).toBeChecked();
  await expect.poll(() => choice.getByRole('radio').elements().length).toBe(2);
  await expect.poll(() => sizes.getByRole('radio').elements().length).toBe(MOST_ROWS);
});

test.each([
  ['Region', 'REGION-19999', 'REGION-19999'],
  ['Node', 'node19999', '20000'],
  ['OS image', 'dstack-19999', 'dstack-19999'],
])(
  'of thousands in the list of %s the first are drawn, and any is found',
  async (label, typed, value) => {
    await show('placement', cloud);
    const field = page.getByRole('combobox', { name: label, exact: true });
    await field.click();
    const list = page.getByRole('listbox', { name: `${label}: what there is` });
    await expect.poll(() => list.getByRole('option').elements().length).toBe(MOST_ROWS);
    await expect.element(page.getByText('19,801 more: type to find one.')).toBeVisible();
    await field.fill(typed);
    await expect.element(list.getByRole('option')).toMatchTextContent(new RegExp(typed));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(field).toHaveValue(value);
  },
);

test('of thousands of GPUs the first are drawn, and any is found', async () => {
  await show('gpus', cloud, { gpus: { gpus: [{ slot: '777:00.0' }] } });
  const list = page.getByRole('group', { name: 'GPUs of the workspace' });
  await expect.element(list.getByRole('checkbox', { name: /^777:00[.]0/ })).toBeChecked();
  await expect.poll(() => list.getByRole('checkbox').elements().length).toBe(MOST_ROWS);
  await page.getByRole('searchbox', { name: 'Find a GPU' }).fill('19999:00');
  await list.getByRole('checkbox').click();
  await expect
    .element(page.getByRole('status', { name: 'Request' }))
    .toMatchTextContent(/19999:00\.0/);
});
