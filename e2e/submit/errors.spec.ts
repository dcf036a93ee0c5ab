import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

interface Row {
  name: string;
  title: string | RegExp;
  says: (string | RegExp)[];
  /** A part of the body that is one click away; none where nothing readable came. */
  raw?: string;
}

const NO_JSON = 'The answer calls itself text/plain; the API sends application/json.';
const A_PAGE = NO_JSON.replace('plain', 'html');
const EMPTY = 'The answer is empty.';
const MAY_REPEAT = 'Provisioning creates no machine';

/** Every failure on demand that is not a structured error (sandbox/README.md). */
const ROWS: Row[] = [
  {
    name: 'fail-403',
    title: 'The API refused the request (status 403)',
    says: ['The workspace may not do this', 'change the form and send it again'],
    raw: '"detail":"The workspace may not do this"',
  },
  {
    name: 'fail-429',
    title: 'Too many requests',
    says: ['Wait 7 seconds'],
    raw: 'Too many requests',
  },
  { name: 'fail-500', title: /status 500/, says: [NO_JSON], raw: 'Internal Server Error' },
  {
    name: 'fail-503',
    title: 'The API had a problem of its own (status 503)',
    says: ['Nothing in the form is at fault', 'Wait 7 seconds', 'Service unavailable'],
    raw: 'Service unavailable',
  },
  {
    name: 'fail-string',
    title: 'The API refused the request (status 400)',
    says: ['Team has no wallet'],
    raw: '"Team has no wallet"',
  },
  {
    name: 'fail-object',
    title: 'The workspace is being moved',
    says: ['change the form and send it again'],
    raw: '{"message":"The workspace is being moved"}',
  },
  {
    name: 'fail-root',
    title: 'No available resources match the requirements',
    says: [
      'ERR-02-002',
      'Clear one of them',
      'No teepod found',
      'Region',
      'Node',
      'OS image',
      'KMS',
    ],
    raw: '"error_code":"ERR-02-002"',
  },
  {
    name: 'fail-unknown-code',
    title: 'A new rule',
    says: ['ERR-99-042', 'Leave out the region, node, image or KMS', 'No teepod found'],
    raw: 'ERR-99-042',
  },
  {
    name: 'fail-echo',
    title: 'The API refused the request (status 400)',
    says: [`Cannot read <img src=x onerror="document.title='echo'"> in {`],
    raw: '<img src=x onerror=',
  },
  { name: 'fail-html', title: /status 502/, says: [A_PAGE], raw: '<h1>502 Bad Gateway</h1>' },
  {
    name: 'fail-html-200',
    title: /status 200/,
    says: [A_PAGE, 'a login page'],
    raw: '<title>Sign in to the network</title>',
  },
  { name: 'fail-empty', title: /status 502/, says: [EMPTY] },
  { name: 'fail-empty-200', title: /status 200/, says: [EMPTY] },
  { name: 'fail-truncated', title: 'No readable answer', says: ['dropped the connection'] },
  {
    name: 'fail-no-hash',
    title: /status 200/,
    says: ['The answer has no compose_hash.'],
    raw: '"app_id"',
  },
];

// The browser's own words for an answer that was cut off.
test.use({ expectedConsole: [/ERR_INCOMPLETE_CHUNKED_ENCODING/] });

test('each failure is told in one place that has the focus, and the form stays as it was', async ({
  page,
}) => {
  // Many attempts on one page.
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn();
  const title = await page.title();
  for (const { name, title: heading, says, raw } of ROWS) {
    await test.step(name, async () => {
      await app.name.fill(name);
      await expect(app.inspector.getByText(`"name": "${name}"`)).toBeVisible();
      const before = await app.requestLines();
      await app.submit();

      const problem = app.problem(heading);
      await expect(problem).toBeFocused();
      await expect(problem).toBeInViewport();
      for (const words of says) await expect(problem).toContainText(words);
      await expect(page.getByRole('main').getByRole('button', { name: 'Dismiss' })).toHaveCount(1);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(app.provision).toHaveAccessibleName('Provision');

      const answer = problem.getByLabel('Raw answer', { exact: true });
      await expect(answer).toBeHidden();
      if (raw === undefined) {
        await expect(problem.getByText('What the server answered')).toHaveCount(0);
      } else {
        await problem.getByText('What the server answered').click();
        await expect(answer).toContainText(raw);
      }
      await expect(page.locator('body')).not.toContainText(/\[object |undefined|NaN/);
      expect(await app.requestLines()).toEqual(before);
      await expect(app.composeText).toHaveValue(/nginx:1\.27-alpine/);
      await expect(page.getByRole('img')).toHaveCount(0);
      expect(await page.title()).toBe(title);
    });
  }
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(app.problem(/status 200/)).toHaveCount(0);
  await app.name.fill('all-is-well-now');
  await app.submit();
  await expect(app.result).toBeFocused();
});

test('a refused key is asked for again, and the form is kept', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('fail-401');
  const before = await app.requestLines();
  await app.submit();
  const dialog = page.getByRole('dialog', { name: 'API key for Sandbox' });
  await expect(dialog.getByRole('alert')).toContainText('The API does not accept this key');
  await expect(dialog.getByLabel('API key', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'API key: Key refused' })).toBeVisible();
  await expect(app.problem('The API does not accept this key')).toContainText('Enter another');
  expect(await app.requestLines()).toEqual(before);

  // Without a new key nothing is sent: the same question comes again.
  await app.submit();
  await dialog.getByLabel('API key', { exact: true }).fill('phak_sandbox');
  await dialog.getByRole('button', { name: 'Use this key' }).click();
  await expect(dialog).toBeHidden();
  await app.name.fill('with-another-key');
  await app.submit();
  await expect(app.result).toBeVisible();
});

test('a key that the server repeats is not shown', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('fail-echo-key');
  await app.submit();
  const problem = app.problem(/status 400/);
  await expect(problem).toContainText('Headers were X-API-Key: [your API key]');
  await problem.getByText('What the server answered').click();
  await expect(problem.getByLabel('Raw answer', { exact: true })).toContainText('[your API key]');
  expect(await page.content()).not.toContain('phak_sandbox');
});

test('a 422 leads to its fields, in folded sections too', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('fail-422');
  await app.submit();
  const problem = app.problem('The API does not accept some of the values');
  await expect(problem).toBeFocused();
  const disk = page.getByRole('textbox', { name: 'Disk' });
  await expect(disk).toHaveAccessibleDescription(/greater than or equal to 20/);
  await expect(disk).toHaveAttribute('aria-invalid', 'true');
  const system = page.getByRole('group', { name: 'File system' });
  await expect(system).toContainText("Input should be 'ext4'");

  await problem.getByRole('button', { name: 'Disk', exact: true }).click();
  await expect(disk).toBeFocused();
  await disk.fill('40');
  await expect(disk).not.toHaveAccessibleDescription(/greater than/);
  await expect(disk).not.toHaveAttribute('aria-invalid');
  await problem.getByRole('button', { name: 'File system', exact: true }).click();
  await expect(system.getByRole('radio', { name: 'zfs' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(system.getByRole('radio', { name: 'ext4' })).toBeChecked();
  await expect(system).not.toContainText("Input should be 'ext4'");
});

test('the advice that sending again is safe comes with a cancelled request', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('fail-drip');
  await app.submit();
  await expect(page.getByRole('button', { name: 'Provisioning…' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.problem('Cancelled')).toBeFocused();
  await expect(app.problem('Cancelled')).toContainText(MAY_REPEAT);
  await expect(app.provision).toHaveAccessibleName('Provision');
});
