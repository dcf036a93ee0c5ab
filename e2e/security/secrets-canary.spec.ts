import { readFile } from 'node:fs/promises';
import type { BrowserContext, Locator, Page, Request } from '@playwright/test';
import { fieldsWith, kept, reactPathsTo } from '#e2e/pages/kept';
import { NextStepPage } from '#e2e/pages/next-step-page';
import { expect, test } from '#e2e/pages/test';

const VALUES = {
  TYPED: 'canary-typed-7f3a91',
  PASTED: 'canary-pasted "é" 52b0c8',
  WRITTEN: 'canary-written=#$d94e17',
};
const MARKS = ['7f3a91', '52b0c8', 'd94e17'];

/** A value in the spellings in which it could leave: as it is, in JSON, in a URL, as base64 and as hex. */
function spellings(value: string): string[] {
  const bytes = Buffer.from(value);
  // The three alignments of base64, without the digits that depend on what stands beside.
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  return [value, encodeURIComponent(value), bytes.toString('hex'), ...base64];
}

const FORMS = [...MARKS, ...Object.values(VALUES).flatMap(spellings)];
const has = (text: string | null | undefined) => FORMS.some((form) => text?.includes(form));

/** What leaves the page by other ways than storage. */
class Leaks {
  readonly said: string[] = [];
  readonly requests: Request[] = [];

  constructor(context: BrowserContext) {
    context.on('console', (message) => {
      this.said.push(message.text());
      for (const handle of message.args()) this.said.push(String(handle));
    });
    context.on('weberror', (error) => this.said.push(String(error.error().stack)));
    context.on('request', (request) => this.requests.push(request));
  }

  async expectNone(): Promise<void> {
    expect(this.said.filter(has)).toEqual([]);
    expect(this.requests.length).toBeGreaterThan(5);
    for (const request of this.requests) {
      const headers = await request.allHeaders().catch(() => ({}));
      const sent = `${request.url()} ${request.postData() ?? ''} ${JSON.stringify(headers)}`;
      expect(has(sent), request.url()).toBe(false);
    }
  }
}

async function download(page: Page, button: Locator): Promise<string> {
  const coming = page.waitForEvent('download');
  await button.click();
  const file = await coming;
  expect(has(file.suggestedFilename())).toBe(false);
  return readFile(await file.path(), 'utf8');
}

