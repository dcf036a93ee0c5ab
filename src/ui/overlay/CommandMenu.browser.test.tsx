import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CommandMenu } from './CommandMenu';

const names = Array.from({ length: 80 }, (_, i) => `Field ${i}`);
const list = page.getByRole('listbox');
const top = () => list.element().scrollTop;

test('what fits best is in sight, wherever the list was scrolled to', async () => {
  const run = vi.fn<(name: string) => void>();
  const items = names.map((name) => ({ id: name, name, run: () => run(name) }));
  const onClose = vi.fn<() => void>();
  await render(
    <CommandMenu
      label="All"
      placeholder="A name"
      groups={[{ title: 'Fields', items }]}
      onClose={onClose}
    />,
  );
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  await userEvent.keyboard('{End}');
  await expect.poll(top).toBeGreaterThan(500);
  await userEvent.keyboard('field');
  await expect.poll(top).toBe(0);
  await expect.element(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Enter}');
  expect(onClose).toHaveBeenCalledOnce();
});
