import { axeClean } from '@/testing/axe-clean';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CopyButton } from './CopyButton';

const status = page.getByRole('status');
const copy = page.getByRole('button', { name: 'Copy compose hash' });

afterEach(() => vi.restoreAllMocks());

test('it copies what there is when it is pressed, and says so to everybody', async () => {
  let text = 'before';
  await render(<CopyButton what="compose hash" text={() => text} />);
  await axeClean();
  text = 'ab12';
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(status).toHaveTextContent('Copied the compose hash.');
  expect(await navigator.clipboard.readText()).toBe('ab12');
  await expect.element(copy).toHaveFocus();
  // The word goes, so that the next press is announced again.
  await expect.element(copy).toHaveTextContent('Copy');
  await expect.element(status).toHaveTextContent('');
});

test('refused by the browser, it offers the text for copying by hand and claims nothing', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  await render(<CopyButton what="compose hash" text={() => 'ab12'} />);
  await copy.click();
  const field = page.getByRole('textbox', { name: /Copy the compose hash from here/ });
  await expect.element(field).toHaveFocus();
  await expect.element(field).toHaveValue('ab12');
  expect(document.getSelection()?.toString()).toBe('ab12');
  await expect.element(status).toHaveTextContent('');
  await axeClean();
  vi.restoreAllMocks();
  await copy.click();
  await expect.element(status).toHaveTextContent('Copied the compose hash.');
  await expect.element(field).not.toBeInTheDocument();
});

test('a label that ends in what it copies is its name', async () => {
  await render(<CopyButton what="request" label="Copy request" text={() => '{}'} />);
  await expect
    .element(page.getByRole('button', { name: 'Copy request', exact: true }))
    .toBeVisible();
});
