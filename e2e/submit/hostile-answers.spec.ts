import type { Page } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

interface Answer {
  status?: number;
  contentType?: string;
  headers?: Record<string, string>;
  body: unknown;
}

/** Answers the next provision request in the server's place, and sends one. */
async function answered(page: Page, { body, ...answer }: Answer): Promise<ConsolePage> {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn();
  await reply(page, { body, ...answer });
  await app.submit();
  return app;
}

async function reply(page: Page, { status = 400, contentType, headers, body }: Answer) {
  await page.route('**/cvms/provision', (route) =>
    route.fulfill({
      status,
      contentType: contentType ?? 'application/json',
      ...(headers && { headers }),
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
}

test('only links of https are links', async ({ page }) => {
  const urls = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'http://docs.phala.com/plain',
    '//docs.phala.com/no-scheme',
    '/own-path',
    'https://docs.phala.com/good',
  ];
  const links = urls.map((url) => ({ url, label: `see ${url}` }));
  const detail = { error_code: 'ERR-02-001', message: 'No such size', details: [], links };
  const app = await answered(page, { body: { detail } });
  const problem = app.problem('No such size');
  await expect(problem.getByRole('link')).toHaveCount(1);
  const link = problem.getByRole('link', { name: 'see https://docs.phala.com/good' });
  await expect(link).toHaveAttribute('href', 'https://docs.phala.com/good');
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(link).toHaveAttribute('target', '_blank');
});

test('markup, colour codes and reversed text stay text', async ({ page }) => {
  const words = '<img src=x onerror="document.title=1"><b>bold</b> \u001b[31mred \u202Edesrever';
  const detail = {
    error_code: '<i>ERR</i>',
    message: words,
    details: [{ field: 'name', message: `at the field ${words}` }],
    suggestions: [`try ${words}`],
  };
  const app = await answered(page, { body: { detail } });
  await expect(page.getByRole('heading', { name: '<i>ERR</i>' })).toBeVisible();
  await expect(app.name).toHaveAccessibleDescription(/at the field <img src=x.*U\+202Edesrever/);
  const problem = page.getByRole('group').filter({ has: page.getByText('Dismiss') });
  await expect(problem).toContainText('U+001B[31mred U+202Edesrever');
  await expect(problem).not.toContainText('\u202E');
  expect(await page.title()).toBe('Provision Console');
  await expect(page.getByRole('img')).toHaveCount(0);
});

const SHAPES: [string, Answer][] = [
  ['null', { body: 'null' }],
  ['a number', { body: '5' }],
  ['a list', { body: '[]' }],
  ['an empty object', { body: {} }],
  ['a null detail', { body: { detail: null } }],
  ['a detail of numbers', { body: { detail: [1, 2] } }],
  ['an empty detail', { body: { detail: [] } }],
  ['a nested object as message', { body: { detail: { message: { deep: true } } } }],
  ['null in every place', { body: { detail: { message: 'Odd', details: null, links: null } } }],
  ['details of nothing', { body: { detail: { message: 'Odd', details: [{}, null] } } }],
  ['a prototype', { body: '{"detail":{"__proto__":{"message":"x"},"message":"Odd"}}' }],
  ['204', { status: 204, body: '' }],
  ['200 null', { status: 200, body: 'null' }],
  ['200 with a hash of another type', { status: 200, body: { compose_hash: 5 } }],
  ['403 as a page', { status: 403, contentType: 'text/html', body: '<h1>Forbidden</h1>' }],
  ['a code of another type', { body: { detail: { error_code: 7, message: 'Odd' } } }],
];

test('no shape of an answer leaves the page without words', async ({ page }) => {
  // Many attempts on one page.
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn();
  for (const [what, answer] of SHAPES) {
    await test.step(what, async () => {
      await reply(page, answer);
      await app.submit();
      const problem = page.getByRole('group').filter({ has: page.getByText('Dismiss') });
      await expect(problem).toBeFocused();
      await expect(problem.getByRole('heading')).toHaveText(/\w{3}/);
      await expect(page.locator('body')).not.toContainText(/\[object |undefined|NaN/);
      await expect(app.provision).toHaveAccessibleName('Provision');
      await problem.getByRole('button', { name: 'Dismiss' }).click();
      await expect(problem).toHaveCount(0);
      await page.unroute('**/cvms/provision');
    });
  }
});

test('JSON that calls itself a page, and a refusal of the page’s own server, are not the API’s', async ({
  page,
}) => {
  const body = { compose_hash: 'ab'.repeat(32) };
  const app = await answered(page, { status: 200, contentType: 'text/html', body });
  const problem = app.problem('The answer could not be read as the API’s (status 200)');
  await expect(problem).toContainText('The answer calls itself text/html');
  await page.unroute('**/cvms/provision');

  // As behind another name: the server finds an origin that is not its own.
  await page.route('**/cvms/provision', async (route) => {
    const headers = { ...route.request().headers(), origin: 'https://console.example.test' };
    await route.fulfill({ response: await route.fetch({ headers }) });
  });
  await app.submit();
  const own = app.problem('This page’s own server refused the request, not the API (status 403)');
  await expect(own).toContainText('Nothing was passed on to the API.');
  await expect(own).toContainText('Requests from pages of another origin are refused.');
  await expect(own).not.toContainText('change the form');
});

test('a complaint about no field of the form is told without a link', async ({ page }) => {
  const at = (loc: unknown[], msg: string) => ({ type: 'x', loc, msg, input: null });
  const detail = [
    at(['body'], 'The body is odd'),
    at(['body', 12], 'JSON decode error'),
    at(['header', 'x-api-key'], 'Field required'),
    at(['body', 'compose_file'], 'Not a document'),
    at(['body', 'gpus', 'attach_mode', 'str'], 'Not a way to attach'),
    at(['body', 'vcpu', 'int'], 'Too many'),
  ];
  const app = await answered(page, { status: 422, body: { detail } });
  const problem = app.problem('The API does not accept some of the values');
  const items = problem.getByRole('listitem');
  await expect(items.filter({ hasText: 'The body is odd' }).getByRole('button')).toHaveCount(0);
  await expect(items.filter({ hasText: 'JSON decode error' }).getByRole('button')).toHaveCount(0);
  await expect(items.filter({ hasText: 'Field required' }).getByRole('button')).toHaveCount(0);
  await expect(items.filter({ hasText: 'compose_file: Not a document' })).toBeVisible();
  await expect(problem.getByRole('listitem').getByRole('button')).toHaveText([
    'GPU slots',
    'Instance type',
  ]);

  // A union's tag at the end of a path is no part of the field.
  await problem.getByRole('button', { name: 'Instance type' }).click();
  await expect(app.size('tdx.small')).toBeFocused();
  const size = page.getByRole('group', { name: 'Instance type' });
  await expect(size).toHaveAccessibleDescription(/Too many/);
  await app.size('tdx.medium').check();
  await expect(size).not.toHaveAccessibleDescription(/Too many/);
});

test('an endless list of complaints is cut, and the page stays quick', async ({ page }) => {
  const detail = Array.from({ length: 20_000 }, (_, i) => ({
    type: 'x',
    loc: ['body', 'ports', i, 'host_port'],
    msg: `wrong ${i}`,
  }));
  const app = await answered(page, { status: 422, body: { detail } });
  const problem = app.problem('The API does not accept some of the values');
  await expect(problem).toBeFocused();
  expect(await problem.getByRole('listitem').count()).toBeLessThan(101);
  await app.name.fill('still-quick-to-type');
  await expect(app.inspector.getByText('"name": "still-quick-to-type"')).toBeVisible();
});

test('an answer of many megabytes is not read to its end, nor the key in it shown', async ({
  page,
}) => {
  const body = JSON.stringify({ detail: `phak_sandbox ${'x'.repeat(5 * 1024 * 1024)}` });
  const app = await answered(page, { status: 200, body });
  const problem = app.problem(/could not be read/);
  await expect(problem).toContainText('larger than 4 MiB');
  await problem.getByText('What the server answered').click();
  await expect(problem.getByLabel('Raw answer', { exact: true })).toContainText('[your API key]');
  expect(await page.content()).not.toContain('phak_sandbox');
});

const WAITS: [string | undefined, string][] = [
  ['1', 'Wait 1 second,'],
  ['0', 'Wait 1 second,'],
  ['86400', 'Wait 300 seconds,'],
  ['soon', 'Wait a moment,'],
  [undefined, 'Wait a moment,'],
];

test('a wait is told within reason', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn();
  for (const [header, words] of WAITS) {
    await reply(page, {
      status: 429,
      headers: { ...(header !== undefined && { 'Retry-After': header }) },
      body: { detail: 'Slow down' },
    });
    await app.submit();
    await expect(app.problem('Too many requests')).toContainText(words);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.unroute('**/cvms/provision');
  }
});
