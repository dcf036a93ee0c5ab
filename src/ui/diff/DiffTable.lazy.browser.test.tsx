import { axeClean } from '@/testing/axe-clean';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { DiffTable } from './DiffTable.lazy';

const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => `line ${i + 1}\n`).join('');

const table = page.getByRole('region', { name: 'Changes to a.yml' });

/** What a screen reader reads of each row: both numbers, the change, the text. */
const rows = () =>
  table
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim()).join('|'));

const draw = (before: string, after: string) =>
  render(<DiffTable label="Changes to a.yml" before={before} after={after} />);

test('what changed stands with its lines’ numbers and a word, among the lines around it', async () => {
  await draw(lines(9), lines(9).replace('line 5', 'line five'));
  await expect.element(table).toBeVisible();
  expect(rows()).toEqual([
    '2|2||line 2',
    '3|3||line 3',
    '4|4||line 4',
    '5||−\nremoved|line 5',
    '|5|+\nadded|line five',
    '6|6||line 6',
    '7|7||line 7',
    '8|8||line 8',
  ]);
  for (const name of ['Line before', 'Line after', 'Change', 'Text']) {
    await expect.element(table.getByRole('columnheader', { name })).toBeInTheDocument();
  }
  await axeClean();
});

test('line ends and a last line without one are changes too', async () => {
  await draw('a\r\nb\r\n', 'a\nb');
  await expect.element(table).toMatchTextContent(String.raw`a\r`);
  await expect.element(table).toMatchTextContent('b (no line end)');
});

test('what is long is scrolled by key, and what nobody reads is counted', async () => {
  await draw('', lines(3000));
  await userEvent.tab();
  await expect.element(table).toHaveFocus();
  await userEvent.keyboard('{PageDown}');
  await expect.poll(() => table.element().scrollTop).toBeGreaterThan(0);
  await expect.element(page.getByText('1,000 more lines are not shown.')).toBeInTheDocument();
  expect(rows()).toHaveLength(2000);
});

test('a line wider than the table is scrolled inside, as it is', async () => {
  await draw('', `${'x'.repeat(3000)}   end`);
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  await expect.poll(() => table.element().scrollLeft).toBeGreaterThan(0);
  expect(rows()[0]).toContain('   end');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
});

test('the same twice says so', async () => {
  await draw('a\n', 'a\n');
  await expect.element(page.getByText('Nothing differs.')).toBeVisible();
  await expect.element(table).not.toBeInTheDocument();
});
