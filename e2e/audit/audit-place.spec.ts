import { UNDOCUMENTED } from '@/domain/request/contract/contract.table';
import { AuditPage, TEXT } from '#e2e/pages/audit-page';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const DOCUMENT = `{"docker_compose_file":${JSON.stringify(TEXT)},"name":"","public_logs":false,"runner":"docker-compose","pre_launch_script":"#!/bin/sh\\n","${UNDOCUMENTED}":"canary-3f1a"}`;

test('nothing is sent or stored, and it works without a network', async ({ page, context }) => {
  const audit = new AuditPage(page);
  await audit.open();
  // The worker comes when the page has nothing to do, which on a busy machine is late.
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  const sent: string[] = [];
  context.on('request', (request) => sent.push(request.url()));
  await context.setOffline(true);
  await audit.openFile(DOCUMENT);
  await expect(audit.kind('An app-compose document')).toBeVisible();
  await expect(audit.said(/SHA-256 of its bytes as they are/)).toBeVisible();
  await audit.hash.fill('ab'.repeat(32));
  await expect(audit.said('Differs from the document')).toBeVisible();
  await expect(page.getByText('Anyone can read the containers’ logs.')).toHaveCount(0);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  );
  expect(kept).not.toContain('canary-3f1a');
  expect(page.url()).toMatch(/\/audit$/);
  expect(sent.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('has an address of its own; back and forward keep what was typed', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.name.fill('kept-while-away');
  await page.getByRole('link', { name: 'Check a document' }).click();
  const audit = new AuditPage(page);
  await audit.openFile(DOCUMENT);
  await expect(audit.kind('An app-compose document')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Check a document' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(page).toHaveTitle(/^Check a document/);
  await page.goBack();
  await expect(app.name).toHaveValue('kept-while-away');
  await expect(page).toHaveTitle('Provision Console');
  await page.goForward();
  await expect(audit.document).toHaveValue(DOCUMENT);
  // The form is out of sight, so its shortcut must not send it.
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('link', { name: 'Provision Console' }).click();
  await expect(app.name).toHaveValue('kept-while-away');
  await expect(app.summary).toHaveCount(0);
});

test('a document opens in the form, and the draft can be brought back', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('the-draft');
  await page.getByRole('link', { name: 'Check a document' }).click();
  const audit = new AuditPage(page);
  await audit.openFile(DOCUMENT);
  await page.getByRole('button', { name: 'Open in the form' }).click();
  await expect(page.getByText('The checked document is loaded', { exact: true })).toBeVisible();
  await expect(app.composeText).toHaveValue(TEXT);
  await expect(app.name).toHaveValue('');
  await expect(app.inspector).toContainText(`"${UNDOCUMENTED}": "canary-3f1a"`);
  await page.getByRole('button', { name: 'Bring the draft back' }).click();
  await expect(app.name).toHaveValue('the-draft');
});

test.describe('without a network', () => {
  // The form's lazy parts say in their own places that they could not be loaded.
  test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED|could not be loaded/] });

  test('a document opens in the form as well', async ({ page, context }) => {
    const app = new ConsolePage(page);
    const audit = new AuditPage(page);
    await audit.open();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await audit.openFile(DOCUMENT);
    await page.getByRole('button', { name: 'Open in the form' }).click();
    await expect(page.getByText('The checked document is loaded', { exact: true })).toBeVisible();
    await expect(page).toHaveURL(/\/$/);
    await expect(app.composeText).toHaveValue(TEXT);
    await expect(page.getByText(/a reload now would lose the page/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reload' })).toHaveCount(0);
  });
});

test('the same from a page that was opened for it, with another tab on the form', async ({
  page,
  context,
}) => {
  const first = new ConsolePage(page);
  await first.openPlain();
  await first.typeIn('first-of-two-places');
  const audit = new AuditPage(await context.newPage());
  await audit.open();
  await audit.openFile(DOCUMENT);
  await expect(audit.kind('An app-compose document')).toBeVisible();
  // Checking changes no draft; opening in the form does, and the other tab is told.
  await expect(page.getByRole('alert')).toHaveCount(0);
  await audit.page.getByRole('button', { name: 'Open in the form' }).click();
  await expect(
    audit.page.getByText('The checked document is loaded', { exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Another tab changed this draft');
  await page.getByRole('button', { name: 'Keep this version' }).click();
  await expect(first.name).toHaveValue('first-of-two-places');
});
