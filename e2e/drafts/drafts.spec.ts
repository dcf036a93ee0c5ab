import { isClean } from '#e2e/pages/axe-clean';
import { ConsolePage } from '#e2e/pages/console-page';
import { DraftsPage } from '#e2e/pages/drafts-page';
import { COMPOSE } from '#e2e/pages/texts';
import { expect, test } from '#e2e/pages/test';
import { readFile } from 'node:fs/promises';

test('a draft is saved under a name, outlives the page, and takes back what was typed over it', async ({
  page,
  context,
}) => {
  const app = new ConsolePage(page);
  const drafts = new DraftsPage(page);
  await app.openPlain();
  await app.typeIn('the-first-app');
  const hash = await app.predictedHash();
  await drafts.open();
  await expect(drafts.now).toContainText('It is not saved as a draft yet.');
  await drafts.saveAs('Save as…', 'First');
  await expect(drafts.row('First')).toContainText(`${hash.slice(0, 4)} ${hash.slice(4, 8)}`);
  await expect(drafts.row('First')).toContainText(/just now · \d+ bytes/);
  await isClean(page, 'drafts');
  await drafts.close();

  // A page that ends without a word, and another one in the same browser.
  await page.close({ runBeforeUnload: false });
  const again = new ConsolePage(await context.newPage());
  const later = new DraftsPage(again.page);
  await again.openPlain();
  await again.name.fill('another-name');
  await later.open();
  await expect(later.now).toContainText(
    'This is the draft “First”. It has changed since it was saved.',
  );
  await later.now.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(later.said('“First” is saved')).toBeVisible();
  await expect(later.now).toContainText('Nothing has changed since it was saved.');
  await later.said('“First” is saved').getByRole('button', { name: 'Undo' }).click();
  await expect(later.now).toContainText('It has changed since it was saved.');

  // Opening says what it puts aside, and that comes back with its draft.
  await later.row('First').getByRole('button', { name: 'Open First' }).click();
  const question = later.dialog.getByRole('group', { name: 'Open First' });
  await expect(question).toContainText('“another-name”, with a compose file of 5 lines');
  await question.getByRole('button', { name: 'Open it' }).click();
  await expect(again.name).toHaveValue('the-first-app');
  await expect(again.composeText).toHaveValue(COMPOSE);
  await again.page.getByRole('button', { name: 'Bring the draft back' }).click();
  await expect(again.name).toHaveValue('another-name');
});

