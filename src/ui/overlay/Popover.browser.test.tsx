import { axeClean } from '@/testing/axe-clean';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from '@/ui/Button';
import { Popover } from './Popover';

const trigger = page.getByRole('button', { name: '$1' });
const price = page.getByRole('dialog', { name: 'What the price contains' });

const draw = () =>
  render(
    <main>
      <Popover label="What the price contains" trigger={<Button>$1</Button>}>
        <a href="#prices">Prices</a>
      </Popover>
      <button type="button">Elsewhere</button>
    </main>,
  );

test('by keyboard: it opens with the focus inside, and Escape gives it back', async () => {
  await draw();
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(price).toBeInViewport({ ratio: 0.99 });
  await expect.element(price).toHaveFocus();
  await expect.element(trigger).toHaveAttribute('aria-expanded', 'true');
  await axeClean();
  await userEvent.tab();
  await expect.element(price.getByRole('link', { name: 'Prices' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(price).not.toBeInTheDocument();
  await expect.element(trigger).toHaveFocus();
});

test('a click elsewhere closes it, and counts there', async () => {
  await draw();
  await trigger.click();
  await expect.element(price).toBeVisible();
  const elsewhere = page.getByRole('button', { name: 'Elsewhere' });
  await elsewhere.click();
  await expect.element(price).not.toBeInTheDocument();
  await expect.element(elsewhere).toHaveFocus();
});
