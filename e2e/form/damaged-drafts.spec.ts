import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const KEY = 'provision-console:draft';

/** What a browser may hold after another version, another program or a fault. */
async function seed(page: Page, text: string): Promise<void> {
  await page.goto('/robots.txt');
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [KEY, text] as const);
}

const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);

const draft = (form: object, rest: object = {}) =>
  JSON.stringify({
    version: 1,
    savedAt: 1_700_000_000_000,
    form: { sending: { pinned: true, script: 'none' }, name: 'drafted', compose_file: {}, ...form },
    ...rest,
  });

test('a draft that cannot be read is not overwritten', async ({ page }) => {
  const app = new ConsolePage(page);
  const text = draft({}, { version: 2 });
  await seed(page, text);
  await app.openPlain();
  const notice = page.getByRole('status').filter({ hasText: 'The saved draft cannot be read' });
  await expect(notice).toContainText('Nothing is saved until you decide');
  await app.name.fill('typed-meanwhile');
  await expect(app.inspector.getByText('"name": "typed-meanwhile"')).toBeVisible();
  expect(await stored(page)).toBe(text);

  const download = page.waitForEvent('download');
  await notice.getByRole('button', { name: 'Download it' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe(text);
  await notice.getByRole('button', { name: 'Discard it' }).click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(app.name).toHaveValue('typed-meanwhile');
});

const HOSTILE: [string, string][] = [
  ['a name that is an object', draft({ name: { a: 1 } })],
  ['ports that are a text', draft({ ports: '8080:80' })],
  ['ports that are an object', draft({ ports: { 0: {} } })],
  ['GPUs that are a text', draft({ gpus: 'all' })],
  ['GPUs that are a list', draft({ gpus: [{ slot: '1' }] })],
  ['a way to attach that is an object', draft({ gpus: { attach_mode: {}, gpus: [] } })],
  ['features of null', draft({ compose_file: { features: null } })],
  ['features of objects', draft({ compose_file: { features: [{}, null] } })],
  ['names that are a number', draft({ compose_file: { allowed_envs: 7 }, env_keys: {} })],
  ['a payload that is a list', draft({ compose_file: { docker_compose_file: ['x'] } })],
  ['a runner that is a number', draft({ compose_file: { runner: 9 } })],
  ['a switch that is a text', draft({ compose_file: { public_logs: 'no' }, listed: {} })],
  ['numbers that are objects', draft({ disk_size: {}, vcpu: [], memory: 'much', nonce: 1.5 })],
  ['a KMS that does not exist', draft({ kms: {}, instance_type: [] })],
  [
    'prototypes',
    draft({ name: 'drafted' }).replace(
      '"name"',
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"name"',
    ),
  ],
  [
    'a prototype in the document',
    draft({ compose_file: {} }).replace(
      '"compose_file":{',
      '"compose_file":{"__proto__":{"polluted":1}',
    ),
  ],
];

test('a readable draft with hostile values is drawn, told and never sent unseen', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  for (const [what, text] of HOSTILE) {
    await test.step(what, async () => {
      await seed(page, text);
      await app.openPlain();
      await expect(page.getByRole('button', { name: 'Start afresh' })).toBeVisible();
      await app.submit();
      // Nothing to run, or a value of a wrong type: it is refused here, with a place to go to.
      await expect(page.getByRole('group', { name: /^Not sent/ })).toBeFocused();
      await expect(page.getByRole('main')).not.toContainText('[object Object]');
      expect(await page.evaluate(() => Reflect.get({}, 'polluted') as unknown)).toBeUndefined();
      await page.getByRole('button', { name: 'Start afresh' }).click();
      await expect(app.name).toHaveValue('');
    });
  }
});

test.describe('a component that throws', () => {
  test.use({ expectedConsole: [/a fault on purpose/] });

  test('leaves the text copyable and a way out', async ({ page }) => {
    const app = new ConsolePage(page);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const compose = {
      docker_compose_file: 'services: {}\n# precious\n',
      bash_script: 'echo other',
    };
    await seed(page, draft({ compose_file: compose }));
    // Any component may have a fault; this gives one to the notice about the draft.
    await page.addInitScript(() => {
      Reflect.set(Date.prototype, 'toISOString', () => {
        throw new Error('a fault on purpose');
      });
    });
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'The console stopped' })).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Your compose text' })).toHaveValue(
      compose.docker_compose_file,
    );
    await page.getByRole('button', { name: 'Copy compose text' }).click();
    await expect.poll(() => app.clipboard()).toBe(compose.docker_compose_file);
    // Reloading does not help here: the draft is at fault, so it can be put away.
    await page.getByRole('button', { name: 'Reload', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'The console stopped' })).toBeVisible();
    await page.getByRole('button', { name: 'Discard the draft and reload' }).click();
    await expect(app.name).toHaveValue('');
  });
});

for (const [what, breakIt] of [
  [
    'is full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ],
  [
    'is off',
    () => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('off', 'SecurityError');
        },
      });
    },
  ],
] as const) {
  test(`the form works and says so when the storage ${what}`, async ({ page }) => {
    const app = new ConsolePage(page);
    await app.open();
    // From now on: which tab the inspector shows was remembered before.
    await page.addInitScript(breakIt);
    await page.reload();
    await app.plainField();
    await app.inspector.getByRole('tab', { name: 'Request' }).click();
    await app.typeIn('not-saved-here');
    const notice = page.getByRole('status').filter({ hasText: 'Drafts are not being saved' });
    await expect(notice).toContainText('lost when the page closes');
    await app.submit();
    await expect(app.result).toBeVisible();
  });
}