test('values are in their own fields and in the encrypted text, and nowhere else', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const leaks = new Leaks(context);
  const next = new NextStepPage(page);
  const { app } = next;
  const group = page.getByRole('group', { name: 'Variables', exact: true });
  /** Looks everywhere; only these fields may hold a value. */
  const clean = (stage: string, fields: string[]) =>
    test.step(stage, async () => {
      expect(has(await kept(page, context)), 'kept').toBe(false);
      expect(await fieldsWith(page, MARKS), 'fields').toEqual(fields);
      expect(await reactPathsTo(page, MARKS), 'React').toEqual([]);
    });

  await app.openPlain();
  const names = Object.keys(VALUES).join(', ');
  await app.typeIn(
    'canary-of-all',
    `services:\n  web:\n    image: nginx:1.27\n    environment: [${names}]\n`,
  );
  // What is no secret is found, so that finding nothing says something.
  await expect(async () => expect(await kept(page, context)).toContain('canary-of-all')).toPass();
  expect(await fieldsWith(page, ['canary-of-all'])).toHaveLength(1);
  expect(await reactPathsTo(page, ['canary-of-all'])).not.toEqual([]);

  await page.getByRole('textbox', { name: 'New name' }).fill('TYPED');
  await page.keyboard.press('Enter');
  await page.keyboard.type(VALUES.TYPED);
  await clean('typed', ['Value of TYPED']);
  await group.getByRole('button', { name: 'Show the value of TYPED' }).click();
  await clean('shown', ['Value of TYPED']);

  await page.getByRole('textbox', { name: 'New name' }).focus();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
    document.activeElement?.dispatchEvent(event);
  }, `PASTED='${VALUES.PASTED}'\nTYPED='${VALUES.TYPED}'\n`);
  await expect(page.getByRole('dialog', { name: 'Take over .env text' })).toBeVisible();
  await clean('previewed', ['Value of TYPED']);
  await page.getByRole('button', { name: 'Add 1 secret' }).click();
  await clean('taken over', ['Value of TYPED', 'Value of PASTED']);

  await group.getByText('Text', { exact: true }).click();
  await clean('as text, hidden', []);
  await group.getByRole('button', { name: 'Show and edit' }).click();
  const text = group.getByRole('textbox', { name: 'Secrets as .env text' });
  await text.press('ControlOrMeta+End');
  await page.keyboard.insertText(`WRITTEN='${VALUES.WRITTEN}'\nnot understood ${VALUES.TYPED}\n`);
  await clean('as text, shown', ['Secrets as .env text']);
  await group.getByRole('button', { name: 'Hide values' }).click();
  await clean('as text, hidden again', []);
  await group.getByText('Table', { exact: true }).click();
  const all = Object.keys(VALUES).map((name) => `Value of ${name}`);
  await clean('table', all);

  await expect(app.inspector.getByText('"allowed_envs": [')).toBeVisible();
  expect(has(await app.previewedText())).toBe(false);
  for (const [tab, name] of [
    ['Request', 'Download request'],
    ['App compose', 'Download app compose'],
  ] as const) {
    await app.inspector.getByRole('tab', { name: tab }).click();
    expect(has(await download(page, app.inspector.getByRole('button', { name })))).toBe(false);
  }
  await app.inspector.getByRole('tab', { name: 'Checks' }).click();
  await clean('checks', all);
  await app.inspector.getByRole('tab', { name: 'History' }).click();
  await clean('history', all);

  await app.submit();
  await expect(app.result).toBeFocused();
  await clean('provisioned', []);
  const evidence = page.getByRole('button', { name: 'Download evidence' });
  expect(has(await download(page, evidence))).toBe(false);
  await next.seal.click();
  await expect(page.getByText(/^Encrypted 3 values/)).toBeVisible();
  await clean('sealed', []);
  await page.getByRole('button', { name: 'Change them' }).click();
  await clean('encrypted, with its fields', all);
  await page.getByRole('button', { name: 'Hide the fields' }).click();

  const create = next.step('Create the machine');
  await create.getByText('What is sent', { exact: true }).click();
  const whole = create.getByRole('button', { name: 'Download create request' });
  const { encrypted_env } = JSON.parse(await download(page, whole)) as { encrypted_env: string };
  expect(encrypted_env).toMatch(/^[0-9a-f]{300,}$/);
  expect(has(encrypted_env)).toBe(false);
  await create.getByText('Or take it away').click();
  for (const form of ['curl', 'TypeScript', 'phala CLI']) {
    await create.getByText(form, { exact: true }).click();
    const program = await create.locator('pre').last().innerText();
    expect(has(program)).toBe(false);
    await clean(`taken away: ${form}`, []);
  }
  await next.create.click();
  await expect(next.running).toBeVisible();
  await clean('created', []);
  const { env } = (await next.guestEnv('canary-of-all')) as { env: unknown };
  expect(env).toEqual(Object.entries(VALUES).map(([key, value]) => ({ key, value })));

  await page.getByRole('button', { name: 'Back to the form' }).click();
  await expect(group.getByRole('button', { name: 'Clear all values' })).toHaveCount(0);
  await clean('the form after it', []);
  await app.name.fill('canary-again');
  await page.reload();
  await expect(app.name).toHaveValue('canary-again');
  await clean('reloaded', []);
  await leaks.expectNone();
});

test('a page that breaks or is closed in the middle leaves no value behind', async ({
  page,
  context,
}) => {
  const leaks = new Leaks(context);
  const next = new NextStepPage(page);
  await next.provision('key-wrong-signature', Object.entries(VALUES));
  await next.seal.click();
  await expect(next.step('Encrypt the environment')).toContainText('Signed by somebody else');
  expect(has(await kept(page, context))).toBe(false);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(next.step('Encrypt the environment')).toContainText('Values are never stored');
  expect(has(await kept(page, context))).toBe(false);
  expect(await fieldsWith(page, MARKS)).toEqual([]);
  await leaks.expectNone();
});
