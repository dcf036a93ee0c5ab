import { useState } from 'react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { MOST_ROWS } from './narrow';
import { Select } from './Select';

const numbers = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ value: `v${i}`, label: `Number ${i}` }));

function Numbers({ count, first = 'v0' }: { count: number; first?: string }) {
  const [value, setValue] = useState(first);
  return <Select id="of" label="Of" value={value} options={numbers(count)} onChange={setValue} />;
}

const box = page.getByRole('combobox', { name: 'Of' });
const drawn = () => document.querySelectorAll('option').length;

test('of 20,000 choices the first are drawn, with the chosen one, and any is found', async () => {
  await render(<Numbers count={20_000} first="v19999" />);
  await expect.element(box).toHaveDisplayValue('Number 19999');
  expect(drawn()).toBe(MOST_ROWS);
  await expect.element(page.getByText(/first 200 of 20,000 are shown/)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find in Of' }).fill('12345');
  await expect.element(page.getByText('1 found.')).toBeVisible();
  await expect.element(box).toHaveDisplayValue('Number 19999');
  await box.selectOptions('Number 12345');
  await expect.element(box).toHaveDisplayValue('Number 12345');
});

test('a list that can be read is drawn whole', async () => {
  await render(<Numbers count={MOST_ROWS} />);
  expect(drawn()).toBe(MOST_ROWS);
  await expect.element(page.getByRole('searchbox')).not.toBeInTheDocument();
});
