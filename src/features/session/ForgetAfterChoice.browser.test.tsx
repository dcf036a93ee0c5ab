import { forgetAfter } from '@/display/forget-after';
import { axeClean } from '@/testing/axe-clean';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ForgetAfterChoice } from './ForgetAfterChoice';

afterEach(() => {
  localStorage.clear();
  forgetAfter.set('15');
});

test('a quarter of an hour at first; each choice says what it means, and is remembered', async () => {
  await render(<ForgetAfterChoice />);
  const group = page.getByRole('radiogroup', { name: /^Without activity, forget the key/ });
  const choice = (name: string) => page.getByRole('radio', { name });
  await expect.element(choice('15 minutes')).toBeChecked();
  await expect.element(group).toHaveAccessibleDescription(/on this page for 15 minutes\. .* stay,/);
  await expect
    .element(group)
    .toHaveAccessibleDescription(/while a call runs or the console follows a machine/);
  await axeClean();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(choice('1 hour')).toBeChecked();
  await expect.element(group).toHaveAccessibleDescription(/on this page for 1 hour\./);
  await userEvent.keyboard('{ArrowRight}');
  await expect
    .element(group)
    .toHaveAccessibleDescription(/until you forget or clear them, or the page is closed/);
  await axeClean();
  expect(localStorage.getItem('provision-console:forget-after')).toBe('never');
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(choice('5 minutes')).toBeChecked();
  expect(localStorage.getItem('provision-console:forget-after')).toBe('5');
});
