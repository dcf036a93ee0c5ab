import type { Page } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const CRLF = '\uFEFFservices:\r\n  web:\r\n    image: "nginx: ü"\r\n';
const SCRIPT = '#!/bin/bash\necho mine';

const notice = (page: Page, title: string | RegExp) =>
  page.getByRole('status').filter({ hasText: title });

/** Something in every kind of field. */
async function fillEverything(app: ConsolePage): Promise<void> {
  const { page } = app;
  const runner = page.getByRole('group', { name: 'Runner' });
  await app.name.fill('every-kind-of-field');
  await expect(app.inspector.getByText('"name": "every')).toBeVisible();
  await app.openComposeFile(CRLF);
  await runner.getByText('Bash script', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Bash script' }).fill(SCRIPT);
  await runner.getByText('Docker Compose', { exact: true }).click();
  await app.chooseScript('My own');
  await page.getByRole('textbox', { name: 'Pre-launch script' }).fill('echo before');
  await app.addTo('Environment', 'New name', 'DB_URL API_KEY');
  await page.getByRole('switch', { name: 'Public logs' }).click();
  await app.field('Disk').fill('40');
  await app.show('Placement');
  await page.getByRole('group', { name: 'OS image kind' }).getByText('Let the server').click();
  await app.field('Region').fill('EU-CENTRAL-1');
  await app.addTo('Ports', 'New port', '127.0.0.1:5353:53/udp');
  await app.addTo('GPUs', 'New GPU', 'bd:00.0 10de:2335');
  await app.show('Key management');
  await page
    .getByRole('group', { name: 'KMS', exact: true })
    .getByText('Base', { exact: true })
    .click();
  await app.unfold('Environment');
  await page.getByRole('textbox', { name: 'User config' }).fill('line one\nline two');
  await page.getByRole('switch', { name: 'Send only what I changed' }).click();
  await page.getByRole('button', { name: /^OS image: / }).click();
  await page.getByRole('menuitem', { name: 'Send null' }).click();
}

test('a reload brings back everything that was typed, and says so', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await fillEverything(app);
  await expect(app.inspector.getByText('"image": null')).toBeVisible();
  const before = await app.previewedText();
  for (const part of ['\\r\\n', '\uFEFF', 'DB_URL', '"udp"', '10de:2335', 'line one\\nline two']) {
    expect(before).toContain(part);
  }
  await page.reload();
  await expect(notice(page, 'Your draft is back')).toContainText('without the API key');
  expect(await app.previewedText()).toBe(before);

  await expect(app.name).toHaveValue('every-kind-of-field');
  await expect(app.composeGroup).toContainText('CRLF');
  await expect(app.composeGroup).toContainText('BOM');
  await expect(page.getByLabel('Value of API_KEY', { exact: true })).toBeVisible();
  await app.show('Ports');
  await expect(page.getByRole('textbox', { name: 'Port 1: machine port' })).toHaveValue('53');
  await expect(page.getByRole('combobox', { name: 'Port 1: protocol' })).toHaveValue('udp');
  await expect(page.getByRole('textbox', { name: 'Pre-launch script' })).toHaveValue('echo before');
  await expect(page.getByRole('switch', { name: 'Public logs' })).not.toBeChecked();
  await expect(page.getByRole('switch', { name: 'Send only what I changed' })).toBeChecked();
  // The other runner's text is kept too, though it is not sent.
  const runner = page.getByRole('group', { name: 'Runner' });
  await runner.getByText('Bash script', { exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Bash script' })).toHaveValue(SCRIPT);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(notice(page, 'Your draft is back')).toHaveCount(0);
});

test('starting afresh empties the form and can be undone', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('the-old-draft');
  await app.show('Placement');
  await app.field('Region').fill('EU-CENTRAL-1');
  await page.reload();
  await page.getByRole('button', { name: 'Start afresh' }).click();
  await expect(app.name).toHaveValue('');
  await expect(app.composeText).toHaveValue('');
  await expect(app.section('Placement')).toContainText('Automatic · production image');
  await expect(page.getByRole('button', { name: '2 fields to fill in' })).toBeVisible();
  await notice(page, 'Started afresh')
    .getByRole('button', { name: 'Bring the draft back' })
    .click();
  await expect(app.name).toHaveValue('the-old-draft');
  await expect(app.composeText).toHaveValue(/nginx/);
  await expect(app.section('Placement')).toContainText('EU-CENTRAL-1 · production image');
  await expect(notice(page, 'Started afresh')).toHaveCount(0);

  await page.reload();
  await expect(app.name).toHaveValue('the-old-draft');
  await page.getByRole('button', { name: 'Start afresh' }).click();
  await page.reload();
  await expect(app.name).toHaveValue('');
  await expect(notice(page, 'Your draft is back')).toHaveCount(0);
});

test('what was typed in the moment before a reload is kept', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.composeText.fill('services: {}\n');
  await app.name.pressSequentially('typed-and-gone');
  await page.reload();
  await expect(app.name).toHaveValue('typed-and-gone');
  await expect(app.composeText).toHaveValue('services: {}\n');
  await app.composeText.press('ControlOrMeta+End');
  await page.keyboard.type('# the last line');
  await page.reload();
  await expect(app.composeText).toHaveValue('services: {}\n# the last line');

  // A value written in the text is stored with it, and the page says so before and after.
  const secret = [
    'services:',
    '  db:',
    '    image: postgres:17',
    '    environment:',
    '      DB_PASSWORD: hunter22\n',
  ].join('\n');
  const told = page.getByText(/^What looks like a secret in line 5 is also in the draft/);
  await app.composeText.fill(secret);
  await expect(told).toBeVisible();
  await page.reload();
  await expect(app.composeText).toHaveValue(secret);
  await expect(notice(page, 'Your draft is back')).toContainText('texts as you typed them');
  await expect(told).toBeVisible();
  await app.composeText.fill(secret.replace('hunter22', '${DB_PASSWORD}'));
  await expect(told).toHaveCount(0);
});

test('what was typed in the moment before the tab closes is kept', async ({ page, context }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.name.pressSequentially('closed-at-once');
  await page.close({ runBeforeUnload: true });
  const next = new ConsolePage(await context.newPage());
  await next.openPlain();
  await expect(next.name).toHaveValue('closed-at-once');
});

test('a crash of the tab loses no more than the last pause', async ({ page, context }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('before-the-crash');
  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void devtools.send('Page.crash').catch(() => {});
  await crashed;
  const next = new ConsolePage(await context.newPage());
  await next.openPlain();
  await expect(notice(next.page, 'Your draft is back')).toBeVisible();
  await expect(next.name).toHaveValue('before-the-crash');
  await expect(next.composeText).toHaveValue(/nginx/);
});

test('an untouched form leaves no draft behind', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.name.fill('x');
  await expect(app.inspector.getByText('"name": "x"')).toBeVisible();
  await app.name.fill('');
  await expect(app.inspector.getByText('"name": "",').first()).toBeVisible();
  await page.reload();
  await expect(app.name).toHaveValue('');
  await expect(notice(page, 'Your draft is back')).toHaveCount(0);
});
