import { copied } from '#e2e/pages/copied';
import type { Page } from '@playwright/test';
import { isClean } from '#e2e/pages/axe-clean';
import { ConsolePage } from '#e2e/pages/console-page';
import { NextStepPage } from '#e2e/pages/next-step-page';
import { expect, test } from '#e2e/pages/test';
import { KEY_HEADERS } from '#e2e/pages/key';

async function provisioned(page: Page, name: string): Promise<NextStepPage> {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn(name);
  await app.submit();
  await expect(app.result).toBeFocused();
  return new NextStepPage(page);
}

test('the preview of the create call is what is sent', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const next = await provisioned(page, 'apart-create-previewed');
  const app = new ConsolePage(page);
  await page.getByText('What is sent', { exact: true }).click();
  const copy = next.step('Create the machine').getByRole('button', { name: 'Copy create request' });
  const previewed = await copied(app, () => copy.click());
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await next.create.click();
  expect((await sent).postData()).toBe(previewed);
  await expect(next.running).toBeVisible();
  await page.getByText('Identifiers', { exact: true }).click();
  await expect(page.getByRole('region', { name: 'The machine' })).toContainText('instance id');
});

test('the button says that it creates a machine and what it costs', async ({ page }) => {
  const next = await provisioned(page, 'apart-create-priced');
  await expect(next.create).toHaveText('Create the machine, $0.058/h');
  await expect(page.getByRole('region', { name: 'Next step' })).toContainText('$42.34/month');
  // There is nothing to encrypt, so there is no such step.
  await expect(next.step('Encrypt the environment')).toHaveCount(0);
});

test('many presses of create make one CVM', async ({ page }) => {
  const next = await provisioned(page, 'apart-create-once');
  let posts = 0;
  await page.route('**/api/v1/cvms', async (route) => {
    posts += 1;
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await next.create.evaluate((button) => {
    for (let i = 0; i < 50; i += 1) (button as HTMLButtonElement).click();
  });
  await expect(next.running).toBeVisible();
  expect(posts).toBe(1);
  const list = await page.request.get('/api/v1/cvms', { headers: KEY_HEADERS });
  const cvms = (await list.json()) as { name: string }[];
  expect(cvms.filter(({ name }) => name === 'apart-create-once')).toHaveLength(1);
});

test('an answer that was lost is looked for before anything is sent again', async ({ page }) => {
  const next = await provisioned(page, 'commit-lost');
  await next.create.click();
  const trouble = page.getByRole('group', { name: /had a problem of its own/ });
  await expect(trouble).toBeFocused();
  await expect(trouble).toContainText('It is not known whether the CVM was created');
  await expect(next.create).toHaveCount(0);
  await trouble.getByRole('button', { name: 'Look for the CVM' }).click();
  await expect(page.getByText('The CVM was there')).toBeVisible();
  await expect(next.running).toBeVisible();
});

test.describe('without an answer', () => {
  test.use({ expectedConsole: [/net::ERR_FAILED/] });

  test('an answer that was lost before it arrived can be sent again, as it was', async ({
    page,
  }) => {
    const next = await provisioned(page, 'apart-create-cut-off');
    await page.route('**/api/v1/cvms', (route) => route.abort(), { times: 1 });
    await next.create.click();
    const trouble = page.getByRole('group', { name: 'No readable answer' });
    await expect(trouble).toBeFocused();
    await expect(page.getByRole('button', { name: 'Send the same request again' })).toHaveCount(0);
    await trouble.getByRole('button', { name: 'Look for the CVM' }).click();
    await expect(trouble.getByRole('status')).toContainText('There is no CVM');
    await trouble.getByRole('button', { name: 'Send the same request again' }).click();
    await expect(next.running).toBeVisible();
  });
});

test('a create call can be cancelled, and then nobody knows', async ({ page }) => {
  const next = await provisioned(page, 'apart-create-cancelled');
  await page.route('**/api/v1/cvms', () => {});
  await next.create.click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  const trouble = page.getByRole('group', {
    name: 'Cancelled while it was under way',
  });
  await expect(trouble).toBeFocused();
  await trouble.getByRole('button', { name: 'Look for the CVM' }).click();
  await expect(trouble.getByRole('status')).toContainText('There is no CVM');
});

const REFUSALS: [name: string, title: string, action: string][] = [
  ['commit-expired', 'The provision has expired', 'Provision again'],
  ['commit-unknown', 'The server does not know this provision', 'Provision again'],
  ['commit-err-03-007', 'The app id was taken meanwhile', 'Provision again'],
  ['commit-err-04-001', 'The balance is too low to create a CVM', 'Back to the form'],
  ['commit-err-01-006', 'The provision is unknown, has expired or was replaced', 'Provision again'],
  ['commit-403', 'The API refused the request (status 403)', 'Back to the form'],
];

for (const [name, title, action] of REFUSALS) {
  test(`${name} is told in words, and leads on`, async ({ page }) => {
    const next = await provisioned(page, name);
    await next.create.click();
    const trouble = page
      .getByRole('group')
      .filter({ has: page.getByRole('heading', { name: title }) });
    await expect(trouble).toBeFocused();
    await expect(trouble).toContainText('Nothing was created.');
    await trouble.getByRole('button', { name: action }).click();
    const app = new ConsolePage(page);
    if (action === 'Back to the form') await expect(app.name).toHaveValue(name);
    else await expect(app.result).toBeFocused();
  });
}

test('provisioning again sends no other request than that of the page', async ({ page }) => {
  const next = await provisioned(page, 'commit-unknown');
  const app = new ConsolePage(page);
  await page.goBack();
  await app.name.fill('another-app-meanwhile');
  await app.previewedNameIs('another-app-meanwhile');
  await page.goForward();
  await next.create.click();
  await page.getByRole('button', { name: 'Provision again' }).click();
  await expect(page.getByText('The request of this provision is loaded')).toBeVisible();
  await expect(app.name).toHaveValue('commit-unknown');
  await expect(page).toHaveURL(/\/$/);
  await app.submit();
  await expect(app.result).toContainText('commit-unknown');
});

test('a machine that does not boot is told with what the API says', async ({ page }) => {
  const next = await provisioned(page, 'boot-fails');
  await next.create.click();
  const status = next.status;
  await expect(status).toContainText('The CVM is in status “error”');
  await expect(status).toContainText('image not found');
  await isClean(page, 'failed');
  await expect(page.getByRole('button', { name: 'Stop looking' })).toHaveCount(0);
});

test('looking can be stopped and taken up again', async ({ page }) => {
  const next = await provisioned(page, 'boot-hangs');
  await next.create.click();
  await expect(next.status).toContainText('starting');
  const stop = page.getByRole('button', { name: 'Stop looking' });
  const again = page.getByRole('button', { name: 'Look again' });
  await stop.click();
  await expect(page.getByText(/^Last looked at/)).toBeVisible();
  await again.click();
  await expect(stop).toBeVisible();

  // A key that is not taken ends it, and the page does not say that it goes on.
  await page.route('**/api/v1/cvms/*', (route) =>
    route.fulfill({ status: 401, json: { detail: 'Invalid API key' } }),
  );
  await expect(page.getByText('Enter your API key, then look again.')).toBeVisible();
  await expect(stop).toHaveCount(0);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await again.click();
  await expect(stop).toBeVisible();
  await expect(page.getByText('Enter your API key, then look again.')).toHaveCount(0);
});
