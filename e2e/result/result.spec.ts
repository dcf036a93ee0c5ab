import { copied } from '#e2e/pages/copied';
import type { Page } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const HASH = 'ab'.repeat(32);

async function provisioned(page: Page, name = 'my-attested-api'): Promise<ConsolePage> {
  const app = new ConsolePage(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.openPlain();
  await app.typeIn(name);
  await app.submit();
  await expect(app.result).toBeFocused();
  return app;
}

test('the result has the hash, its verdict, and every fact to copy', async ({ page }) => {
  const app = await provisioned(page, 'copied-from-here');
  await expect(app.result).toHaveText('copied-from-here Prepared');
  const shown = await page.getByRole('region', { name: 'compose_hash' }).innerText();
  const hash = /[0-9a-f]{64}/.exec(shown.replaceAll(/\s/g, ''))?.[0] ?? '';
  const copyHash = page.getByRole('button', { name: 'Copy compose hash' });
  expect(await copied(app, () => copyHash.click())).toBe(hash);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);

  await page.getByText('Raw answer').first().click();
  const raw = await page.getByLabel('Raw answer', { exact: true }).innerText();
  const answer = JSON.parse(raw) as Record<string, unknown>;
  expect(answer['compose_hash']).toBe(hash);
  await page.getByText('Identifiers', { exact: true }).click();
  const facts = page.getByRole('region', { name: 'What the server assigned' });
  for (const [label, key] of [
    ['app id', 'app_id'],
    ['encryption key', 'app_env_encrypt_pubkey'],
    ['device id', 'device_id'],
    ['OS image hash', 'os_image_hash'],
    ['instance type', 'instance_type'],
  ] as const) {
    const copy = facts.getByRole('button', { name: `Copy ${label}`, exact: true });
    expect(await copied(app, () => copy.click())).toBe(answer[key]);
  }
  const copyRaw = page.getByRole('button', { name: 'Copy raw answer' });
  expect(await copied(app, () => copyRaw.click())).toBe(raw);
  // A selection by hand has no spaces between the groups of digits either.
  await page.getByRole('region', { name: 'compose_hash' }).getByText(hash).selectText();
  await page.keyboard.press('ControlOrMeta+c');
  expect((await app.clipboard()).trim()).toBe(hash);
});

test('where the clipboard is refused, the text is offered selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await provisioned(page);
  const hash = (await page.getByRole('region', { name: 'compose_hash' }).innerText())
    .replaceAll(/\s/g, '')
    .match(/[0-9a-f]{64}/)?.[0];
  await page.getByRole('button', { name: 'Copy compose hash' }).click();
  const field = page.getByRole('textbox', { name: /Copy the compose hash from here/ });
  await expect(field).toHaveValue(hash ?? '');
  await expect(field).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(hash);
  await expect(page.getByText(/Copied/)).toHaveCount(0);
});

test('a refused clipboard does not take the focus again and again', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn();
  await app.inspector.getByRole('button', { name: 'Copy request' }).click();
  await expect(app.inspector.getByRole('textbox', { name: /Copy the request/ })).toBeFocused();
  await app.name.fill('typed-after-it');
  await expect(app.inspector.getByRole('textbox')).toHaveValue(/typed-after-it/);
  await expect(app.name).toBeFocused();
});

test('back leads to the form as it was', async ({ page }) => {
  const app = await provisioned(page);
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await expect(app.name).toHaveValue('my-attested-api');
  await expect(app.composeText).toHaveValue(/nginx:1\.27-alpine/);
  await expect(page.getByRole('radio', { name: 'None' })).toBeChecked();
  const text = await app.previewedText();
  expect(text).toBe((await app.receivedBytes('my-attested-api')).toString());
  await app.submit();
  await expect(app.result).toBeFocused();
});

test('another starts afresh, and can be undone', async ({ page }) => {
  const app = await provisioned(page);
  await page.getByRole('button', { name: 'Provision another' }).click();
  await expect(app.name).toHaveValue('');
  await expect(app.composeText).toHaveValue('');
  await expect(page.getByRole('status').filter({ hasText: 'Started afresh' })).toBeVisible();
  await page.getByRole('button', { name: 'Bring the draft back' }).click();
  await expect(app.name).toHaveValue('my-attested-api');
  await expect(app.composeText).toHaveValue(/nginx/);
  await app.submit();
  await page.getByRole('button', { name: 'Provision another' }).click();
  await page.reload();
  await expect(app.name).toHaveValue('');
  await expect(page.getByText('Your draft is back')).toHaveCount(0);
});

const ODD: [string, Record<string, unknown>, string][] = [
  ['nothing but the hash', { compose_hash: HASH }, 'Nothing but the hash.'],
  ['markup', { app_id: '<img src=x onerror="document.title=1">' }, '<img src=x onerror='],
  ['a link', { kms_info: { id: 'k', url: 'javascript:alert(1)' } }, 'javascript:alert(1)'],
  ['colour codes', { device_id: '\u001b[31mred' }, 'U+001B[31mred'],
  ['reversed text', { fmspc: 'abc\u202Edef' }, 'abcU+202Edef'],
  ['null', { app_id: null, teepod_id: null, kms_info: null }, 'Nothing but the hash.'],
  ['other types', { app_id: {}, teepod_id: [5], kms_info: [1] }, 'Nothing but the hash.'],
  ['an id as text', { teepod_id: '5' }, 'node5'],
  ['a newer field', { expires_at: '2020-01-01T00:00:00Z' }, 'Nothing but the hash.'],
  ['a long value', { app_id: 'x'.repeat(1_000_000) }, 'xxxxxxxx'],
];

test('whatever the server assigned is shown as text', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn();
  for (const [what, facts, words] of ODD) {
    await test.step(what, async () => {
      await page.route('**/cvms/provision', (route) =>
        route.fulfill({ json: { compose_hash: HASH, ...facts } }),
      );
      await app.submit();
      await expect(app.result).toBeFocused();
      await page.getByText('Identifiers', { exact: true }).click();
      const assigned = page.getByRole('region', { name: 'What the server assigned' });
      await expect(assigned).toContainText(words);
      await expect(page.getByRole('main')).not.toContainText(/\[object |undefined|NaN/);
      await expect(page.getByRole('main').getByRole('link')).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('img')).toHaveCount(0);
      expect(await page.title()).toBe('my-attested-api · Provision Console');
      await page.getByRole('button', { name: 'Back to the form' }).click();
      await page.unroute('**/cvms/provision');
    });
  }
});
