import { axeClean } from '@/testing/axe-clean';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ChangeDialog } from './ChangeDialog';

const dialog = page.getByRole('dialog', { name: 'Format the file' });
const format = page.getByRole('button', { name: 'Format…' });
const text = page.getByRole('textbox', { name: 'File' });

function Formatting() {
  const [value, setValue] = useState('a:   1\n');
  const [change, setChange] = useState<{ before: string; after: string }>();
  return (
    <main>
      <textarea aria-label="File" id="file" readOnly value={value} />
      <button type="button" onClick={() => setChange({ before: value, after: 'a: 1\n' })}>
        Format…
      </button>
      <ChangeDialog
        title="Format the file"
        description="This changes the text."
        change={change}
        action="Format"
        onClose={() => setChange(undefined)}
        onApply={() => {
          // What has the focus by now is what undo will be asked in.
          document.getElementById('file')?.focus();
          setValue('a: 1\n');
        }}
      >
        <p>One line moves.</p>
      </ChangeDialog>
    </main>
  );
}

test('the change is seen before it is made, and Escape and Cancel make none', async () => {
  await render(<Formatting />);
  for (const leave of [
    () => userEvent.keyboard('{Escape}'),
    () => dialog.getByRole('button', { name: 'Cancel' }).click(),
  ]) {
    await format.click();
    await expect.element(dialog).toHaveAccessibleDescription('This changes the text.');
    await expect.element(dialog).toMatchTextContent('One line moves.');
    const diff = dialog.getByRole('region', { name: 'Format the file' });
    await expect.element(diff.getByRole('row', { name: /removed a:\s+1/ })).toBeVisible();
    await expect.element(diff.getByRole('row', { name: /added a: 1/ })).toBeVisible();
    await axeClean();
    await leave();
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(text).toHaveValue('a:   1\n');
    await expect.element(format).toHaveFocus();
  }
});

test('its button makes the change after it has closed, so that the focus can go to the text', async () => {
  await render(<Formatting />);
  await format.click();
  await dialog.getByRole('button', { name: 'Format', exact: true }).click();
  await expect.element(text).toHaveValue('a: 1\n');
  await expect.element(dialog).not.toBeInTheDocument();
});