test(
  'by keyboard: renamed, duplicated, found, deleted and brought back',
  { tag: '@everywhere' },
  async ({ page }) => {
    const app = new ConsolePage(page);
    const drafts = new DraftsPage(page);
    await app.openPlain();
    await app.typeIn();
    await page.keyboard.press('ControlOrMeta+k');
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await page.keyboard.type('drafts');
    await page.keyboard.press('Enter');
    await expect(drafts.now).toBeVisible();
    await drafts.now.getByRole('button', { name: 'Save as…' }).press('Enter');
    await expect(drafts.now.getByRole('textbox')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('One');
    await page.keyboard.press('Enter');
    await drafts.row('One').getByRole('button', { name: 'More of One' }).press('Enter');
    await drafts.dialog.getByRole('menuitem', { name: 'Rename' }).press('Enter');
    await expect(drafts.dialog.getByRole('textbox', { name: 'Name of this draft' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(drafts.dialog).toBeVisible();
    await drafts.choose('One', 'Rename');
    await page.keyboard.type('Uno');
    await page.keyboard.press('Enter');
    await expect(drafts.row('Uno')).toBeVisible();
    await drafts.choose('Uno', 'Duplicate');
    await expect(drafts.row('Uno (copy)')).toBeVisible();
    await drafts.dialog.getByRole('searchbox', { name: 'Find by name or hash' }).fill('copy');
    await expect(drafts.row('Uno')).toHaveCount(0);
    await drafts.choose('Uno (copy)', 'Delete');
    await expect(drafts.row('Uno (copy)')).toHaveCount(0);
    await drafts
      .said('“Uno (copy)” is deleted')
      .getByRole('button', { name: 'Undo' })
      .press('Enter');
    await expect(drafts.row('Uno (copy)')).toBeVisible();
  },
);

test('a snapshot is taken at each provision, and any two are compared in words and lines', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  const drafts = new DraftsPage(page);
  await app.openPlain();
  await app.typeIn('compared-app');
  await app.submit();
  await expect(app.result).toHaveText('compared-app Prepared');
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await app.composeText.fill(COMPOSE.replace('1.27', '1.28'));
  await app.name.fill('compared-again');
  await drafts.open();
  await expect(drafts.row('compared-app')).toContainText('at a provision');
  await drafts.saveAs('Take a snapshot…', 'By hand');
  await drafts.choose('compared-app', 'Compare…');
  const comparison = drafts.dialog.getByRole('region', { name: 'Comparison' });
  const moves = comparison.getByRole('list', { name: 'The hash changes because' });
  await expect(moves).toContainText('docker_compose_file');
  await moves.getByText('Line by line').click();
  await expect(moves).toContainText('image: nginx:1.28-alpine');
  await expect(
    comparison.getByRole('list', { name: 'Also different, and not part of the hash' }),
  ).toContainText('name');
  await comparison.getByRole('combobox', { name: 'From' }).selectOption({ index: 1 });
  await expect(comparison).toContainText(
    'Nothing is different: the request is the same, so the hash stays.',
  );
  await isClean(page, 'comparison of drafts');
  await comparison.getByRole('button', { name: 'Back to the drafts' }).click();
  await expect(drafts.row('By hand')).toBeVisible();
});

test('all of them go into one file, and from it into another browser', async ({
  page,
  browser,
}) => {
  const app = new ConsolePage(page);
  const drafts = new DraftsPage(page);
  await app.openPlain();
  await app.typeIn('travelling-app');
  await drafts.open();
  await drafts.saveAs('Save as…', 'Mine');
  await drafts.saveAs('Save as a template…', 'My start');
  const download = page.waitForEvent('download');
  await drafts.dialog.getByRole('button', { name: 'Save all as one file' }).click();
  const bytes = await readFile(await (await download).path());

  const elsewhere = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const other = new ConsolePage(await elsewhere.newPage());
  const there = new DraftsPage(other.page);
  await other.openPlain();
  await there.open();
  async function take(buffer: Buffer) {
    const chooser = other.page.waitForEvent('filechooser');
    await there.dialog.getByRole('button', { name: 'Open a file of drafts…' }).click();
    const file = { name: 'drafts.json', mimeType: 'application/json', buffer };
    await (await chooser).setFiles(file);
  }
  await take(Buffer.from('services: {}'));
  await expect(there.said('drafts.json was not taken. It is not JSON.')).toBeVisible();
  await take(bytes);
  await expect(there.said('2 added from drafts.json.')).toBeVisible();
  await take(bytes);
  await expect(there.said('0 added from drafts.json, 2 here already.')).toBeVisible();
  await there.row('Mine').getByRole('button', { name: 'Open Mine' }).click();
  await expect(other.name).toHaveValue('travelling-app');
  await expect(other.composeText).toHaveValue(COMPOSE);

  // A template of one's own stands in the gallery, and leaves the name to be given.
  await other.name.fill('from-my-start');
  await other.composeText.fill('');
  await other.page.getByRole('button', { name: /^Start from a template/ }).click();
  const gallery = other.page.getByRole('dialog', { name: 'Start from a template' });
  const own = gallery.getByRole('list', { name: 'Your templates' });
  await own.getByRole('button', { name: 'My start' }).click();
  await expect(other.composeText).toHaveValue(COMPOSE);
  await expect(other.name).toHaveValue('from-my-start');
  await elsewhere.close();
});

test('on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const app = new ConsolePage(page);
  const drafts = new DraftsPage(page);
  await app.openPlain();
  await app.name.fill('pocket-app');
  await drafts.open();
  await drafts.saveAs('Save as…', 'A draft with a name that is rather long for so small a screen');
  const isWide = () => drafts.dialog.evaluate((it) => it.scrollWidth > it.clientWidth);
  expect(await isWide()).toBe(false);
});
