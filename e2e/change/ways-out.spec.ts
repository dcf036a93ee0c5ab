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
