import { axeClean } from '@/testing/axe-clean';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from '@/ui/Button';
import { Menu } from './Menu';

const trigger = page.getByRole('button', { name: 'Theme' });
const menu = page.getByRole('menu');
const item = (name: string) => menu.getByRole('menuitem', { name });

async function drawThemes() {
  const onSelect = vi.fn<(label: string) => void>();
  const items = ['Light', 'Dark', 'Like the system'].map((label) => ({
    label,
    checked: label === 'Dark',
    onSelect: () => onSelect(label),
  }));
  await render(
    <main>
      <Menu items={items} trigger={<Button>Theme</Button>} />
      <button type="button">Elsewhere</button>
    </main>,
  );
  return onSelect;
}

test('by keyboard: it opens on its first item, goes up and down, takes, and gives the focus back', async () => {
  const onSelect = await drawThemes();
  await expect.element(trigger).toHaveAttribute('aria-expanded', 'false');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(item('Light')).toHaveFocus();
  await expect.element(trigger).toHaveAttribute('aria-expanded', 'true');
  await expect.element(item('Dark (current)')).toBeVisible();
  await axeClean();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(item('Dark (current)')).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.element(item('Like the system')).toHaveFocus();
  // By its first letter.
  await userEvent.keyboard('d');
  await expect.element(item('Dark (current)')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(menu).not.toBeInTheDocument();
  await expect.element(trigger).toHaveFocus();
  expect(onSelect.mock.calls).toEqual([['Dark']]);
});

test('Escape closes it and takes nothing', async () => {
  const onSelect = await drawThemes();
  await trigger.click();
  await expect.element(menu).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Escape}');
  await expect.element(menu).not.toBeInTheDocument();
  await expect.element(trigger).toHaveFocus();
  expect(onSelect).not.toHaveBeenCalled();
});

test('a click takes an item; one elsewhere closes it and counts there', async () => {
  const onSelect = await drawThemes();
  await trigger.click();
  await item('Light').click();
  expect(onSelect.mock.calls).toEqual([['Light']]);
  await expect.element(menu).not.toBeInTheDocument();
  await trigger.click();
  await page.getByRole('button', { name: 'Elsewhere' }).click();
  await expect.element(menu).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
});
