import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

test(
  'a page without its server works, sends nothing, asks for no key and names no cloud',
  { tag: '@everywhere' },
  async ({ page, baseURL }) => {
    const called: string[] = [];
    // As many static hosts do: the page for every address there is no file for.
    await page.route(/\/config\.json|\/api\//, (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname.startsWith('/api/')) called.push(pathname);
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>page</title>',
      });
    });
    const app = new ConsolePage(page);
    const bar = page.getByRole('banner');
    const told = page.getByRole('status').filter({ hasText: 'No API is known here' });
    await test.step('it says so at once', async () => {
      await app.openPlain();
      await expect(told).toContainText(
        `This page’s server, ${new URL(baseURL ?? '').host}, does not say which API it passes requests on to (it has no /config.json), so nothing can be sent.`,
      );
      await expect(bar).toContainText('No API');
      await expect(page.getByRole('button', { name: /API key/ })).toHaveCount(0);
      await expect(bar).not.toContainText(/Phala|cloud-api/);
      await app.show('Placement');
      await expect(app.section('Placement')).toContainText('No API is known that lists the nodes.');
    });
    await test.step('form, prediction and checks work', async () => {
      await app.typeIn();
      expect(await app.predictedHash()).toMatch(/^[0-9a-f]{64}$/);
      await expect(page.getByRole('contentinfo')).toContainText('no API to send to');
      await app.submit();
      const problem = app.problem('Nothing was sent: no API is known here');
      await expect(problem).toBeFocused();
      await expect(problem).toContainText('so nothing can be sent. Your input is kept.');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });
    await test.step('and so does checking a document', async () => {
      await page.getByRole('link', { name: 'Check a document' }).click();
      await expect(page.getByRole('heading', { name: 'What can be checked' })).toBeVisible();
      await page.goBack();
      expect(called).toEqual([]);
    });
    await test.step('a claim alone makes no cloud', async () => {
      const host = 'cloud-api.phala.com';
      await page.route('**/config.json', (route) =>
        route.fulfill({ json: { target: { kind: 'cloud', host, apiVersion: '2026-01-21' } } }),
      );
      await told.getByRole('button', { name: 'Ask again' }).click();
      await expect(told).toHaveCount(0);
      await expect(bar).toContainText('No answer yet');
      await expect(bar).not.toContainText('Phala Cloud');
      await expect(app.name).toHaveValue('my-attested-api');
      await page.getByRole('button', { name: 'API key: Enter API key' }).click();
      await expect(
        page.getByRole('dialog', { name: 'API key for cloud-api.phala.com' }),
      ).toContainText(
        `Sent to this page’s server, ${new URL(baseURL ?? '').host}, in the X-API-Key header. That server says that it passes the key on to cloud-api.phala.com. Nothing has answered there yet.`,
      );
    });
  },
);
