import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

test.describe('a part that is gone after a deploy', () => {
  test.use({ expectedConsole: [/Failed to fetch|Failed to load|ERR_|preload/i] });

  test('the editor: the page says reload, and the plain field works', async ({ page }) => {
    await page.route(/\/assets\/[Mm]onaco[^/]*\.js$/, (route) =>
      route.fulfill({ status: 404, body: 'Not found' }),
    );
    const app = new ConsolePage(page);
    await app.open();
    const notice = page.getByRole('status').filter({ hasText: 'could not be loaded' });
    await expect(notice).toContainText('Your draft is kept');
    await expect(app.composeGroup).toContainText('this plain field works the same');
    await app.typeIn('without-the-editor');
    await page.unroute(/\/assets\/[Mm]onaco[^/]*\.js$/);
    await notice.getByRole('button', { name: 'Reload' }).click();
    await expect(app.name).toHaveValue('without-the-editor');
    await app.codeEditor();
    await app.submit();
    await expect(app.result).toBeVisible();
  });

  test('the worker: the hash is known all the same', async ({ page }) => {
    await page.route('**/assets/analysis.worker*', (route) =>
      route.fulfill({ status: 404, body: 'Not found' }),
    );
    const app = new ConsolePage(page);
    await app.openPlain();
    await app.typeIn('without-the-worker');
    expect(await app.predictedHash()).toMatch(/^[0-9a-f]{64}$/);
    await app.submit();
    await expect(page.getByText('Matches the prediction')).toBeVisible();
  });
});

test('? opens the help, not while typing, and Escape gives the focus back', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  const help = page.getByRole('dialog', { name: 'Help' });
  await app.name.press('?');
  await expect(app.name).toHaveValue('?');
  await expect(help).toHaveCount(0);
  const button = page.getByRole('button', { name: 'Help' });
  await button.focus();
  await page.keyboard.press('?');
  await expect(help).toContainText('Ctrl+Enter');
  await expect(help).toContainText('Compose hash');
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await expect(button).toBeFocused();
  await button.click();
  await expect(help).toBeVisible();
});

test('the chosen theme outlives a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const app = new ConsolePage(page);
  await app.openPlain();
  const bar = page.getByRole('banner');
  const ground = () => bar.evaluate((at) => getComputedStyle(at).backgroundColor);
  const light = await ground();
  const choose = async (label: string) => {
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('menuitem', { name: label }).click();
  };
  await choose('Dark');
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  await expect(app.name).toBeVisible();
  expect(await ground()).toBe(dark);
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect(page.getByRole('menuitem', { name: 'Dark (current)' })).toBeVisible();
  await page.getByRole('menuitem', { name: 'Like the system' }).click();
  await expect.poll(ground).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).toBe(dark);
});
