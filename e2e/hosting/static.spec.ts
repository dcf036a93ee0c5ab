import { ConsolePage } from '#e2e/pages/console-page';
import { serveFiles, type Served } from '#e2e/pages/served-elsewhere';
import { expect, test } from '#e2e/pages/test';

let served: Served;
test.beforeAll(async () => (served = await serveFiles()));
test.afterAll(() => served.end());
test.use({
  otherOrigins: [/^http:\/\/127\.0\.0\.1:/],
  expectedViolations: [/^(require-trusted-types-for|script-src) /],
  expectedConsole: [
    /Trusted ?Script|TrustedHTML|Content.Security.Policy|injection sink|net::ERR_FAILED/,
  ],
});

const LATE = 'The code of this page has not arrived';

test(
  'files alone: every address has its page, and the policy holds',
  { tag: '@everywhere' },
  async ({ page }) => {
    await new ConsolePage(page).openPlain(served.address);
    await expect(
      page.getByRole('status').filter({ hasText: 'No API is known here' }),
    ).toBeVisible();
    await expect(page.getByText(LATE)).toHaveCount(0);
    const refused = await page.evaluate(() => {
      const isRefused = (act: () => unknown) => {
        try {
          act();
          return false;
        } catch {
          return true;
        }
      };
      return [
        isRefused(() => (document.createElement('script').src = '/assets/index.js')),
        isRefused(() => (document.createElement('p').innerHTML = '<i>a</i>')),
      ];
    });
    expect(refused).toEqual([true, true]);
    await page.goto(`${served.address}audit`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check a document');
    await expect(page.getByRole('heading', { name: 'What can be checked' })).toBeVisible();
    await page.goto(`${served.address}no/such/page`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is no page at this address',
    );
  },
);

test('code that does not come is told of', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(served.address);
  await expect(new ConsolePage(page).name).toBeVisible();
  await expect(page.getByText(LATE)).toBeHidden();
  await page.evaluate(() =>
    document
      .getElementById('no-code')
      ?.getAnimations()
      .forEach((one) => one.finish()),
  );
  await expect(page.getByText(LATE)).toBeInViewport();
});

test('so is code that is not run here', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(served.address);
  // Playwright finds no text in it.
  await expect(page.locator('noscript p')).toContainText('This page needs JavaScript');
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.getByText(LATE)).toBeHidden();
  await context.close();
});
