import { isClean } from '#e2e/pages/axe-clean';
import { ConsolePage } from '#e2e/pages/console-page';
import { NextStepPage } from '#e2e/pages/next-step-page';
import { expect, test } from '#e2e/pages/test';

test(
  'back leads to the form with all that was typed, values too, and forward returns',
  { tag: '@everywhere' },
  async ({ page }) => {
    const next = new NextStepPage(page);
    const { app } = next;
    await next.provision('back-and-forward', [['A_VALUE', 'typed once']]);
    await expect(page).toHaveURL(/\/provisions\/[\w-]+$/);
    await expect(page).toHaveTitle('back-and-forward · Provision Console');
    await next.seal.click();
    await expect(next.create).toBeVisible();

    await page.goBack();
    await expect(page).toHaveURL(/\/$/);
    await expect(page).toHaveTitle('Provision Console');
    await expect(
      page.getByRole('heading', { name: 'Provision a confidential app', exact: true }),
    ).toBeFocused();
    await expect(app.name).toHaveValue('back-and-forward');
    await expect(page.getByLabel('Value of A_VALUE', { exact: true })).toHaveValue('typed once');
    await expect(page.getByText(/Your draft is back|already provisioned/)).toHaveCount(0);

    await page.goForward();
    await expect(app.result).toBeFocused();
    await expect(page).toHaveTitle('back-and-forward · Provision Console');
    // As it was left: what was encrypted is not asked for again.
    await expect(next.create).toBeVisible();

    // A page of its own has nothing of the form, and leads there all the same.
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(app.result).toBeFocused();
    await expect(next.create).toHaveCount(0);
    await page.goBack();
    await expect(app.name).toHaveValue('back-and-forward');
    await expect(page.getByRole('main').getByText('Your draft is back')).toHaveCount(1);
    await page.goForward();
    await expect(app.result).toBeVisible();
  },
);

test('each provision keeps its own address', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('first-of-two');
  await app.submit();
  await expect(app.result).toBeFocused();
  const first = page.url();
  await page.goBack();
  await app.name.fill('second-of-two');
  await app.previewedNameIs('second-of-two');
  await app.submit();
  await expect(app.result).toContainText('second-of-two');
  expect(page.url()).not.toBe(first);
  await page.goBack();
  await app.inspector.getByRole('tab', { name: 'History' }).click();
  await app.inspector.getByRole('button', { name: 'Open the answer of first-of-two' }).click();
  await expect(app.result).toContainText('first-of-two');
  expect(page.url()).toBe(first);
});

test('who is elsewhere when the answer comes is not taken away', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('answered-meanwhile');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/cvms/provision', async (route) => {
    await held;
    await route.continue();
  });
  await app.submit();
  await page.getByRole('link', { name: 'Check a document' }).click();
  release();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('provision-console:history')))
    .toContain('answered-meanwhile');
  await expect(page).toHaveURL(/\/audit$/);
  await page.goBack();
  await app.inspector.getByRole('tab', { name: 'History' }).click();
  await app.inspector
    .getByRole('button', { name: 'Open the answer of answered-meanwhile' })
    .click();
  await expect(app.result).toBeFocused();
});

test('an id that this browser does not know is said to be so, with those it knows', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('the-known-one');
  await app.submit();
  await expect(app.result).toBeFocused();
  const answer = await page.goto('/provisions/0b8f2a3c-6b1d-4d3e-9f10-2a3b4c5d6e7f');
  expect(answer?.status()).toBe(200);
  const heading = page.getByRole('heading', { name: 'This browser has no such provision' });
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle('Unknown provision · Provision Console');
  await isClean(page, 'an unknown id');
  await page.getByRole('link', { name: 'the-known-one' }).click();
  await expect(app.result).toBeFocused();
});

test('an address that no page has is said to be so, with the ways on', async ({ page }) => {
  const answer = await page.goto('/provision/elsewhere');
  expect(answer?.status()).toBe(404);
  await expect(
    page.getByRole('heading', { name: 'There is no page at this address' }),
  ).toBeFocused();
  await expect(page).toHaveTitle('No such page · Provision Console');
  await isClean(page, 'an unknown address');
  await page.getByRole('link', { name: 'Go to the form' }).click();
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeVisible();
  await expect(page).toHaveTitle('Provision Console');
});
