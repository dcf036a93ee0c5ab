import type { Page, Route } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { learnNothing } from '#e2e/pages/learn-nothing';
import { expect, test } from '#e2e/pages/test';
import { KEY } from '#e2e/pages/key';

const NODES = '**/api/v1/teepods/available';
const TYPES = '**/api/v1/instance-types';

const placement = (app: ConsolePage) => app.section('Placement');

/** A form that is typed into and sent works whatever the look-ups do. */
async function worksByHand(app: ConsolePage, name: string): Promise<void> {
  await app.typeIn(name);
  await app.show('Placement');
  await app.field('Region').fill('US-WEST-1');
  await app.field('Node').fill('12');
  await app.submit();
  await expect(app.result).toBeVisible();
  expect(await app.received(name)).toMatchObject({ region: 'US-WEST-1', teepod_id: 12 });
}

const never = () => {};
const answer = (status: number, body: unknown) => (route: Route) =>
  route.fulfill({ status, json: body });

async function openWith(page: Page, pattern: string, handler: (route: Route) => unknown) {
  const app = new ConsolePage(page);
  await page.route(pattern, (route) => void handler(route));
  await app.openPlain();
  await app.show('Placement');
  return app;
}

test('look-ups that take for ever say so and stop nobody', async ({ page }) => {
  const app = await openWith(page, '**/api/v1/{teepods,instance-types,gpus}**', never);
  await page.route(NODES, never);
  await page.route(TYPES, never);
  await page.reload();
  await app.show('Placement');
  await expect(placement(app)).toContainText('Looking up nodes…');
  await expect(app.section('Resources')).toContainText('Looking up instance types…');
  await expect(page.getByRole('contentinfo')).toContainText('Looking up the price…');
  await app.field('Node').click();
  await expect(page.getByRole('option')).toHaveText([/Automatic/]);
  await expect(page.getByRole('option')).toContainText('The server chooses.');
  await page.keyboard.press('Escape');
  await worksByHand(app, 'slow-look-ups');
});

test('a look-up that is refused says so, can be asked again, and stops nobody', async ({
  page,
}) => {
  const app = await openWith(page, NODES, answer(404, { detail: 'Not Found' }));
  await expect(placement(app)).toContainText(
    'Nodes could not be looked up: The API does not know this (status 404).',
  );
  await page.unroute(NODES);
  await placement(app).getByRole('button', { name: 'Try again' }).click();
  await expect(placement(app)).not.toContainText('could not be looked up');
  await app.field('Node').click();
  await expect(page.getByRole('option')).toHaveCount(5);
});

test('a look-up that fails for a moment is asked again by itself', async ({ page }) => {
  let asked = 0;
  const app = await openWith(page, NODES, (route) => {
    asked += 1;
    return asked < 3 ? route.fulfill({ status: 503, json: { detail: 'busy' } }) : route.continue();
  });
  await expect(placement(app)).toContainText('Looking up nodes, trying again…');
  await app.field('Node').click();
  await expect(page.getByRole('option')).toHaveCount(5);
  expect(asked).toBe(3);
});

for (const [what, body] of [
  ['empty', { tier: 'x', capacity: {}, nodes: [], kms_list: [] }],
  ['of another shape', { nodes: 'many' }],
] as const) {
  test(`a list that is ${what} is said to be, and free text goes through`, async ({ page }) => {
    const app = await openWith(page, NODES, answer(200, body));
    await expect(placement(app)).toContainText(
      what === 'empty' ? 'The API lists no nodes.' : 'Nodes could not be looked up',
    );
    await worksByHand(app, what === 'empty' ? 'empty-list' : 'odd-list');
  });
}

test('sizes that cannot be looked up leave the id to type, and no price', async ({ page }) => {
  const app = await openWith(page, TYPES, answer(400, { detail: 'no' }));
  await expect(app.section('Resources')).toContainText('Instance types could not be looked up');
  await expect(page.getByRole('contentinfo')).toContainText('Price could not be looked up');
  const id = page.getByLabel('Another size, by its id');
  await expect(id).toHaveValue('tdx.small');
  await id.fill('tdx.medium');
  await app.typeIn('size-by-id');
  await app.submit();
  await expect(app.result).toBeVisible();
  expect(await app.received('size-by-id')).toMatchObject({ instance_type: 'tdx.medium' });
});

