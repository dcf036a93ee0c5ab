import { SecretsPage } from '#e2e/pages/secrets-page';
import { expect, test } from '#e2e/pages/test';

test.beforeEach(async ({ page }) => {
  // Leaving with values typed asks; these tests are about something else.
  page.on('dialog', (dialog) => void dialog.accept());
});

const REMARKS: [name: string, value: string, remark: string | RegExp][] = [
  ['1BAD', 'x', /does not start with a digit/],
  ['MASKED', '••••••', 'Looks like a mask copied from a screen'],
  ['LEFT_IN', '<your-api-key>', 'Looks like a placeholder that was left in.'],
  ['TOO_LONG', 'x'.repeat(128 * 1024 + 1), 'Longer than 128 KB, which the machine refuses.'],
  ['DSTACK_ROOT_PASSWORD', 'abc123', 'Opens root’s login by SSH'],
  ['DSTACK_WHAT_EVER', 'abc123', 'what this one does is not known here'],
];

test('what is odd about a name or a value stands at it, without the value', async ({ page }) => {
  const secrets = new SecretsPage(page);
  await secrets.open();
  for (const [name, value, remark] of REMARKS) {
    await secrets.type(name, value);
    await expect(secrets.value(name)).toHaveAccessibleDescription(
      typeof remark === 'string' ? new RegExp(remark) : remark,
    );
  }
  // A name that has a row is led to, and not listed twice.
  await secrets.type('MASKED', 'on');
  await expect(secrets.value('MASKED')).toHaveValue('••••••on');
  await expect(secrets.group).toContainText('2 secrets have an error and cannot be encrypted.');
});

test('more than the machine takes when encrypted is said before it is encrypted', async ({
  page,
}) => {
  const secrets = new SecretsPage(page);
  await secrets.open();
  for (const name of ['A', 'B', 'C']) await secrets.type(name, 'x'.repeat(100_000));
  await expect(secrets.group).toContainText('293 KB of 256 KB when encrypted');
  await expect(secrets.group).toContainText('Encrypted, they have more than 256 KB');
});

test('a value is generated, hidden until it is shown, and another one every time', async ({
  page,
}) => {
  const secrets = new SecretsPage(page);
  await secrets.open();
  await secrets.type('TOKEN', '');
  const made: string[] = [];
  for (const [kind, form] of [
    ['32 bytes, hex', /^[0-9a-f]{64}$/],
    ['32 bytes, hex', /^[0-9a-f]{64}$/],
    ['32 bytes, base64url', /^[\w-]{43}$/],
    ['24 letters and digits', /^[A-Za-z0-9]{24}$/],
  ] as const) {
    await secrets.group.getByRole('button', { name: 'Generate a value for TOKEN' }).click();
    await page.getByRole('menuitem', { name: kind }).click();
    await expect(secrets.value('TOKEN')).toHaveValue(form);
    await expect(secrets.value('TOKEN')).toHaveAttribute('type', 'password');
    made.push(await secrets.value('TOKEN').inputValue());
  }
  expect(new Set(made).size).toBe(4);
  const show = secrets.group.getByRole('button', { name: 'Show the value of TOKEN' });
  await show.click();
  await expect(show).toHaveAttribute('aria-pressed', 'true');
  await expect(secrets.value('TOKEN')).toHaveAttribute('type', 'text');
  await show.click();
  await expect(secrets.value('TOKEN')).toHaveAttribute('type', 'password');
});

