import { type Locator, type Page } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

/** What people have in a .env file; every value carries a word that must not be seen again. */
const DOT_ENV = [
  '# a comment',
  'PLAIN=tellnoone1',
  'export EXPORTED="tellnoone2 # not a comment"',
  "SINGLE='tellnoone3'",
  'EMPTY=',
  'PEM="-----BEGIN PRIVATE KEY-----',
  'MIItellnoone4',
  '-----END PRIVATE KEY-----"',
  'YAML_STYLE: tellnoone5',
  '- LIST_STYLE=tellnoone6',
  '',
  'LAST=tellnoone7',
].join('\r\n');
const NAMES = ['PLAIN', 'EXPORTED', 'SINGLE', 'EMPTY', 'PEM', 'YAML_STYLE', 'LIST_STYLE', 'LAST'];

const rows = (section: Locator) =>
  section.getByRole('textbox', { name: /^Allowed variables \d+$/ });
const values = (section: Locator) =>
  rows(section).evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value));

async function paste(page: Page, into: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((it) => navigator.clipboard.writeText(it), text);
  await into.focus();
  await page.keyboard.press('ControlOrMeta+v');
}

test('a pasted .env file gives its names, and its values are nowhere in the page', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  const environment = app.section('Environment');
  await app.open();
  await app.fillIn('no-secrets-here');
  await paste(page, environment.getByRole('textbox', { name: 'New name' }), DOT_ENV);
  await expect(rows(environment)).toHaveCount(NAMES.length);
  expect(await values(environment)).toEqual(NAMES);
  await expect(environment.getByRole('textbox', { name: 'New name' })).toHaveValue('');

  const request = await app.previewedRequest((it) => it.compose_file['allowed_envs'] !== undefined);
  expect(request.compose_file['allowed_envs']).toEqual(NAMES);
  const everything = await page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    const typed = fields.map(({ value }) => value);
    return [document.documentElement.outerHTML, ...typed, JSON.stringify(localStorage)].join('\n');
  });
  expect(everything).toContain('YAML_STYLE');
  expect(everything).not.toContain('tellnoone');
  await app.submit();
  await expect(page.getByText('Matches the prediction', { exact: true })).toBeVisible();
  expect((await app.receivedBytes('no-secrets-here')).toString()).not.toContain('tellnoone');
});

test('names are added with Enter, moved with Alt and the arrows, and removed by name', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  const environment = app.section('Environment');
  const field = environment.getByRole('textbox', { name: 'New name' });
  await app.open();
  await field.focus();
  for (const name of ['ALPHA', 'BETA', 'GAMMA']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue('');
    await expect(field).toBeFocused();
  }
  expect(await values(environment)).toEqual(['ALPHA', 'BETA', 'GAMMA']);

  await rows(environment).nth(2).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  expect(await values(environment)).toEqual(['GAMMA', 'ALPHA', 'BETA']);
  await expect(rows(environment).first()).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  expect(await values(environment)).toEqual(['ALPHA', 'GAMMA', 'BETA']);
  await expect(environment.getByRole('button', { name: 'Move up name 1: ALPHA' })).toBeDisabled();
  await environment.getByRole('button', { name: 'Move down name 1: ALPHA' }).click();
  expect(await values(environment)).toEqual(['GAMMA', 'ALPHA', 'BETA']);

  await environment.getByRole('button', { name: 'Remove name 2: ALPHA' }).click();
  expect(await values(environment)).toEqual(['GAMMA', 'BETA']);
  await expect(rows(environment).nth(1)).toBeFocused();
  const request = await app.previewedRequest(
    ({ compose_file }) => JSON.stringify(compose_file['allowed_envs']) !== '[]',
  );
  expect(request.compose_file['allowed_envs']).toEqual(['GAMMA', 'BETA']);
});

test('the last row removed leaves the focus at the field for a new one', async ({ page }) => {
  const app = new ConsolePage(page);
  const ports = app.section('Ports');
  await app.open();
  await app.addTo('Ports', 'New port', '8080');
  await ports.getByRole('button', { name: 'Remove port 1: tcp 8080' }).click();
  await expect(ports.getByRole('textbox', { name: 'New port' })).toBeFocused();
  const request = await app.previewedRequest((it) => it.ports === undefined);
  expect(request).not.toHaveProperty('ports');
});

test('many ports at once; what cannot be read stays with a reason', async ({ page }) => {
  const app = new ConsolePage(page);
  const ports = app.section('Ports');
  const field = ports.getByRole('textbox', { name: 'New port' });
  await app.open();
  await app.fillIn('many-ports');
  await paste(page, field, 'tcp 8080:80\n9090/udp\neighty\n');
  await expect(ports.getByRole('textbox', { name: /^Port \d+: host port$/ })).toHaveCount(2);
  await expect(field).toHaveValue('eighty');
  await expect(field).toHaveAccessibleDescription(/Not read as a port: eighty/);
  await field.fill('');
  await app.submit();
  await expect(app.result).toBeVisible();
  expect((await app.received('many-ports'))['ports']).toEqual([
    { protocol: 'tcp', host_port: 8080, vm_port: 80 },
    { protocol: 'udp', host_port: 9090, vm_port: 9090 },
  ]);
});

test('a name that is typed and left is added, once, by whatever is clicked next', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  const environment = app.section('Environment');
  await app.open();
  for (const name of ['FIRST', 'SECOND']) {
    await environment.getByRole('textbox', { name: 'New name' }).pressSequentially(name);
    await environment.getByRole('button', { name: 'Add name' }).click();
  }
  await expect(rows(environment)).toHaveCount(2);
  await environment.getByRole('textbox', { name: 'New name' }).pressSequentially('THIRD');
  await environment.getByRole('button', { name: 'Remove name 1: FIRST' }).click();
  await expect.poll(() => values(environment)).toEqual(['SECOND', 'THIRD']);
  await environment.getByRole('textbox', { name: 'New name' }).pressSequentially('FOURTH');
  await app.section('Exposure').getByRole('switch', { name: 'Public logs' }).click();
  await expect(page.getByRole('switch', { name: 'Public logs' })).not.toBeChecked();
  await expect.poll(() => values(environment)).toEqual(['SECOND', 'THIRD', 'FOURTH']);
});
