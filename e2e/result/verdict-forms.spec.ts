import { copied } from '#e2e/pages/copied';
import type { Page } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { learnNothing } from '#e2e/pages/learn-nothing';
import { expect, test } from '#e2e/pages/test';

const hashOn = async (page: Page) => {
  const text = await page.getByRole('region', { name: 'compose_hash' }).innerText();
  return /[0-9a-f]{64}/.exec(text.replaceAll(/\s/g, ''))?.[0] ?? '';
};

const FORMS: [string, RegExp[]][] = [
  ['form-early-2025', [/kept null for every key without a value/, /early 2025/]],
  ['form-mid-2025', [/indented by four spaces, no space after the colon/]],
  ['form-ascii', [/every character outside ASCII escaped/]],
  ['form-other-payload', [/keeps an empty bash_script beside it/]],
];

test('a server of another time is recognised, and its form named as an assumption', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn(
    'form-early-2025',
    'services:\n  web:\n    image: nginx:1.27\n    labels: [caf\u00e9]\n',
  );
  await app.inspector.getByRole('tab', { name: 'Request' }).click();
  for (const [name, says] of FORMS) {
    await test.step(name, async () => {
      await app.name.fill(name);
      await app.previewedNameIs(name);
      await app.submit();
      await expect(app.result).toBeFocused();
      const main = page.getByRole('main');
      await expect(main.getByText('Matches if', { exact: true })).toBeVisible();
      for (const words of says) await expect(main).toContainText(words);
      await expect(main).not.toContainText('Matches the prediction');
      await page.getByRole('button', { name: 'Back to the form' }).click();
    });
  }
});

test('a default that is left to the API is an assumption', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('left-to-the-api');
  await page.getByRole('switch', { name: 'Send only what I changed' }).click();
  await app.submit();
  const main = page.getByRole('main');
  await expect(main.getByText('Matches if', { exact: true })).toBeVisible();
  await expect(main).toContainText(/filled in the API’s documented defaults for .*public_logs/);
});

test('what nothing explains differs, with all that was tried', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('form-changed');
  await app.submit();
  const main = page.getByRole('main');
  await expect(main.getByText('Differs from the prediction', { exact: true })).toBeVisible();
  await main.getByText('What was tried', { exact: true }).click();
  const tried = main.getByRole('list', { name: 'What was tried' });
  await expect(tried).toContainText('Phala Cloud, mid-2025');
  await expect(tried).toContainText('Go SDK');
  expect(await tried.getByRole('listitem').count()).toBeGreaterThan(20);
});

test('a script one has is tried, where the server added one', async ({ page }) => {
  const app = new ConsolePage(page);
  await learnNothing(page);
  await app.openPlain();
  await app.typeIn('with-its-script');
  await app.chooseScript('Server’s standard');
  await app.submit();
  const main = page.getByRole('main');
  await expect(main.getByText('Not knowable yet', { exact: true })).toBeVisible();
  await main.getByText('Compare with a script', { exact: true }).click();
  await main.getByRole('textbox', { name: 'The server’s pre-launch script' }).fill('echo other');
  await expect(main).toContainText('With this script the document has another hash.');
});

test('any hash can be held against the answer, in any spelling', async ({ page }) => {
  const app = new ConsolePage(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.openPlain();
  await app.typeIn('form-mid-2025');
  const predicted = await app.predictedHash();
  await app.submit();
  await expect(app.result).toBeFocused();
  const hash = await hashOn(page);
  expect(hash).not.toBe(predicted);

  const copy = page.getByRole('button', { name: 'Copy hash as bytes32' });
  expect(await copied(app, () => copy.click())).toBe(`0x${hash}`);
  // Only the server's hash is offered, not the predicted one.
  await expect(page.getByRole('button', { name: /^Copy (compose )?hash/ })).toHaveCount(2);

  await page.getByText('Compare', { exact: true }).click();
  const box = page.getByRole('textbox', { name: 'Compare with a hash' });
  const said = page.getByRole('main').getByRole('status');
  await box.fill(`  0x${hash.toUpperCase().replace(/(.{8})/g, '$1 ')}`);
  await expect(
    said.filter({ hasText: 'The same: it is the server’s compose hash.' }),
  ).toBeVisible();
  await box.fill(predicted);
  await expect(said.filter({ hasText: 'the hash that this browser predicted' })).toBeVisible();
  await box.fill('ab'.repeat(32));
  await expect(said.filter({ hasText: /nor any of the \d+ other ways/ })).toBeVisible();
  await box.fill('ab'.repeat(31));
  await expect(said.filter({ hasText: 'This has 62 digits' })).toBeVisible();
});