test('without a key, sizes and prices are there, and the rest says what it needs', async ({
  page,
}) => {
  await page.route('**/config.json', (route) =>
    route.fulfill({
      json: {
        target: { kind: 'cloud', host: 'x.test', apiVersion: '2026-01-21' },
      },
    }),
  );
  const app = new ConsolePage(page);
  await app.openPlain();
  await expect(app.size('tdx.8xlarge')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('$0.058/h');
  await app.show('Placement');
  await expect(placement(app)).toContainText('Enter an API key to see the nodes.');
  await app.unfold('Key management');
  await expect(app.section('Key management')).toContainText('Enter an API key first.');
});

test('a key revoked meanwhile keeps the form, the sizes and what was looked up', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('fail-401');
  await app.show('Placement');
  await app.field('Region').fill('US-EAST-1');
  await app.submit();
  const dialog = page.getByRole('dialog', { name: 'API key for Sandbox' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(placement(app)).toContainText('the key was refused since');
  await expect(app.field('Region')).toHaveValue('US-EAST-1');
  await expect(app.size('tdx.small')).toBeChecked();
  await app.field('Node').click();
  await expect(page.getByRole('option')).toHaveCount(5);
});

test('a look-up that is refused as unauthorised leaves the public ones alone', async ({ page }) => {
  const app = await openWith(page, NODES, answer(401, { detail: 'Invalid API key' }));
  await expect(page.getByRole('button', { name: 'API key: Key refused' })).toBeVisible();
  await expect(placement(app)).toContainText('The key was refused: the nodes are not shown.');
  await expect(app.size('tdx.small')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('$0.058/h');
  await app.typeIn('still-typed-on');
  await expect(app.name).toHaveValue('still-typed-on');
});

test('a key changed while a request is under way is not blamed for its answer', async ({
  page,
}) => {
  // Any key opens the look-ups here.
  await page.route('**/api/v1/{auth,teepods,gpus,workspaces}/**', (route) =>
    route.continue({ headers: { ...route.request().headers(), 'x-api-key': KEY } }),
  );
  const app = new ConsolePage(page);
  await learnNothing(page);
  await app.openPlain();
  await app.typeIn('key-changed-meanwhile');
  let release = never;
  await page.route('**/api/v1/cvms/provision', async (route) => {
    await new Promise<void>((resolve) => (release = resolve));
    await route.fulfill({ status: 401, json: { detail: 'Invalid API key' } });
  });
  await app.submit();
  await expect(page.getByRole('button', { name: 'Provisioning…' })).toBeVisible();
  await page.getByRole('button', { name: /^API key/ }).click();
  const dialog = page.getByRole('dialog', { name: /^API key for/ });
  await dialog.getByLabel('API key', { exact: true }).fill('phak_another');
  await dialog.getByRole('button', { name: 'Use this key' }).click();
  await expect(dialog).toBeHidden();
  release();
  await expect(app.problem('The API does not accept this key')).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'API key: Sandbox workspace' })).toBeVisible();
  await expect(app.name).toHaveValue('key-changed-meanwhile');
});

test('whose workspace the key opens is told beside it', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await page.getByRole('button', { name: 'API key: Sandbox workspace' }).click();
  const facts = page.getByRole('region', { name: 'What this key opens' });
  await expect(facts).toContainText('Sandbox workspace, tier pro');
  await expect(facts).toContainText('$120.50 and $20.00 granted');
  await expect(facts).toContainText('left of 256');
});

test('too little balance or quota is foretold, and does not stop a provision', async ({ page }) => {
  await page.route('**/api/v1/auth/me', async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { credits: object };
    const credits = { balance: 0.01, granted_balance: 0, is_post_paid: false };
    await route.fulfill({ response, json: { ...body, credits } });
  });
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('poor-but-honest');
  await expect(page.getByRole('contentinfo')).toContainText('2 warnings');
  await app.inspector.getByRole('tab', { name: /^Checks/ }).click();
  await expect(app.inspector).toContainText('The balance of $0.01 does not last an hour');
  await app.submit();
  await expect(app.result).toBeVisible();
});

test('a newer server tells in one answer behind which gateway an app will be', async ({ page }) => {
  await page.route('**/config.json', async (route) => {
    const response = await route.fetch();
    const config = (await response.json()) as { target: object };
    const target = { ...config.target, apiVersion: '2026-05-22' };
    await route.fulfill({ response, json: { ...config, target } });
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const app = new ConsolePage(page);
  await app.openPlain('/', 'summary');
  await app.composeText.fill('services: {web: {image: "nginx:1.27", ports: ["80:80"]}}');
  await expect(app.inspector).toContainText('https://<app_id>.<gateway>');
  await app.show('Placement');
  await app.field('Node').fill('12');
  await expect(app.inspector).toContainText('https://<app_id>.prod7.sandbox.example');
  await app.inspector.getByRole('tab', { name: /^Checks/ }).click();
  await expect(app.inspector).toContainText('The gateway is the one that the API lists now.');
  expect(asked).toContain('/api/v1/teepods/cvm-create-resources');
  expect(asked).not.toContain('/api/v1/teepods/available');
});
