import type { Page } from '@playwright/test';
import { isClean, themesAt } from '#e2e/pages/axe-clean';
import { expect, test } from '#e2e/pages/test';

const LIST = '**/api/v1/cvms/paginated*';

const rows = (page: Page) => page.getByRole('table', { name: 'Machines' }).getByRole('row');
const row = (page: Page, name: string) => rows(page).filter({ hasText: name });

/** Answers the list with so many machines, page by page. */
async function listMany(page: Page, total: number): Promise<void> {
  await page.route(LIST, (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const [number, size] = [Number(asked.get('page')), Number(asked.get('page_size'))];
    const first = (number - 1) * size;
    const count = Math.max(0, Math.min(size, total - first));
    const items = Array.from({ length: count }, (_, at) => machine(first + at));
    return route.fulfill({ json: { items, total, page: number, pages: Math.ceil(total / size) } });
  });
}

const machine = (n: number) => ({
  id: `cvm_${n}`,
  name: `app-${n}`,
  app_id: String(n % 300).padStart(40, 'a'),
  status: n % 5 === 4 ? 'stopped' : 'running',
  in_progress: false,
  compose_hash: n.toString(16).padStart(64, '0'),
  endpoints: [{ app: `https://app-${n}.gateway.example` }],
  resource: { instance_type: 'tdx.small', compute_billing_price: '0.5', billing_period: 'hourly' },
});

test('from the list to a machine whose stored document has its hash, and back', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Machines' }).click();
  await expect(page).toHaveURL('/cvms');
  await expect(page).toHaveTitle(/^Machines/);
  await expect(page.getByRole('heading', { name: 'Machines' })).toBeFocused();
  // Other stories have made more machines than the list shows at once.
  await page.getByLabel('Find', { exact: true }).fill('price-feed');
  await expect(row(page, 'price-feed')).toContainText('running');
  await expect(row(page, 'price-feed')).toContainText('$0.06');
  await page.getByLabel('Find', { exact: true }).fill('NOTES');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('link', { name: 'notes', exact: true }).click();

  await expect(page).toHaveURL(/\/cvms\/cvm_\w+$/);
  await expect(page).toHaveTitle(/^notes/);
  await expect(page.getByRole('heading', { name: /notes.*Running/ })).toBeFocused();
  await expect(page.getByText('Matches the stored document')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Open https:.*-8080\./ })).toBeVisible();
  await expect(
    page.getByRole('main').getByText('Anyone can read the containers’ logs.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Fetch the attestation' }).click();
  await expect(page.getByText(/Nothing in the fetched attestation fails/)).toBeVisible();

  await page.goBack();
  await expect(page.getByLabel('Find', { exact: true })).toHaveValue('NOTES');
  await expect(rows(page)).toHaveCount(2);
});

test('a machine that is not there is said not to be', async ({ page }) => {
  await page.goto('/cvms/cvm_missing');
  await expect(page.getByRole('heading', { name: 'There is no such machine' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'All machines' }).click();
  await expect(page.getByRole('heading', { name: 'Machines' })).toBeFocused();
  await page.getByLabel('Find', { exact: true }).fill('price-feed');
  await expect(row(page, 'price-feed')).toBeVisible();
});

test('five hundred machines are found by words, state and app', async ({ page }) => {
  await listMany(page, 500);
  await page.goto('/cvms');
  await expect(page.getByText('500 machines, 400 running.')).toBeVisible();
  await expect(page.getByText('$200.000')).toBeVisible();
  await expect(rows(page)).toHaveCount(51);
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Page 2 of 10')).toBeVisible();
  await expect(row(page, 'app-50')).toBeVisible();
  await page.getByLabel('Find', { exact: true }).fill('app-499');
  await expect(rows(page)).toHaveCount(2);
  await page.getByLabel('State').selectOption('Running');
  await expect(page.getByText('No machine fits what is looked for.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all 500' }).click();
  await page.getByLabel('App', { exact: true }).selectOption('app-7 (2 machines, aaaaaaaa…)');
  await expect(rows(page)).toHaveCount(3);
});

test('a list that is empty, refused or late says so', async ({ page }) => {
  await listMany(page, 0);
  await page.goto('/cvms');
  await expect(page.getByText('There is no machine in this workspace yet.')).toBeVisible();
  await page.route(LIST, (route) => route.fulfill({ status: 500, json: { detail: 'no' } }));
  await page.reload();
  await expect(page.getByText(/The machines could not be listed/)).toBeVisible();
  await listMany(page, 1);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(row(page, 'app-0')).toBeVisible();
  await page.route(LIST, (route) => route.fulfill({ status: 401, json: { detail: 'no' } }));
  await page.reload();
  await expect(page.getByText('The API refused the key.')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Enter API key' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

for (const width of [390, 1440]) {
  test(`the pages of machines are for everyone, ${width} wide`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height: 3000 });
    await listMany(page, 500);
    await page.goto('/cvms');
    await expect(rows(page)).toHaveCount(51);
    await isClean(page, 'many machines', themesAt(width));
    await page.unroute(LIST);
    await page.goto('/cvms/price-feed');
    await expect(page.getByText('What it exposes')).toBeVisible();
    await isClean(page, 'one machine', themesAt(width));
  });
}
