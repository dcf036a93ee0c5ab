import { readFile } from 'node:fs/promises';
import type { Request } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { fieldsWith, kept } from '#e2e/pages/kept';
import { expect, test } from '#e2e/pages/test';

const SECRET = 'phak_SENTINEL9f31';
/** The key itself and the ways it could be written. */
const FORMS = [
  SECRET,
  SECRET.slice(5),
  Buffer.from(SECRET).toString('base64').slice(0, 20),
  Buffer.from(SECRET).toString('hex'),
];

const has = (text: string | null | undefined) => FORMS.some((form) => text?.includes(form));

test('a typed key is in its one header and nowhere else, whatever happens', async ({
  page,
  context,
}) => {
  const said: string[] = [];
  const requests: Request[] = [];
  context.on('console', (message) => said.push(message.text()));
  context.on('request', (request) => requests.push(request));
  const app = new ConsolePage(page);
  const clean = async () => {
    expect(has(await kept(page, context))).toBe(false);
    expect(await fieldsWith(page, FORMS)).toEqual([]);
  };
  await app.openPlain();
  const status = () => page.getByRole('button', { name: /^API key: / });
  const dialog = page.getByRole('dialog');

  await app.typeIn('fail-echo-key');
  await status().click();
  await dialog.getByLabel('API key', { exact: true }).pressSequentially(SECRET);
  // Typed and not yet taken: only the password field itself holds it.
  expect(has(await page.content())).toBe(false);
  await page.keyboard.press('Enter');
  await expect(status()).toHaveAccessibleName('API key: Key refused');
  await clean();

  // As if the server took it, and repeated it in every place: two failures, then a success.
  const answers = [
    // Once as it is, and once as no search for its letters finds it.
    { status: 400, body: `{"detail":"Keys: ${SECRET}, \\u0070${SECRET.slice(1)}"}` },
    { status: 502, body: `<html>${SECRET}` },
    {
      status: 200,
      body: JSON.stringify({ compose_hash: SECRET, app_id: SECRET, kms_info: { id: SECRET } }),
    },
  ];
  await page.route('**/api/v1/**', (route) => {
    const path = new URL(route.request().url()).pathname;
    const answer = path.endsWith('/cvms/provision') ? answers.shift() : undefined;
    const workspace = { user: { username: SECRET }, workspace: { name: `of ${SECRET}` } };
    return route.fulfill(answer ?? { json: workspace });
  });
  await status().click();
  await dialog.getByLabel('API key', { exact: true }).fill(SECRET);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  for (let failure = 0; failure < 2; failure += 1) {
    await app.submit();
    await page.getByText('What the server answered').click();
    await expect(page.getByLabel('Raw answer', { exact: true })).toContainText('[your API key]');
    await clean();
    await page.getByRole('button', { name: 'Dismiss' }).click();
  }
  await app.submit();
  await expect(app.result).toBeVisible();
  await page.getByText('Raw answer').first().click();
  await clean();
  await page.getByRole('button', { name: 'Back to the form' }).click();

  expect(has(await app.previewedText())).toBe(false);
  for (const [tab, name] of [
    ['Request', 'Download request'],
    ['App compose', 'Download app compose'],
  ] as const) {
    await app.inspector.getByRole('tab', { name: tab }).click();
    const download = page.waitForEvent('download');
    await app.inspector.getByRole('button', { name }).click();
    expect(has(await readFile(await (await download).path(), 'utf8'))).toBe(false);
  }
  await page.unroute('**/api/v1/**');
  await page.reload();
  await expect(app.name).toHaveValue('fail-echo-key');
  await clean();

  expect(said.filter(has)).toEqual([]);
  const withKey: string[] = [];
  for (const request of requests) {
    expect(has(decodeURIComponent(request.url()))).toBe(false);
    expect(has(request.postData())).toBe(false);
    for (const [name, value] of Object.entries(await request.allHeaders().catch(() => ({})))) {
      if (!has(value)) continue;
      expect(name).toBe('x-api-key');
      withKey.push(new URL(request.url()).pathname);
    }
  }
  expect(withKey.filter((path) => path === '/api/v1/cvms/provision')).toHaveLength(3);
  expect(withKey.every((path) => path.startsWith('/api/v1/'))).toBe(true);
});
