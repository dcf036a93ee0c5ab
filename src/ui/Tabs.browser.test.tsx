import { axeClean } from '@/testing/axe-clean';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Tabs } from './Tabs';

const tab = (name: string) => page.getByRole('tab', { name });
const panel = page.getByRole('tabpanel');

const TABS = [
  { id: 'one', title: 'One', panel: <button type="button">In the first</button> },
  { id: 'two', title: 'Two', panel: <p>The second</p> },
  { id: 'three', title: 'Three', panel: <p>The third</p> },
];

function Views() {
  const [value, setValue] = useState('one');
  return <Tabs label="Views" tabs={TABS} value={value} onChange={setValue} />;
}

test('the arrows, Home and End choose a tab and show its panel, which it names', async () => {
  await render(<Views />);
  await expect.element(page.getByRole('tablist', { name: 'Views' })).toBeVisible();
  await userEvent.tab();
  await expect.element(tab('One')).toHaveFocus();
  for (const [key, name] of [
    ['{ArrowRight}', 'Two'],
    ['{ArrowRight}', 'Three'],
    ['{ArrowRight}', 'One'],
    ['{ArrowLeft}', 'Three'],
    ['{Home}', 'One'],
    ['{End}', 'Three'],
  ] as const) {
    await userEvent.keyboard(key);
    await expect.element(tab(name)).toHaveFocus();
    await expect.element(tab(name)).toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByRole('tabpanel', { name })).toBeVisible();
    expect(panel.elements()).toHaveLength(1);
  }
  await axeClean();
});

test('Tab goes from the chosen tab into its panel, past the other tabs', async () => {
  await render(<Views />);
  await userEvent.tab();
  await userEvent.tab();
  await expect.element(page.getByRole('button', { name: 'In the first' })).toHaveFocus();
  await userEvent.tab({ shift: true });
  await expect.element(tab('One')).toHaveFocus();
});

test('a click shows a panel', async () => {
  await render(<Views />);
  await tab('Two').click();
  await expect.element(panel).toMatchTextContent('The second');
  await expect.element(page.getByText('In the first')).not.toBeInTheDocument();
});
