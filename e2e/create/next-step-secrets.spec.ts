import { createClient } from '@phala/cloud';
import { NextStepPage } from '#e2e/pages/next-step-page';
import { expect, test } from '#e2e/pages/test';
import { KEY } from '#e2e/pages/key';

const SECRETS: [string, string][] = [
  ['DB_URL', 'postgres://u:p@db/x?a=1&b="2"'],
  ['NOTE', 'é — 漢字 🙂 $HOME `x` \\ #'],
];

test(
  'from an empty form to a running CVM with secrets, by keyboard alone',
  { tag: '@everywhere' },
  async ({ page, baseURL }) => {
    const next = new NextStepPage(page);
    const { app } = next;
    await app.openPlain();
    await next.tabTo(app.name);
    await page.keyboard.type('apart-by-keyboard');
    await next.tabTo(app.composeText);
    await page.keyboard.insertText(
      'services:\n  web:\n    image: nginx:1.27\n    environment: [DB_URL, NOTE]\n',
    );
    for (const [name, value] of SECRETS) {
      await next.tabTo(page.getByLabel(`Value of ${name}`, { exact: true }));
      await page.keyboard.insertText(value);
      await page.keyboard.press('Enter');
    }
    await expect(app.inspector.getByText('"allowed_envs": [')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(app.result).toBeFocused();

    await next.tabTo(next.seal);
    await page.keyboard.press('Enter');
    await expect(
      page.getByText('Signed by the KMS, as the API names it', { exact: true }),
    ).toBeVisible();
    await expect(page.getByText(/^Encrypted 2 values/)).toBeVisible();
    // It stands above. Not round by the end of the page: in a driven Firefox that way leads through the browser's own bar.
    await next.tabTo(next.create, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(next.running).toBeVisible();
    await expect(page.getByText('Matches the stored document')).toBeVisible();
    await expect(page.getByRole('link', { name: /-80\.dstack-sandbox/ })).toHaveCount(0);

    expect(await next.guestEnv('apart-by-keyboard')).toEqual({
      env: SECRETS.map(([key, value]) => ({ key, value })),
      skipped: [],
      env_keys: SECRETS.map(([key]) => key),
    });
    const sdk = createClient({ apiKey: KEY, baseURL: `${baseURL}/api/v1`, version: '2026-01-21' });
    const cvm = await sdk.getCvmInfo({ name: 'apart-by-keyboard' });
    expect(cvm).toMatchObject({ status: 'running', name: 'apart-by-keyboard' });
    await page.getByText('Identifiers', { exact: true }).click();
    const step = page.getByRole('region', { name: 'The machine' });
    await expect(step).toContainText(String(cvm.app_id));
    await expect(step).toContainText(String(cvm.instance_id));
  },
);

const STOPS: [name: string, title: string][] = [
  ['key-wrong-signature', 'Signed by somebody else'],
  ['key-broken-signature', 'The signature is not a signature'],
  ['key-stale', 'The signature is too old'],
  ['key-from-future', 'The signature is from the future'],
  ['key-swapped', 'The KMS and the provision name different keys'],
  ['key-not-hex', 'The key is not hex'],
  ['key-short', 'The key has the wrong length'],
];

for (const [name, title] of STOPS) {
  test(`${name} stops before anything is encrypted`, async ({ page }) => {
    const next = new NextStepPage(page);
    await next.provision(name, [['A_VALUE', 'not-to-be-sealed']]);
    await next.seal.click();
    const step = next.step('Encrypt the environment');
    await expect(step).toContainText(title);
    await expect(step).toContainText('stopped');
    await expect(step.getByText(/^Encrypted/)).toHaveCount(0);
    const keys = step.getByRole('button', { name: /^Copy (Signer|KMS key|Key in|Key from)/ });
    await expect(keys).toHaveCount(/swapped|wrong/.test(name) ? 2 : 0);
    await expect(next.create).toHaveCount(0);
    await expect(
      step.getByRole('button', { name: 'Fetch the key again and encrypt' }),
    ).toBeVisible();
  });
}

const CLOCKS: [hours: number, title: string][] = [
  [1, 'The signature is too old'],
  [-1, 'The signature is from the future'],
  [0, 'Signed by the KMS'],
];

test('a clock that is off by an hour is said to be looked at', async ({ page }) => {
  const next = new NextStepPage(page);
  // An hour that passes at once is taken for an hour in which nobody used the page.
  await page.addInitScript(() => localStorage.setItem('provision-console:forget-after', 'never'));
  await next.provision('key-timestamped', [['A_VALUE', 'sealed-at-last']]);
  const step = next.step('Encrypt the environment');
  for (const [hours, title] of CLOCKS) {
    await page.clock.setFixedTime(Date.now() + hours * 3_600_000);
    await step.getByRole('button', { name: /^(Encrypt only|Fetch the key)/ }).click();
    await expect(step).toContainText(title);
    if (hours !== 0) await expect(step).toContainText('Check this device’s date and time');
  }
  await expect(next.create).toBeVisible();
});

test('an unsigned key is encrypted to by a word of the person’s only', async ({ page }) => {
  const next = new NextStepPage(page);
  await next.provision('key-no-signature', [['A_VALUE', 'x']]);
  const step = next.step('Encrypt the environment');
  await next.seal.click();
  await expect(step).toContainText('The key is not signed');
  await expect(step).toContainText('Nothing is encrypted yet.');
  const seal = step.getByRole('button', { name: 'Encrypt to this key' });
  await expect(seal).toBeDisabled();
  await expect(seal).toHaveAccessibleDescription('Tick the sentence above first.');
  await expect(step.getByText(/^Encrypted/)).toHaveCount(0);
  await expect(next.create).toHaveCount(0);
  await step.getByRole('checkbox', { name: /nothing proves whose key this is/ }).check();
  await seal.click();
  await expect(step.getByText(/^Encrypted one value/)).toContainText('is not proven');
  await expect(step).not.toContainText('only the app can open them');
  await expect(next.create).toBeVisible();
});

test('a page that is not secure says so, and encrypts nothing', async ({ page }) => {
  const next = new NextStepPage(page);
  await page.addInitScript(() =>
    Object.defineProperty(window.crypto, 'subtle', { value: undefined }),
  );
  await next.provision('apart-insecure', [['A_VALUE', 'not-to-be-sealed']]);
  await expect(next.seal).toBeDisabled();
  await expect(next.seal).toHaveAccessibleDescription(/encrypt on secure pages only/);
  await expect(next.create).toHaveCount(0);
});

test('each encrypting is another, and changed values are encrypted anew', async ({ page }) => {
  const next = new NextStepPage(page);
  await next.provision('apart-sealed-twice', [['A_VALUE', 'first']]);
  await next.seal.click();
  const body = page.getByLabel('Create request body');
  const sent = page.getByText('What is sent', { exact: true });
  await sent.click();
  await expect(body).toContainText('encrypted bytes');
  const first = await body.innerText();
  await next.seal.click();
  await expect(next.create).toBeVisible();
  await sent.click();
  await expect(body).not.toHaveText(first);
  await page.getByRole('button', { name: 'Change them' }).click();
  await page.getByLabel('Value of A_VALUE', { exact: true }).fill('second');
  await expect(
    page.getByText('The values changed since they were encrypted. Encrypt again.'),
  ).toBeVisible();
  await expect(next.create).toHaveCount(0);
  await next.seal.click();
  await next.create.click();
  await expect(next.running).toBeVisible();
  expect(await next.guestEnv('apart-sealed-twice')).toMatchObject({
    env: [{ key: 'A_VALUE', value: 'second' }],
  });
});

test('a tab closed in the middle: the answer comes back, the values do not, and it says so', async ({
  page,
}) => {
  const next = new NextStepPage(page);
  await next.provision('apart-closed', [['A_VALUE', 'gone-after-it']]);
  await next.seal.click();
  await expect(next.create).toBeVisible();
  const asked = page.waitForEvent('dialog');
  const reloaded = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await reloaded;
  await expect(next.app.result).toBeVisible();
  await expect(next.step('Encrypt the environment')).toContainText(
    'Values are never stored, so after a reload or an idle time they have to be entered again.',
  );
  await expect(next.create).toHaveCount(0);
  await page.getByRole('button', { name: 'Enter it here' }).click();
  await expect(page.getByLabel('Value of A_VALUE', { exact: true })).toBeFocused();
  await page.keyboard.type('typed-again');
  await next.seal.click();
  await next.create.click();
  await expect(next.running).toBeVisible();
  expect(await next.guestEnv('apart-closed')).toMatchObject({
    env: [{ key: 'A_VALUE', value: 'typed-again' }],
  });
  // The page forgot them with the machine: leaving asks no more, and the machine is found again.
  await page.reload();
  await expect(next.running).toBeVisible();
});

test('a page closed while the call was under way looks before it sends', async ({ page }) => {
  const next = new NextStepPage(page);
  await next.provision('apart-under-way');
  await page.route('**/api/v1/cvms', () => {});
  await next.create.click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.reload();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const trouble = page.getByRole('group', { name: 'It is not known whether the CVM was created' });
  await trouble.getByRole('button', { name: 'Look for the CVM' }).click();
  await expect(trouble.getByRole('status')).toContainText('There is no CVM');
  await trouble.getByRole('button', { name: 'Prepare it again' }).click();
  await next.create.click();
  await expect(next.running).toBeVisible();
});
