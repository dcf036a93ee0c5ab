import { ConsolePage } from '#e2e/pages/console-page';
import { NextStepPage } from '#e2e/pages/next-step-page';
import { serveBelow, type Served } from '#e2e/pages/served-elsewhere';
import { expect, test } from '#e2e/pages/test';

let served: Served;
test.beforeAll(async () => (served = await serveBelow('/team/console/')));
test.afterAll(() => served.end());
test.use({ otherOrigins: [/^http:\/\/localhost:/] });

test(
  'below a path: from the form to a running machine, and to every other address',
  { tag: '@everywhere' },
  async ({ page }) => {
    const asked: string[] = [];
    page.context().on('request', (request) => void asked.push(request.url()));
    const next = new NextStepPage(page);
    const app = new ConsolePage(page);

    await test.step('the code editor and its workers come', async () => {
      await app.open(served.address);
      await app.codeEditor();
      await app.fillIn('below-a-path');
      expect(await app.predictedHash()).toMatch(/^[0-9a-f]{64}$/);
    });
    await test.step('a provision has an address of its own', async () => {
      await app.submit();
      await expect(app.result).toBeVisible();
      await expect(page).toHaveURL(/\/team\/console\/provisions\/[\w-]+$/);
      await next.create.click();
      await expect(next.running).toBeVisible();
    });
    await test.step('links and deep addresses lead to the pages', async () => {
      await page.getByRole('link', { name: 'Check a document' }).click();
      await expect(page).toHaveURL(`${served.address}audit`);
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check a document');
      const [first] = await page.getByRole('link', { name: 'Provision Console' }).all();
      expect(await first?.getAttribute('href')).toBe('/team/console/');
      await page.goBack();
      await expect(app.result).toBeVisible();
      await page.goto(`${served.address}no/such/page`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'There is no page at this address',
      );
    });
    expect(asked.length).toBeGreaterThan(20);
    expect(
      asked.filter((url) => !url.startsWith(served.address) && !/^(data|blob):/.test(url)),
    ).toEqual([]);
  },
);
