import type { Page } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

/** Keeps the page's code back until it is let go: what is there before is HTML and CSS. */
async function holdCode(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/index-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const goWithoutCode = (page: Page, path: string) => page.goto(path, { waitUntil: 'commit' });
const htmlTheme = (page: Page) => page.locator('html').getAttribute('data-theme');

test('the form is there before its code, and what is typed and chosen meanwhile is kept', async ({
  page,
}) => {
  const release = await holdCode(page);
  const app = new ConsolePage(page);
  await page.addInitScript(() => {
    if (window.origin !== 'null')
      localStorage.setItem('provision-console:inspector-tab', 'request');
  });
  await goWithoutCode(page, '/');
  await expect(app.name).toBeVisible();
  await expect(app.provision).toBeVisible();
  await app.name.pressSequentially('typed-early');
  await app.composeText.fill('services: {web: {image: "nginx:1.27"}}');
  await page.getByRole('switch', { name: 'Public logs' }).scrollIntoViewIfNeeded();
  await app.name.focus();
  release();
  await expect(app.inspector.getByText('"name": "typed-early"')).toBeVisible();
  await expect(app.name).toHaveValue('typed-early');
  await expect(app.name).toBeFocused();
  await page.keyboard.type('-and-late');
  await expect(app.name).toHaveValue('typed-early-and-late');
  expect(await app.previewedText()).toContain('nginx:1.27');
});

test('the chosen theme is there before the code', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    if (window.origin !== 'null') localStorage.setItem('provision-console:theme', 'dark');
  });
  await holdCode(page);
  await goWithoutCode(page, '/');
  await expect(page.getByRole('banner')).toBeVisible();
  expect(await htmlTheme(page)).toBe('dark');
});

test('where there is a draft, no empty form is seen before it', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('a-draft');
  await expect(page.getByRole('contentinfo')).not.toContainText('Checking…');
  await page.reload();
  await expect(app.name).toHaveValue('a-draft');
  const release = await holdCode(page);
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(app.name).toBeHidden();
  release();
  await expect(app.name).toHaveValue('a-draft');
});

test('every address has a page of its own before its code', async ({ page }) => {
  await holdCode(page);
  const form = new ConsolePage(page).name;
  await goWithoutCode(page, '/audit');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check a document');
  await expect(page).toHaveTitle(/^Check a document/);
  await expect(form).toHaveCount(0);
  await goWithoutCode(page, '/provisions/not-here');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(form).toHaveCount(0);
  await goWithoutCode(page, '/no/such/page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There is no page at this address',
  );
  await expect(form).toHaveCount(0);
  const html = await (await page.request.get('/audit')).text();
  expect(html).toMatch(/<noscript>\s*<p[^>]*>\s*This page needs JavaScript/);
});

test('what is typed on the page of documents before its code is there is checked', async ({
  page,
}) => {
  const release = await holdCode(page);
  await goWithoutCode(page, '/audit');
  const text = page.getByRole('main').getByRole('textbox').first();
  await text.fill('{"hello":1}');
  release();
  await expect(page.getByRole('main')).toContainText('11 characters');
  await expect(text).toHaveValue('{"hello":1}');
});
