import { axeClean } from '@/testing/axe-clean';
import { flushPendingText } from '@/ui/code-editor/text/pending-text';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CodeEditor } from './CodeEditor';

const field = page.getByRole('textbox', { name: 'Compose file' });

/** As a script does: typed in one go, a text of this size is too much for the browser itself. */
function put(text: string): void {
  const node = field.element();
  if (!(node instanceof HTMLTextAreaElement)) throw new Error('not the plain field');
  node.value = text;
  node.dispatchEvent(new Event('input', { bubbles: true }));
}

test('a text that would hold the page up is kept and not drawn, till it is asked for', async () => {
  const onText = vi.fn();
  await render(
    <main>
      <CodeEditor
        id="file"
        label="Compose file"
        language="yaml"
        path="docker-compose.yml"
        value=""
        plain
        onPlainChange={() => {}}
        onChange={onText}
      />
    </main>,
  );
  await field.click();
  const long = `${'# words that go on\n'.repeat(120_000)}`;
  put(long);
  const note = page.getByRole('group', { name: 'Text that is not shown' });
  await expect.element(note).toMatchTextContent('too long to be shown here');
  await expect.element(note).toHaveFocus();
  await expect.element(field).not.toBeInTheDocument();
  await axeClean();
  flushPendingText();
  expect(onText).toHaveBeenLastCalledWith(long);
  await page.getByRole('button', { name: 'Show it all the same' }).click();
  await expect.element(field).toBeVisible();
  put(`${long}a`);
  await expect.element(field).toBeVisible();
  put('');
  put(long);
  await page.getByRole('button', { name: 'Empty the field' }).click();
  await expect.element(field).toHaveFocus();
  await expect.element(field).toHaveValue('');
  flushPendingText();
  expect(onText).toHaveBeenLastCalledWith('');
});

test('a long text that is typed by a program takes no longer than one that is set', async () => {
  const onText = vi.fn();
  await render(
    <CodeEditor
      id="file"
      label="Compose file"
      language="yaml"
      path="docker-compose.yml"
      value="a"
      plain
      onPlainChange={() => {}}
      onChange={onText}
    />,
  );
  const long = '# words that go on\n'.repeat(120_000);
  // The browser itself would lay this out for minutes.
  await field.fill(long);
  const note = page.getByRole('group', { name: 'Text that is not shown' });
  await expect.element(note).toMatchTextContent('This text of 2,280,000 characters');
  await expect.element(note).toHaveFocus();
  flushPendingText();
  expect(onText).toHaveBeenLastCalledWith(long);
});
