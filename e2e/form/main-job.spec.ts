import { copied } from '#e2e/pages/copied';
import { type Locator, type Page } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

/** A real app, line by line without the indentation that the code editor adds by itself. */
const LINES = [
  'services:',
  'api:',
  'image: nginx:1.27-alpine',
  'environment:',
  '- DATABASE_URL=${DATABASE_URL}',
];
const TEXT = [
  'services:',
  '  api:',
  '    image: nginx:1.27-alpine',
  '    environment:',
  '      - DATABASE_URL=${DATABASE_URL}',
].join('\n');

// The keyboard's way leads over every control of the page.

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('by mouse: from an empty page to a copied hash that was predicted', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();

  await app.name.click();
  await page.keyboard.type('first-timer-app');
  await app.composeGroup.getByRole('code').click();
  await typeLines(page, LINES, 15);
  await app.section('Compose').getByText('None', { exact: true }).click();

  await app.section('Environment').getByRole('textbox', { name: 'New name' }).click();
  await page.keyboard.type('DATABASE_URL');
  await app.section('Environment').getByRole('button', { name: 'Add name' }).click();

  await app.size('tdx.medium').check();
  await app.section('Resources').getByRole('textbox', { name: 'Disk' }).click();
  await page.keyboard.type('40');

  await app.section('Ports').getByText('No port of the host is mapped').click();
  await app.section('Ports').getByRole('textbox', { name: 'New port' }).click();
  await page.keyboard.type('tcp 8080:80');
  await app.section('Ports').getByRole('button', { name: 'Add port' }).click();

  const request = await app.previewedRequest((it) => it.ports !== undefined);
  expect(request).toMatchObject({
    name: 'first-timer-app',
    instance_type: 'tdx.medium',
    disk_size: 40,
    ports: [{ protocol: 'tcp', host_port: 8080, vm_port: 80 }],
    compose_file: { docker_compose_file: TEXT, allowed_envs: ['DATABASE_URL'] },
  });
  const text = await app.previewedText();
  const predicted = await app.predictedHash();
  await expect(page.getByRole('contentinfo')).not.toContainText('problem');
  await app.provision.click();

  await expect(app.result).toBeFocused();
  await expect(app.result).toHaveText('first-timer-app Prepared');
  await expect(page.getByText('Matches the prediction', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'compose_hash' })).toContainText(predicted);
  const copyHash = page.getByRole('button', { name: 'Copy compose hash' });
  expect(await copied(app, () => copyHash.click())).toBe(predicted);
  expect((await app.receivedBytes('first-timer-app')).toString()).toBe(text);
});

for (const view of ['code editor', 'plain field'] as const) {
  const tag = view === 'code editor' ? ['@everywhere'] : [];
  test(`by keyboard alone, in the ${view}`, { tag }, async ({ page }) => {
    const app = new ConsolePage(page);
    const name = `keys-only-${view.slice(0, 4)}`;
    await app.open();
    await app.codeEditor();

    await tabTo(page, app.name);
    await page.keyboard.type(name);
    if (view === 'code editor') {
      await tabTo(page, app.composeText);
      await typeLines(page, LINES);
      await page.keyboard.press('Control+m');
      await expect(app.composeGroup.getByText('Tab moves focus (Ctrl+M to change)')).toBeVisible();
    } else {
      await tabTo(page, app.composeGroup.getByRole('button', { name: 'Plain text' }));
      await page.keyboard.press('Enter');
      await tabTo(page, app.composeText);
      await typeLines(page, TEXT.split('\n'));
    }

    await tabTo(page, page.getByRole('radio', { name: 'Server’s standard' }));
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'None' })).toBeChecked();

    await tabTo(page, app.section('Environment').getByRole('textbox', { name: 'New name' }));
    await page.keyboard.type('DATABASE_URL');
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('textbox', { name: 'Disk' }));
    await page.keyboard.type('40');
    await tabTo(page, app.section('Ports').locator('summary'));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('textbox', { name: 'New port' }));
    await page.keyboard.type('udp 5353:53');
    await page.keyboard.press('Enter');
    await tabTo(page, app.inspector.getByRole('tab', { name: 'Request' }));
    await page.keyboard.press('ArrowRight');
    await expect(app.inspector.getByRole('tab', { name: 'App compose' })).toBeFocused();
    const predicted = await app.shownHash();

    await page.keyboard.press('Control+Enter');
    await expect(app.result).toBeFocused();
    await expect(page.getByText('Matches the prediction', { exact: true })).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Copy compose hash' }));
    expect(await copied(app, () => page.keyboard.press('Enter'))).toBe(predicted);
    expect(await app.received(name)).toMatchObject({
      disk_size: 40,
      ports: [{ protocol: 'udp', host_port: 5353, vm_port: 53 }],
      compose_file: { docker_compose_file: TEXT, allowed_envs: ['DATABASE_URL'] },
    });
  });
}

test('the result leads back to the form, and on to another app', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.fillIn('there-and-back');
  await app.submit();
  await expect(app.result).toBeVisible();
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await expect(app.name).toHaveValue('there-and-back');
  await app.submit();
  await expect(app.result).toBeVisible();
  await page.getByRole('button', { name: 'Provision another' }).click();
  await expect(app.name).toHaveValue('');
  await page.getByRole('button', { name: 'Bring the draft back' }).click();
  await expect(app.name).toHaveValue('there-and-back');
});

/** Typed key by key, as by a person whose suggestions have the time to come up, or as fast as keys can be. */
async function typeLines(page: Page, lines: string[], delay = 0): Promise<void> {
  for (const [i, line] of lines.entries()) {
    if (i > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line, { delay });
  }
}

/** Tab until it has the focus: a person sees where the focus is and stops there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    const there = await target.evaluate((element) => element === document.activeElement);
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`100 times Tab did not lead to ${String(target)}`);
}
