import { isClean } from '#e2e/pages/axe-clean';
import { ChangePage } from '#e2e/pages/change-page';
import { madeMachine } from '#e2e/pages/made-machine';
import { expect, test } from '#e2e/pages/test';
import { KEY_HEADERS } from '#e2e/pages/key';

const OTHER = 'services:\n  web:\n    image: nginx:1.29-alpine\n';

test('a change on chain is prepared for others, registered and committed, and the token shown once', async ({
  page,
}) => {
  const appId = 'd0'.repeat(20);
  const machine = await madeMachine(page, 'apart-others', {}, { kms: 'BASE', appId });
  const change = new ChangePage(page);
  await change.open(machine);
  await change.composeText.fill(OTHER);
  await page.getByText('For others to approve').click();
  await page.getByRole('button', { name: 'Prepare it for approval' }).click();
  await expect(page.getByText('It is the hash of the document that was looked at')).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'The commit token, shown this once' }),
  ).toBeVisible();
  await isClean(page, 'a change that was prepared for others');
  const call = page.getByRole('region', { name: 'addComposeHash(bytes32)' });
  const data = await call.getByText(/^0xdfc77223/).textContent();
  await page.request.post('/api/v1/_sandbox/chain/transactions', {
    headers: KEY_HEADERS,
    data: { to: `0x${appId}`, data },
  });
  await page.getByRole('button', { name: 'Ask the contract again' }).click();
  await page.getByRole('button', { name: 'Commit: it is registered' }).click();
  await expect(page.getByText('It is committed, and the machine restarts with it.')).toBeVisible();
  expect(await change.now(machine)).toMatchObject({ compose_hash: data?.slice(10) });
});

test('a change is taken away as calls and as Markdown before anything is sent', async ({
  page,
}) => {
  const machine = await madeMachine(page, 'apart-away');
  const change = new ChangePage(page);
  await change.open(machine);
  await change.composeText.fill(OTHER);
  await page.getByText('For others to approve').click();
  await expect(page.getByText('the API would make the change at once')).toBeVisible();
  await page.getByText('Take it away', { exact: true }).click();
  await expect(page.getByLabel('curl command of step 1', { exact: true })).toContainText(
    'nginx:1.29-alpine',
  );
  await expect(page.getByLabel('curl command of step 2', { exact: true })).toContainText(
    'COMPOSE_HASH',
  );
  await expect(page.getByRole('button', { name: 'Copy the change as Markdown' })).toBeVisible();
  await isClean(page, 'a change to take away');
  await change.prepare.click();
  await page.getByText('Or take it away').click();
  await expect(page.getByLabel('curl command of step 1', { exact: true })).toContainText('PATCH');
  await expect(page.getByLabel('curl command of step 1', { exact: true })).not.toContainText(
    'COMPOSE_HASH',
  );
});

test('on a phone what changes, and the problems, lie over the form and make way for it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const change = new ChangePage(page);
  await change.open(await madeMachine(page, 'apart-phone'));
  await change.composeText.fill(OTHER);
  await expect(change.outlook).toBeHidden();
  await change.bar.getByRole('button', { name: 'What changes' }).click();
  await expect(change.outlook).toContainText('The hash moves, because');
  await isClean(page, 'what changes, on a phone');
  await page.keyboard.press('Escape');
  await expect(change.outlook).toBeHidden();
  await change.bar.getByRole('button', { name: /warning/ }).click();
  await page.getByRole('button', { name: /^warning: Compose file, line 3/ }).click();
  await expect(change.outlook).toBeHidden();
  await expect(change.composeText).toBeFocused();
  await page.getByRole('button', { name: 'Look it up to pin it…' }).click();
  await expect(page.getByRole('dialog', { name: /images/i })).toBeVisible();
  await page.keyboard.press('Escape');
  // What begins a new app has no place here.
  await change.composeText.fill('');
  await expect(change.composeText).toHaveAttribute('placeholder', /^Paste a text/);
  await expect(page.getByRole('button', { name: /template|^Import…/ })).toHaveCount(0);
});

test('what others do to the machine while its app is edited is said, and loses nothing', async ({
  page,
}) => {
  const change = new ChangePage(page);
  const machine = await madeMachine(page, 'apart-meanwhile');
  await page.clock.install();
  await change.open(machine);
  await change.composeText.fill(OTHER);
  const call = async (method: string, path: string, data?: object) =>
    (
      await page.request.fetch(`/api/v1${machine}${path}`, { method, headers: KEY_HEADERS, data })
    ).json();
  const { compose_hash } = await call('POST', '/compose_file/provision', {
    name: '',
    docker_compose_file: OTHER.replace('web', 'other'),
  });
  await call('PATCH', '/compose_file', { compose_hash });
  const isSaid = (words: string) =>
    expect
      .poll(async () => {
        // The machine is looked at every quarter of a minute.
        await page.clock.fastForward(20_000);
        return page.getByText(words).count();
      })
      .toBe(1);
  await isSaid('it was changed meanwhile');
  await page.getByRole('button', { name: 'Compare with what it has now' }).click();
  await expect(page.getByText('begun on another document')).toBeVisible();
  await expect(change.composeText).toHaveValue(OTHER);
  await page.request.delete(`/api/v1${machine}`, { headers: KEY_HEADERS });
  await isSaid('The API no longer knows this machine');
  await expect(change.composeText).toHaveValue(OTHER);
});
