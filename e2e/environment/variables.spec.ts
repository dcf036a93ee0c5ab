import type { Locator } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const TEXT = `services:
  web:
    image: nginx:1.27-alpine
    environment:
      URL: \${DB_URL}
      MODE: \${MODE:-fast}
      KEY: \${API_KEY:?}
      ID: \${DSTACK_APP_ID}
    command: echo $$HOME_DIR
    ports:
      - "80:80"
`;

const tableOf = (app: ConsolePage) =>
  app.page.getByRole('group', { name: 'Variables', exact: true });
const row = (table: Locator, name: string) =>
  table.getByRole('row').filter({ has: table.page().getByText(name, { exact: true }) });

test('one table says of each name what will become of it, and mends it row by row', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('has-variables', TEXT);
  const table = tableOf(app);
  await app.chooseScript('Server’s standard');
  await expect(row(table, 'DB_URL')).toContainText('Missing');
  await expect(row(table, 'MODE')).toContainText('Has a default');
  await expect(row(table, 'API_KEY')).toContainText('Required');
  await expect(row(table, 'DSTACK_APP_ID')).toContainText('Built in');
  await expect(row(table, 'HOME_DIR')).toContainText('Escaped');
  await row(table, 'DB_URL').getByRole('button', { name: 'DB_URL, line 5' }).click();
  await expect(app.composeText).toBeFocused();

  await row(table, 'DB_URL').getByRole('button', { name: 'Allow DB_URL' }).click();
  await expect(row(table, 'DB_URL')).toContainText('Without a value it is empty.');
  await table.getByLabel('Value of DB_URL', { exact: true }).fill('postgres://CANARY');
  await expect(row(table, 'DB_URL')).toContainText('Set');
  await expect(table).not.toContainText('CANARY');
  const request = await app.previewedRequest(({ compose_file }) =>
    String(compose_file['allowed_envs']).includes('DB_URL'),
  );
  expect(request.compose_file['allowed_envs']).toEqual(['DB_URL']);
});

test('one key mends all, in the order of the text; sorting is an act of its own', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('has-variables', TEXT);
  const table = tableOf(app);
  await app.addTo('Environment', 'New name', 'ZED');
  await expect(row(table, 'ZED')).toContainText('Never used');
  await table.getByRole('button', { name: 'Fix all (3)' }).press('Enter');
  await expect(table).toBeFocused();
  const names = async () => {
    const { compose_file } = await app.previewedRequest(
      (request) => (request.compose_file['allowed_envs'] as string[]).length === 4,
    );
    return compose_file['allowed_envs'];
  };
  expect(await names()).toEqual(['ZED', 'DB_URL', 'API_KEY', 'DSTACK_APP_ID']);
  const before = await app.predictedHash();
  await table.getByText('Order of the names').click();
  await table.getByRole('button', { name: 'Sort by name (changes the hash)' }).click();
  await expect(async () =>
    expect(await names()).toEqual(['API_KEY', 'DB_URL', 'DSTACK_APP_ID', 'ZED']),
  ).toPass();
  expect(await app.predictedHash()).not.toBe(before);
  await row(table, 'ZED').getByRole('button', { name: 'Stop allowing ZED' }).click();
  await expect(row(table, 'ZED')).toHaveCount(0);
});

test('in the editor: names are completed, a variable tells its state and never its value', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();
  await app.openComposeFile(TEXT);
  await expect(row(tableOf(app), 'DB_URL')).toContainText('Missing');
  await app.composeGroup.getByText('${DB_URL}').first().hover();
  const hover = page.getByText('Value: none. Allowed: no. Expected: no.').first();
  await expect(hover).toBeVisible();
  await page.keyboard.press('Escape');
  await app.composeText.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('# ${', { delay: 40 });
  await page.keyboard.press('Control+Space');
  await expect(page.getByRole('option', { name: /^API_KEY/ })).toBeVisible();
});
