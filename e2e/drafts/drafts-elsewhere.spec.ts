import { ConsolePage } from '#e2e/pages/console-page';
import { DraftsPage } from '#e2e/pages/drafts-page';
import { kept } from '#e2e/pages/kept';
import { COMPOSE } from '#e2e/pages/texts';
import { expect, test } from '#e2e/pages/test';

test('two tabs: one owns a draft, the other is told, and may take it over', async ({
  page,
  context,
}) => {
  const first = new ConsolePage(page);
  const mine = new DraftsPage(page);
  await first.openPlain();
  await first.typeIn('shared-app');
  await mine.open();
  await mine.saveAs('Save as…', 'Shared');
  await mine.close();

  const second = new ConsolePage(await context.newPage());
  const theirs = new DraftsPage(second.page);
  await second.openPlain();
  await expect(second.page.getByText('The draft “Shared” is open in another tab')).toBeVisible();
  await theirs.open();
  await expect(theirs.now.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await theirs.now.getByRole('button', { name: 'Take it over' }).click();
  await expect(first.page.getByText('Another tab took over the draft “Shared”')).toBeVisible();
  await theirs.close();
  await second.name.fill('shared-and-changed');
  await theirs.open();
  await theirs.now.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(theirs.said('“Shared” is saved')).toBeVisible();
  await theirs.close();

  // The first has an older edition: saving it asks, and loses neither.
  await page.bringToFront();
  await mine.open();
  await mine.now.getByRole('button', { name: 'Take it over' }).click();
  await mine.now.getByRole('button', { name: 'Save', exact: true }).click();
  const conflict = mine.said('Another tab saved “Shared” meanwhile');
  await conflict.getByRole('button', { name: 'Save as another draft' }).click();
  await expect(mine.row('Shared (2)')).toBeVisible();
  await expect(mine.row('Shared')).toBeVisible();
});

test('no key, no value and nothing encrypted is in what is kept; a secret in the text is told', async ({
  page,
  context,
}) => {
  const app = new ConsolePage(page);
  const drafts = new DraftsPage(page);
  await app.openPlain();
  const compose = COMPOSE.replace(
    'ports:',
    'environment:\n      DB_PASSWORD: ${DB_PASSWORD}\n      API_TOKEN: tok-0123456789abcdef\n    ports:',
  );
  await app.typeIn('secret-app', compose);
  const value = app.section('Environment').getByLabel('Value of DB_PASSWORD', { exact: true });
  await value.fill('CANARY-value-41c7');
  await drafts.open();
  await expect(drafts.now).toContainText('What looks like a secret in line 6 of the compose file');
  await drafts.saveAs('Save as…', 'With secrets');
  await drafts.saveAs('Save as a template…', 'Start with secrets');
  await drafts.close();
  await app.submit();
  await expect(app.result).toHaveText('secret-app Prepared');
  const all = await kept(page, context);
  expect(all).toContain('With secrets');
  expect(all).not.toContain('CANARY-value-41c7');
  expect(all).not.toContain('phak_sandbox');
});

test('without a database, or with one of a newer console, it is said and nothing is lost', async ({
  page,
  context,
}) => {
  const app = new ConsolePage(page);
  const drafts = new DraftsPage(page);
  await app.openPlain();
  await app.typeIn('kept-app');
  await drafts.open();
  await drafts.saveAs('Save as…', 'Older');
  // As damage, and as a newer console, would leave them.
  await page.evaluate(async () => {
    const opened = indexedDB.open('provision-console');
    await new Promise((done) => opened.addEventListener('success', done));
    const tx = opened.result.transaction(['items', 'forms'], 'readwrite');
    tx.objectStore('items').put({ version: 2, name: 'From later' }, 'later');
    tx.objectStore('items').put('no item', 'damaged');
    tx.objectStore('forms').put('CANARY-form', 'later');
    await new Promise((done) => tx.addEventListener('complete', done));
    opened.result.close();
  });
  await drafts.close();
  await drafts.open();
  await expect(drafts.dialog).toContainText('2 of them cannot be read');
  await expect(drafts.dialog).toContainText('From later: from a newer console, and left alone.');
  await drafts.dialog.getByRole('button', { name: 'Discard what is damaged' }).click();
  await expect(drafts.dialog).toContainText('One of them cannot be read');
  await expect(drafts.row('Older')).toBeVisible();
  await drafts.close();

  const newer = await context.newPage();
  await newer.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      if (version !== undefined) throw new DOMException('It is newer', 'VersionError');
      return open.call(this, name);
    };
  });
  const ahead = new DraftsPage(newer);
  await new ConsolePage(newer).openPlain();
  await ahead.open();
  await expect(ahead.dialog).toContainText('The drafts here are from a newer console');
  const download = newer.waitForEvent('download');
  await ahead.dialog.getByRole('button', { name: 'Save everything as it is stored' }).click();
  expect((await download).suggestedFilename()).toBe('drafts-as-stored.json');

  const off = await context.newPage();
  await off.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
  const without = new DraftsPage(off);
  await new ConsolePage(off).openPlain();
  await without.open();
  await expect(without.dialog).toContainText('This browser keeps no drafts');
  const file = off.waitForEvent('download');
  await without.now.getByRole('button', { name: 'Save as a file' }).click();
  const chooser = off.waitForEvent('filechooser');
  await without.dialog.getByRole('button', { name: 'Open a file of drafts…' }).click();
  await (await chooser).setFiles(await (await file).path());
  await expect(without.dialog.getByRole('list').getByText('Older')).toBeVisible();
});

test('a full disk loses nothing: it is said, with the way out', async ({ page }) => {
  const app = new ConsolePage(page);
  const drafts = new DraftsPage(page);
  await app.openPlain();
  await app.typeIn('large-app');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
  });
  await drafts.open();
  await drafts.now.getByRole('button', { name: 'Save as…' }).click();
  await page.keyboard.press('Enter');
  const failed = drafts.dialog.getByRole('status').filter({ hasText: 'There is no room left' });
  const download = page.waitForEvent('download');
  await failed.getByRole('button', { name: 'Save the form as a file' }).click();
  expect((await download).suggestedFilename()).toBe('provision-console-drafts.json');
  await drafts.close();
  await expect(app.name).toHaveValue('large-app');
});
