import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const TEXT = '\uFEFFservices:\r\n  web:\r\n    image:   nginx:1.27-alpine   # kept\r\n';

/** A file as the browser hands it over when it is dropped on an element or pasted into it. */
const give = (target: Locator, how: 'drop' | 'paste', text: string) =>
  target.evaluate(
    (element, { how: kind, text: content }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'docker-compose.yml', { type: 'text/yaml' }));
      const init = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...init, clipboardData: transfer }),
      );
    },
    { how, text },
  );

test('a file dropped or pasted into the code editor is taken byte for byte, and undo takes it back', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();
  await give(app.composeText, 'drop', TEXT);
  await app.previewsCompose(TEXT);
  await give(app.composeText, 'paste', 'services: {}\n');
  await app.previewsCompose('services: {}\n');
  await app.composeText.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await app.previewsCompose(TEXT);
});

test('a download is the text byte for byte', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.openComposeFile(TEXT);
  const download = page.waitForEvent('download');
  await app.composeGroup.getByRole('button', { name: 'Download' }).click();
  const path = await (await download).path();
  expect(readFileSync(path, 'utf8')).toBe(TEXT);
});

test('formatting is an act with a preview that says the hash changes', async ({ page }) => {
  const text = 'services:\n  web:\n    image:   nginx:1.27-alpine   # kept\n';
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.openComposeFile(text);
  await app.composeGroup.getByRole('button', { name: 'Format…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Format the compose file' });
  await expect(dialog).toContainText('This changes the text, and so the compose hash');
  await page.keyboard.press('Escape');
  await app.previewsCompose(text);
  await app.composeGroup.getByRole('button', { name: 'Format…' }).click();
  await dialog.getByRole('button', { name: 'Format', exact: true }).click();
  await app.previewsCompose('services:\n  web:\n    image: nginx:1.27-alpine # kept\n');
});

test('undo survives a visit to other tabs and to another page of the console', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();
  await app.openComposeFile('services: {}\n');
  await app.composeText.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('#more', { delay: 20 });
  await app.previewsCompose('services: {}\n#more');
  await app.inspector.getByRole('tab', { name: /^Checks/ }).click();
  await page.getByRole('link', { name: 'Check a document' }).click();
  await expect(app.name).toBeHidden();
  await page.getByRole('link', { name: 'Provision Console' }).click();
  await app.composeText.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await app.previewsCompose('services: {}\n');
});

test('Ctrl+Enter in the code editor provisions', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();
  await app.fillIn('by-shortcut');
  await app.composeText.focus();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(app.result).toBeVisible();
});