test('the text view hides values until it is shown, and both views are of the same', async ({
  page,
}) => {
  const secrets = new SecretsPage(page);
  await secrets.open();
  await secrets.type('A', 'one value');
  await secrets.view('Text');
  const text = secrets.group.getByRole('textbox', { name: 'Secrets as .env text' });
  await expect(text).toHaveValue(/^A=[•' ]+\s*$/);
  await expect(text).not.toBeEditable();
  await secrets.group.getByRole('button', { name: 'Show and edit' }).click();
  await expect(text).toHaveAttribute('spellcheck', 'false');
  await text.fill('# kept\nA="two"\nB=three\nB=again\nwhat\n');
  await expect(secrets.group).toContainText('Line 4: B is already in a row above.');
  await expect(secrets.group).toContainText('Line 5: There is no = after the name.');
  await text.fill('# kept\nA="two"\nB=three\n');
  await secrets.group.getByRole('button', { name: 'Hide values' }).click();
  await secrets.view('Table');
  await expect(secrets.value('A')).toHaveValue('two');
  await expect(secrets.value('B')).toHaveValue('three');
  await secrets.view('Text');
  await secrets.group.getByRole('button', { name: 'Show and edit' }).click();
  await expect(text).toHaveValue('# kept\nA="two"\nB=three\n');
});

test('values are cleared on demand, and the page can be left without a question', async ({
  page,
}) => {
  const secrets = new SecretsPage(page);
  await secrets.open();
  await secrets.type('A', 'one');
  const asked: string[] = [];
  page.on('dialog', (dialog) => asked.push(dialog.type()));
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  await expect(secrets.group).toContainText('Secret values are gone');
  await secrets.group.getByRole('button', { name: 'Enter them again' }).click();
  await expect(secrets.value('A')).toBeFocused();
  await page.keyboard.insertText('once more');
  await secrets.group.getByRole('button', { name: 'Clear all values' }).click();
  await expect(secrets.value('A')).toHaveValue('');
  await page.reload();
  await expect(secrets.add).toBeVisible();
  expect(asked).toEqual(['beforeunload']);
});

test('values stay while a document is checked, and are in no request', async ({ page }) => {
  const secrets = new SecretsPage(page);
  await secrets.open();
  await secrets.app.typeIn(
    'with-a-variable',
    'services:\n  a:\n    image: a:1\n    command: "$B"\n',
  );
  await secrets.value('B').fill('kept');
  await expect(secrets.row('B')).toContainText('It has a value and is allowed.');
  await page.getByRole('link', { name: 'Check a document' }).click();
  await page.goBack();
  await expect(secrets.value('B')).toHaveValue('kept');
  const text = await secrets.app.previewedText();
  expect(JSON.parse(text)).toMatchObject({ compose_file: { allowed_envs: ['B'] } });
  expect(text.includes('kept')).toBe(false);
});

test('values that come at once are allowed where something reads them', async ({ page }) => {
  const secrets = new SecretsPage(page);
  await secrets.open();
  await secrets.app.typeIn(
    'reads-two',
    'services:\n  a:\n    image: a:1\n    command: "$B $A $M"\n',
  );
  await secrets.openFile('A=one\nOTHER=two\nDSTACK_DOCKER_USERNAME=me\nM="****"\n');
  await secrets.dialog.getByRole('button', { name: 'Add 4 secrets' }).click();
  await expect(secrets.row('A')).toContainText('It has a value and is allowed.');
  await expect(secrets.row('OTHER')).toContainText('Never used');
  await expect(secrets.row('M')).toContainText('Not allowed');
  await secrets.view('Text');
  await secrets.group.getByRole('button', { name: 'Show and edit' }).click();
  const text = secrets.group.getByRole('textbox', { name: 'Secrets as .env text' });
  await text.press('ControlOrMeta+End');
  await page.keyboard.type('B=typed');
  await secrets.view('Table');
  await expect(secrets.row('B')).toContainText('It has a value and is allowed.');
  await secrets.row('A').getByRole('button', { name: 'Undo: do not allow A' }).click();
  const { compose_file } = await secrets.app.previewedRequest(
    (request) => !String(request.compose_file['allowed_envs']).startsWith('A'),
  );
  expect(compose_file['allowed_envs']).toEqual(['DSTACK_DOCKER_USERNAME', 'B']);
});
