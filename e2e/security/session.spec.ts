import type { Page } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { fieldsWith, kept, reactPathsTo } from '#e2e/pages/kept';
import { expect, test } from '#e2e/pages/test';

/** The page as it is against the cloud: no key is handed out. The API behind it is the sandbox. */
async function asCloud(page: Page): Promise<void> {
  const target = { kind: 'cloud', host: 'cloud-api.phala.com' };
  await page.route('**/config.json', (route) =>
    route.fulfill({ json: { target: { ...target, apiVersion: '2026-01-21' } } }),
  );
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^API key for/ });
const keyOf = (page: Page) => dialogOf(page).getByLabel('API key', { exact: true });

async function enterKey(page: Page, key: string): Promise<void> {
  await keyOf(page).fill(key);
  await dialogOf(page).getByRole('button', { name: 'Use this key' }).click();
  await expect(dialogOf(page)).toBeHidden();
}

test('the sandbox is connected by itself, and the chip says that it is one', async ({
  page,
  baseURL,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  const bar = page.getByRole('banner');
  await expect(bar).toContainText(`Sandbox2026-01-21 · ${new URL(baseURL ?? '').host}`);
  await expect(bar.getByTitle(/embedded imitation/)).toBeVisible();
  await expect(bar.getByRole('button', { name: 'API key: Sandbox workspace' })).toBeVisible();
  await app.typeIn();
  await app.submit();
  await expect(app.result).toBeVisible();
});

test('without a key, Provision asks for one and keeps the form', async ({ page, baseURL }) => {
  await asCloud(page);
  const app = new ConsolePage(page);
  await app.openPlain();
  await expect(page.getByRole('banner')).toContainText(/Phala Cloud[\d-]+ · cloud-api.phala.com/);
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await app.typeIn();
  await expect(page.getByText('needs an API key')).toBeVisible();
  await app.submit();
  const dialog = page.getByRole('dialog', { name: 'API key for Phala Cloud' });
  await expect(dialog).toContainText(
    `Sent to this page’s server, ${new URL(baseURL ?? '').host}, in the X-API-Key header. That server says that it passes the key on to cloud-api.phala.com.`,
  );
  await expect(dialog).toContainText('What this page cannot promise: whoever serves it');
  await expect(dialog).toContainText('in this page’s memory only');
  await expect(keyOf(page)).toBeFocused();
  await expect(keyOf(page)).toHaveAttribute('type', 'password');
  await expect(keyOf(page)).toHaveAttribute('autocomplete', 'off');
  await expect(keyOf(page)).toHaveAttribute('spellcheck', 'false');
  expect(posts).toEqual([]);

  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Enter a key.');
  await keyOf(page).fill('phak with spaces');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('no spaces');
  await enterKey(page, ' phak_sandbox ');
  await expect(page.getByRole('button', { name: 'API key: Sandbox workspace' })).toBeVisible();
  await expect(app.name).toHaveValue('my-attested-api');
  await app.submit();
  await expect(app.result).toBeVisible();
});

test('a key that is forgotten is gone with the page, and is asked for again', async ({ page }) => {
  await asCloud(page);
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn();
  await app.submit();
  await enterKey(page, 'phak_sandbox');
  await page.getByRole('textbox', { name: 'New name' }).fill('TYPED');
  await page.keyboard.press('Enter');
  const typed = page.getByLabel('Value of TYPED', { exact: true });
  await typed.fill('stays with the page');
  await page.getByRole('button', { name: 'API key: Sandbox workspace' }).click();
  await expect(keyOf(page)).toHaveValue('');
  const forget = dialogOf(page).getByRole('button', { name: 'Forget the key and reload' });
  // Leaving asks for the value's sake; the key is gone for one who stays too, and the page knows it.
  page.once('dialog', (dialog) => void dialog.dismiss());
  await forget.click();
  await expect(dialogOf(page).getByRole('status')).toContainText('This page has no key now.');
  await expect(forget).toHaveCount(0);
  await expect(keyOf(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'API key: Enter API key' })).toBeVisible();
  await expect(page.getByText('needs an API key')).toBeVisible();
  await expect(typed).toHaveValue('stays with the page');
  await app.submit();
  await enterKey(page, 'phak_sandbox');

  await page.getByRole('button', { name: 'API key: Sandbox workspace' }).click();
  page.once('dialog', (dialog) => void dialog.accept());
  const reloaded = page.waitForEvent('load');
  await forget.click();
  await reloaded;
  await expect(page.getByRole('button', { name: 'API key: Enter API key' })).toBeVisible();
  await expect(app.name).toHaveValue('my-attested-api');
  await app.submit();
  await expect(keyOf(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(app.provision).toBeFocused();
  await page.goto('/robots.txt');
  await page.goBack();
  await expect(page.getByRole('button', { name: 'API key: Enter API key' })).toBeVisible();
});

test('what nobody uses for a quarter of an hour is forgotten: the key and the values, by name', async ({
  page,
  context,
}) => {
  const sentinels = ['phak_sandbox', 'SENTINEL-value', 'SENTINEL-pasted'];
  await asCloud(page);
  await page.clock.install();
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn();
  await app.submit();
  await enterKey(page, 'phak_sandbox');
  const status = page.getByRole('button', { name: /^API key: / });
  await expect(status).toHaveAccessibleName('API key: Sandbox workspace');
  const field = page.getByRole('textbox', { name: 'New name' });
  await field.fill('TYPED');
  await page.keyboard.press('Enter');
  await page.getByLabel('Value of TYPED', { exact: true }).fill('SENTINEL-value');
  await field.fill('PASTED=SENTINEL-pasted');
  await status.click();
  const choice = dialogOf(page).getByRole('radiogroup', { name: /^Without activity, forget/ });
  await expect(choice.getByRole('radio', { name: '15 minutes' })).toBeChecked();
  await choice.getByText('5 minutes', { exact: true }).click();
  await expect(dialogOf(page)).toContainText('on this page for 5 minutes.');
  await keyOf(page).fill('phak_SENTINEL-value');
  await page.clock.fastForward('05:01');

  await expect(keyOf(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  const notice = page.getByRole('status').filter({ hasText: 'Forgotten after' });
  await expect(notice).toContainText('Forgotten after 5 minutes without activity');
  await expect(notice).toContainText('The API key and 1 secret value (TYPED).');
  await expect(status).toHaveAccessibleName('API key: Enter API key');
  await expect(app.name).toHaveValue('my-attested-api');
  await expect(field).toHaveValue('');
  await expect(page.getByText('Enter again: TYPED.')).toBeVisible();
  expect(await fieldsWith(page, sentinels)).toEqual([]);
  expect(await reactPathsTo(page, sentinels)).toEqual([]);
  const left = await kept(page, context);
  expect(sentinels.filter((one) => left.includes(one))).toEqual([]);
  await notice.getByRole('button', { name: 'Enter the key' }).click();
  await expect(notice).toHaveCount(0);
  await enterKey(page, 'phak_sandbox');
  await app.submit();
  await expect(app.result).toBeVisible();
});

test('a key that is refused is told at once, and what it showed is gone', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await page.getByRole('button', { name: 'API key: Sandbox workspace' }).click();
  await enterKey(page, 'phak_wrong');
  const refused = page.getByRole('button', { name: 'API key: Key refused' });
  await expect(refused).toBeVisible();
  await expect(page.getByText('the API key was refused')).toBeVisible();
  await refused.click();
  await expect(dialogOf(page).getByRole('alert')).toContainText('does not accept this key');
  await enterKey(page, 'phak_sandbox');
  await expect(page.getByRole('button', { name: 'API key: Sandbox workspace' })).toBeVisible();
  await expect(refused).toHaveCount(0);
});

test('the configuration that hands out the sandbox’s key is the only one read', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await asCloud(page);
  // Nothing in the address names another API or a key (an open redirect would send the key away).
  await app.openPlain('/?api=https://other-site.test&key=phak_url&apiKey=phak_url#key=phak_url');
  await expect(page.getByRole('banner')).toContainText('cloud-api.phala.com');
  await expect(page.getByRole('button', { name: 'API key: Enter API key' })).toBeVisible();
});
