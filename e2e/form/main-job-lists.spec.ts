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
  section.getByRole('textbox', { name: /^Expected variables \d+$/ });
const values = (section: Locator) =>
  rows(section).evaluateAll((all) => all.map((it) => (it as HTMLInputElement).value));

async function paste(page: Page, into: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((it) => navigator.clipboard.writeText(it), text);
  await into.focus();
  await page.keyboard.press('ControlOrMeta+v');
}

test('a .env file pasted into a list of names gives its names, and its values are nowhere in the page', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  const environment = page.getByRole('group', { name: 'Expected variables' });
  await app.openPlain();
  await app.fillIn('no-secrets-here');
  await app.unfold('Environment');
  await paste(page, environment.getByRole('textbox', { name: 'New name' }), DOT_ENV);
  await expect(rows(environment)).toHaveCount(NAMES.length);
  expect(await values(environment)).toEqual(NAMES);
  await expect(environment.getByRole('textbox', { name: 'New name' })).toHaveValue('');

  const request = await app.previewedRequest((it) => it['env_keys'] !== undefined);
  expect(request['env_keys']).toEqual(NAMES);
  const everything = await page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
    const typed = fields.map(({ value }) => value);
    return [document.documentElement.outerHTML, ...typed, JSON.stringify(localStorage)].join('\n');
  });
  expect(everything).toContain('YAML_STYLE');
  expect(everything).not.toContain('tellnoone');
});

test('many ports at once; what cannot be read stays with a reason', async ({ page }) => {
  const app = new ConsolePage(page);
  const ports = app.section('Ports');
  const field = ports.getByRole('textbox', { name: 'New port' });
  await app.openPlain();
  await app.fillIn('many-ports');
  await app.addTo('Ports', 'New port', '7070');
  await app.previewedRequest((it) => it.ports !== undefined);
  // Emptied again, the list is left out.
  await ports.getByRole('button', { name: 'Remove port 1: tcp 7070' }).click();
  await app.previewedRequest((it) => it.ports === undefined);
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
