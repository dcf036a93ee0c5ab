import { axeClean } from '@/testing/axe-clean';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Disclosure } from './Disclosure';

test('Enter and Space unfold and fold it, a click does too, and what is inside is out of reach meanwhile', async () => {
  const onOpenChange = vi.fn();
  await render(
    <>
      <Disclosure title="Rarely needed" summary="Swap, nonce" onOpenChange={onOpenChange}>
        <button type="button">Inside</button>
      </Disclosure>
      <button type="button">After</button>
    </>,
  );
  const inside = page.getByRole('button', { name: 'Inside' });
  const after = page.getByRole('button', { name: 'After' });
  await expect.element(page.getByText('Swap, nonce')).toBeVisible();
  await expect.element(inside).not.toBeInTheDocument();
  await axeClean();
  await userEvent.tab();
  await userEvent.tab();
  await expect.element(after).toHaveFocus();
  await userEvent.tab({ shift: true });
  await userEvent.keyboard('{Enter}');
  await expect.element(inside).toBeVisible();
  await axeClean();
  await userEvent.tab();
  await expect.element(inside).toHaveFocus();
  await userEvent.tab({ shift: true });
  await userEvent.keyboard(' ');
  await expect.element(inside).not.toBeInTheDocument();
  await page.getByText('Rarely needed').click();
  await expect.element(inside).toBeVisible();
  await expect.poll(() => onOpenChange.mock.calls).toEqual([[true], [false], [true]]);
});
