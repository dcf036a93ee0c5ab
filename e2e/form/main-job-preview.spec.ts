import { copied } from '#e2e/pages/copied';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Page } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { learnNothing } from '#e2e/pages/learn-nothing';
import { expect, test } from '#e2e/pages/test';

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

/** The mark at a line of the previewed request. */
const mark = (app: ConsolePage, line: RegExp) =>
  app.inspector
    .getByRole('list', { name: 'Request body' })
    .getByRole('listitem')
    .filter({ hasText: line })
    .getByRole('button');

test('each line says where its value is from, and leads to its field', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('marked-lines');
  await page.getByRole('switch', { name: 'Public logs' }).click();
  await expect(mark(app, /"public_logs": false/)).toHaveText('you');
  await expect(mark(app, /"name": "marked-lines"/)).toHaveText('you');
  await expect(mark(app, /"docker_compose_file"/)).toHaveText('you');
  await expect(mark(app, /"listed": false/)).toHaveText('console');
  await expect(mark(app, /"instance_type": "tdx.small"/)).toHaveText('console');
  await expect(mark(app, /"storage_fs": "zfs"/)).toHaveText('API default');
  await expect(mark(app, /"allowed_envs": \[\]/)).toHaveText('API default');

  await mark(app, /"instance_type"/).click();
  await expect(app.size('tdx.small')).toBeFocused();
  await mark(app, /"secure_time"/).click();
  await expect(page.getByRole('switch', { name: 'Secure time' })).toBeFocused();
});

test('what is left out is listed, with what the API then does', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  const disk = app.inspector.getByRole('listitem').filter({ hasText: 'disk_size' });
  await expect(disk).toContainText('The instance type’s default, usually 20 GB.');
  const before = await leftOutCount(app);
  await disk.getByRole('button').click();
  await expect(page.getByRole('textbox', { name: 'Disk' })).toBeFocused();
  await page.keyboard.type('50');
  await expect(disk.filter({ hasText: 'usually' })).toHaveCount(0);
  expect(await leftOutCount(app)).toBe(before - 1);
});

const leftOutCount = async ({ inspector }: ConsolePage) => {
  const title = await inspector.getByRole('heading', { name: /^Left out/ }).innerText();
  return Number(/\d+/.exec(title)?.[0]);
};

test('null is sent as null, and what is left out is not sent', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('null-or-nothing');
  const state = (word: string) => page.getByRole('button', { name: `Disk: ${word}.` });
  await state('left out').click();
  await page.getByRole('menuitem', { name: 'Send null' }).click();
  await expect(state('null')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Disk' })).toHaveValue('');
  await expect(mark(app, /"disk_size": null/)).toHaveText('you');
  await app.submit();
  await expect(page.getByText('Matches the prediction', { exact: true })).toBeVisible();
  const sent = await app.received('null-or-nothing');
  expect(sent).toHaveProperty('disk_size', null);
  expect(sent).not.toHaveProperty('region');

  await page.getByRole('button', { name: 'Back to the form' }).click();
  await state('null').click();
  await page.getByRole('menuitem', { name: 'Leave out' }).click();
  await app.submit();
  await expect(app.result).toBeVisible();
  expect(await app.received('null-or-nothing')).not.toHaveProperty('disk_size');
});

test('a measured null is part of the request and not of the document', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('measured-null');
  await page.getByRole('button', { name: 'File system: default.' }).click();
  await page.getByRole('menuitem', { name: 'Send null' }).click();
  await app.submit();
  await expect(page.getByText('Matches the prediction', { exact: true })).toBeVisible();
  expect((await app.received('measured-null')).compose_file).toHaveProperty('storage_fs', null);
});

test('copies and downloads are the exact bytes', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  const labels = '["é:\u2028🧪", "evil\u202Edab/"]';
  await app.fillIn('exact-bytes', `services:\r\n  a: {image: nginx, labels: ${labels}}\r\n`);
  await app.previewedRequest((it) => it.name === 'exact-bytes');
  // What cannot be seen is shown by its number, here and among the bytes; what is copied is what is sent.
  const lines = app.inspector.getByRole('list', { name: 'Request body' });
  await expect(lines).toContainText('é:U+2028🧪');
  await expect(lines).toContainText('evilU+202Edab/');
  const request = await app.previewedText();
  const downloaded = await download(page, 'Download request');
  expect(downloaded.name).toBe('provision-request.json');
  expect(downloaded.bytes.toString()).toBe(request);

  const predicted = await app.predictedHash();
  await expect(app.inspector.getByLabel('The exact bytes')).toContainText('evilU+202Edab/');
  const document = await download(page, 'Download app compose');
  expect(document.name).toBe('app-compose.json');
  expect(createHash('sha256').update(document.bytes).digest('hex')).toBe(predicted);
  const copy = app.inspector.getByRole('button', { name: 'Copy app compose' });
  expect(Buffer.from(await copied(app, () => copy.click()))).toEqual(document.bytes);
  const length = document.bytes.length.toLocaleString('en');
  await expect(app.inspector.getByText(`${length} bytes`)).toBeVisible();

  await app.submit();
  await expect(page.getByText('Matches the prediction', { exact: true })).toBeVisible();
  expect((await app.receivedBytes('exact-bytes')).toString()).toBe(request);
});

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('the short request says what it assumes, and its hash matches on that assumption', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('short-request');
  await page.getByRole('switch', { name: 'Public logs' }).click();
  await app.previewedRequest((it) => it.compose_file['public_logs'] === false);
  const pinned = await app.predictedHash();
  await page.getByRole('switch', { name: 'Send only what I changed' }).click();
  const request = await app.previewedRequest((it) => !('storage_fs' in it.compose_file));
  expect(Object.keys(request.compose_file).sort()).toEqual([
    'docker_compose_file',
    'name',
    'pre_launch_script',
    'public_logs',
  ]);
  expect(await app.predictedHash()).toBe(pinned);
  await app.inspector.getByText('Readable', { exact: true }).click();
  const members = app.inspector.getByRole('list', { name: 'Measured document' });
  const member = (key: string) => members.getByRole('listitem').filter({ hasText: `${key}:` });
  await expect(member('storage_fs')).toContainText('assumed default');
  await expect(member('public_logs')).not.toContainText('assumed');
  await app.submit();
  await expect(page.getByText('Matches if', { exact: true })).toBeVisible();
  await expect(
    page.getByText(/filled in the API’s documented defaults for .*storage_fs/),
  ).toBeVisible();
  expect(await app.received('short-request')).toEqual(request);
});

test('a standard script that is not known: nor is the hash, and that stops nothing', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await learnNothing(page);
  await app.openPlain();
  await app.fillIn('standard-script');
  await app.chooseScript('Server’s standard');
  await expect(page.getByRole('contentinfo')).toContainText(
    'Hash not known before: the server adds a script',
  );
  await app.submit();
  await expect(page.getByText('Not knowable yet', { exact: true })).toBeVisible();
  const { compose_file } = await app.received('standard-script');
  expect(compose_file).not.toHaveProperty('pre_launch_script');
});
