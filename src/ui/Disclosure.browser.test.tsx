import { axeClean } from '@/testing/axe-clean';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { drawFoldOf } from './browser/folds';
import { Disclosure } from './Disclosure';

const inside = page.getByRole('textbox', { name: 'Inside' });
const drawn = () => document.getElementById('inside');

const HOLDS = ['inside'];

async function drawFold() {
  await render(
    <>
      <Disclosure title="Rarely needed" summary="Swap, nonce" holds={HOLDS}>
        <input id="inside" aria-label="Inside" />
      </Disclosure>
      <button type="button">After</button>
    </>,
  );
}

test('Enter and Space unfold and fold it, a click does too, and what is inside is out of reach meanwhile', async () => {
  await drawFold();
  const after = page.getByRole('button', { name: 'After' });
  await expect.element(page.getByText('Swap, nonce')).toBeVisible();
  expect(drawn()).toBeNull();
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
  await userEvent.keyboard('typed');
  await userEvent.tab({ shift: true });
  await userEvent.keyboard(' ');
  await expect.element(inside).not.toBeInTheDocument();
  await page.getByText('Rarely needed').click();
  await expect.element(inside).toHaveValue('typed');
});

test('what leads to something inside has it drawn, once', async () => {
  await drawFold();
  expect(drawFoldOf('elsewhere')).toBe(false);
  expect(drawn()).toBeNull();
  expect(drawFoldOf('inside')).toBe(true);
  expect(drawn()).not.toBeNull();
  await expect.poll(() => drawFoldOf('inside')).toBe(false);
});

test('a fold in a fold is drawn as well, each once', async () => {
  await render(
    <Disclosure title="Outer" holds={HOLDS}>
      <Disclosure title="Inner" holds={HOLDS}>
        <input id="inside" aria-label="Inside" />
      </Disclosure>
    </Disclosure>,
  );
  expect([drawFoldOf('inside'), drawFoldOf('inside'), drawFoldOf('inside')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(drawn()).not.toBeNull();
});
