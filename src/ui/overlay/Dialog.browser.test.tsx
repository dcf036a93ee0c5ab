import { axeClean } from '@/testing/axe-clean';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { changeAndFocus } from '@/ui/browser/focus';
import { Dialog } from './Dialog';
import { TextInput } from '@/ui/input/TextInput';

const dialog = page.getByRole('dialog', { name: 'Use a key' });
const opener = page.getByRole('button', { name: 'Key…' });
const inDialog = (name: string) => dialog.getByRole('button', { name });

function Asked({ focusId, description }: { focusId?: string; description?: string }) {
  const [open, setOpen] = useState(false);
  return (
    <main>
      <button type="button" onClick={() => setOpen(true)}>
        Key…
      </button>
      <button type="button">Behind</button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Use a key"
        {...(focusId !== undefined && { focusId })}
        {...(description !== undefined && { description })}
      >
        <TextInput id="key" aria-label="Key" />
        <button type="button" onClick={() => setOpen(false)}>
          Use it
        </button>
      </Dialog>
    </main>
  );
}

test('it keeps the focus inside, hides the page behind, and gives the focus back', async () => {
  await render(<Asked description="It stays in memory." />);
  await opener.click();
  await expect.element(dialog).toHaveAccessibleDescription('It stays in memory.');
  await expect.element(inDialog('Close')).toHaveFocus();
  await axeClean();
  const key = dialog.getByRole('textbox', { name: 'Key' });
  for (const next of [key, inDialog('Use it'), inDialog('Close'), key]) {
    await userEvent.tab();
    await expect.element(next).toHaveFocus();
  }
  await userEvent.tab({ shift: true });
  await userEvent.tab({ shift: true });
  await expect.element(inDialog('Use it')).toHaveFocus();
  // To a screen reader the page behind is not there.
  await expect.element(page.getByRole('button', { name: 'Behind' })).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

test('the control that is asked for has the focus at first', async () => {
  await render(<Asked focusId="key" />);
  await opener.click();
  await expect.element(dialog.getByRole('textbox', { name: 'Key' })).toHaveFocus();
  await expect.element(dialog).not.toHaveAttribute('aria-describedby');
});

test.for(['Close', 'Use it'])('“%s” closes it, and the focus goes back', async (name) => {
  await render(<Asked />);
  await opener.click();
  await inDialog(name).click();
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

test('where what closes it leads elsewhere, the focus stays there', async () => {
  function Leading() {
    const [open, setOpen] = useState(false);
    function lead() {
      changeAndFocus(
        () => setOpen(false),
        () => 'elsewhere',
      );
    }
    return (
      <main>
        <button type="button" onClick={() => setOpen(true)}>
          Key…
        </button>
        <TextInput id="elsewhere" aria-label="Elsewhere" />
        <Dialog open={open} onOpenChange={setOpen} title="Use a key">
          <button type="button" onClick={lead}>
            Use it
          </button>
        </Dialog>
      </main>
    );
  }
  await render(<Leading />);
  await opener.click();
  await inDialog('Use it').click();
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(page.getByRole('textbox', { name: 'Elsewhere' })).toHaveFocus();
  // Not only for a moment: giving the focus back waits for the next task.
  await new Promise((resolve) => setTimeout(resolve, 50));
  await expect.element(page.getByRole('textbox', { name: 'Elsewhere' })).toHaveFocus();
});

test('a click beside it closes it and reaches nothing behind it', async () => {
  await render(<Asked />);
  await opener.click();
  await expect.element(dialog).toBeVisible();
  await userEvent.click(document.body, { position: { x: 3, y: 700 } });
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

test('more than fits is scrolled inside', async () => {
  await render(
    <Dialog open onOpenChange={() => {}} title="Use a key" wide>
      <div style={{ height: '200vh' }}>Much</div>
    </Dialog>,
  );
  await expect.element(dialog).toBeInViewport({ ratio: 0.99 });
  const { scrollHeight, clientHeight } = dialog.element();
  expect(scrollHeight).toBeGreaterThan(clientHeight);
});
