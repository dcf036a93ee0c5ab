import type { Page } from '@playwright/test';
import { isClean } from '#e2e/pages/axe-clean';
import { ConsolePage } from '#e2e/pages/console-page';
import { learnNothing } from '#e2e/pages/learn-nothing';
import { expect, test } from '#e2e/pages/test';
import { COMPOSE } from '#e2e/pages/texts';
import { readFile } from 'node:fs/promises';

/** The link of the request as it is, made by keyboard from the palette. */
async function shareLink(page: Page): Promise<string> {
  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Go to or do' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('share this');
  await expect(palette.getByRole('option', { selected: true })).toContainText('Share this request');
  await page.keyboard.press('Enter');
  const link = page
    .getByRole('dialog', { name: 'Share this request' })
    .getByRole('textbox', { name: 'Link', exact: true });
  await expect(link).toHaveValue(/#share=[\w-]+$/);
  return link.inputValue();
}

test('a link opens in another browser as a preview with the same hash, and leaves no trace in the address', async ({
  page,
  browser,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('my-shared');
  const previewed = await app.previewedText();
  const hash = await app.predictedHash();
  const link = await shareLink(page);
  await isClean(page, 'share');
  await page.keyboard.press('Escape');

  const other = await browser.newContext();
  const there = new ConsolePage(await other.newPage());
  await there.openPlain(link);
  const dialog = there.page.getByRole('dialog', { name: 'Import' });
  await expect(dialog).toContainText('A shared request');
  await expect(dialog).toContainText('Same hash.');
  await expect(dialog.getByLabel('The compose text', { exact: true })).toHaveText(COMPOSE);
  await expect(there.page).not.toHaveURL(/share/);
  await isClean(there.page, 'shared');
  await dialog.getByRole('button', { name: 'Replace the form' }).press('Enter');
  await expect(there.name).toHaveValue('my-shared');
  expect(await there.previewedText()).toBe(previewed);
  expect(await there.predictedHash()).toBe(hash);
  await there.page.getByRole('button', { name: 'Bring the draft back' }).click();
  await expect(there.name).toHaveValue('');
  await other.close();
});

test(
  'where the server’s script is not known, the other end says that it cannot tell',
  { tag: '@everywhere' },
  async ({ page, browser }) => {
    const app = new ConsolePage(page);
    await app.openPlain();
    await app.typeIn('my-shared');
    await app.chooseScript('Server’s standard');
    // Learned from the workspace meanwhile.
    await app.predictedHash();
    const link = await shareLink(page);
    const other = await browser.newContext();
    const there = new ConsolePage(await other.newPage());
    await learnNothing(there.page);
    await there.openPlain(link);
    const dialog = there.page.getByRole('dialog', { name: 'Import' });
    await expect(dialog).toContainText('Cannot be told: the script is not known here.');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(there.name).toHaveValue('');
    await other.close();
  },
);

test('a damaged link says so, also where the page is already open', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain('/#share=AQ');
  await expect(page.getByRole('alert')).toContainText('This link is damaged');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (window.location.hash = '#share=Zg'));
  await expect(page.getByRole('alert')).toContainText('another version');
  await expect(page).toHaveURL(/\/$/);
});

test('secrets in the text are named before there is a link', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.name.fill('my-shared');
  await app.openComposeFile(
    'services:\n  web:\n    image: nginx:1.27-alpine\n    environment:\n      DB_PASSWORD: hunter22\n',
  );
  await app.inspector.getByRole('button', { name: 'Share…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this request' });
  await expect(dialog).toContainText('Line 5: DB_PASSWORD looks like a secret');
  await expect(dialog.getByRole('textbox', { name: 'Link', exact: true })).toHaveCount(0);
  await isClean(page, 'secrets');
  await dialog.getByRole('checkbox', { name: 'Share it as it is.' }).press('Space');
  await expect(dialog.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(/#share=/);
});

test('a request too large for a link goes as a file, and one that was changed on the way says so', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.name.fill('my-shared');
  // Digits that no packing makes short.
  const noise = Array.from({ length: 1500 }, (_, i) => (i * 2654435761) % 4294967296);
  await app.openComposeFile(`${COMPOSE}# ${noise.join(' ')}\n`);
  const hash = await app.predictedHash();
  await app.inspector.getByRole('tab', { name: 'Request' }).click();
  await app.inspector.getByRole('button', { name: 'Share…' }).click();
  const sharing = page.getByRole('dialog', { name: 'Share this request' });
  await expect(sharing).toContainText('Send the file instead.');
  await expect(sharing.getByRole('textbox', { name: 'Link', exact: true })).toHaveCount(0);
  const download = page.waitForEvent('download');
  await sharing.getByRole('button', { name: 'Download as a file' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  await page.keyboard.press('Escape');

  const dialog = page.getByRole('dialog', { name: 'Import' });
  async function bring(text: string) {
    await page.getByRole('button', { name: 'Import (Ctrl+O)' }).click();
    await dialog.getByRole('textbox', { name: 'Paste it here' }).fill(text);
    await dialog.getByRole('button', { name: 'Preview' }).click();
  }
  await app.name.fill('');
  await bring(file.replace('1.27', '1.28'));
  await expect(dialog).toContainText('Different, because what came gives');
  await expect(dialog).toContainText('it was changed on the way');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await bring(file);
  await expect(dialog).toContainText('Same hash, if the server still adds');
  await dialog.getByRole('button', { name: 'Replace the form' }).click();
  await expect(app.name).toHaveValue('my-shared');
  expect(await app.predictedHash()).toBe(hash);
});
