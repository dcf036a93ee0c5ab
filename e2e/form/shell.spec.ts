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

  test('the worker: said, asked once before it is sent unchecked, and fetched no more', async ({
    page,
  }) => {
    let fetched = 0;
    await page.route('**/assets/analysis.worker*', (route) => {
      fetched += 1;
      return route.fulfill({ status: 404, body: 'Not found' });
    });
    const app = new ConsolePage(page);
    await app.openPlain();
    await app.typeIn('without-the-worker');
    const bar = page.getByRole('contentinfo');
    await expect(bar).toContainText('Compose file not checked');
    await expect(bar).not.toContainText('No problems');
    await expect(page.getByRole('navigation', { name: 'Sections' })).toContainText(
      'Compose file not checked',
    );
    const notice = page.getByRole('status').filter({ hasText: 'could not be loaded' });
    await expect(notice.getByRole('button', { name: 'Reload' })).toBeVisible();
    expect(await app.predictedHash()).toMatch(/^[0-9a-f]{64}$/);
    await app.inspector.getByRole('tab', { name: /^Checks/ }).click();
    const group = app.inspector.getByRole('region', { name: 'Not checked' });
    await expect(group).toContainText('the part of this page that checks it could not be loaded');
    expect(fetched).toBe(1);
    await app.submit();
    await expect(app.summary).toContainText('Not sent: the compose file was not checked');
    await app.summary.getByRole('button', { name: 'Send anyway' }).click();
    await expect(page.getByText('Matches the prediction')).toBeVisible();
    await expect(page.getByText('Sent without the checks of the compose file')).toBeVisible();
    // The same text again: who sent it unchecked once is not asked a second time.
    await page.getByRole('button', { name: 'Back to the form' }).click();
    await app.submit();
    await expect(app.result).toBeFocused();
  });
});

test('until the first answer nothing is said to be in order, nor the hash unknowable', async ({
  page,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/analysis.worker*', async (route) => {
    await held;
    await route.continue();
  });
  const app = new ConsolePage(page);
  const bar = page.getByRole('contentinfo');
  await app.openPlain();
  await expect(bar).toContainText('2 fields to fill in');
  await app.name.fill('not-yet-checked');
  await app.composeText.fill('services: {web: {image: "nginx:1.27"}}');
  await expect(bar).toContainText('computing…');
  await expect(bar).toContainText('Checking…');
  await expect(bar).not.toContainText(/No problems|not known before|if the server/);
  await expect(app.inspector.getByRole('tab', { name: 'Checks Checking…' })).toBeVisible();
  const compose = page.getByRole('navigation').getByRole('link', { name: /Compose$/ });
  await expect(compose).toContainText('checking:');
  release();
  await expect(bar).toContainText('if the server still adds its script');
  await expect(bar).not.toContainText('Checking…');
  await expect(compose).not.toContainText('checking:');
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
