import type { Page } from '@playwright/test';
import { isClean } from '#e2e/pages/axe-clean';
import { madeMachine } from '#e2e/pages/made-machine';
import { expect, test } from '#e2e/pages/test';
import { KEY_HEADERS } from '#e2e/pages/key';

const OTHER = 'services:\n  web:\n    image: nginx:1.29-alpine\n';

/** A machine on Base with a change that somebody prepared by the API alone. */
async function preparedMachine(page: Page, name: string, appId: string) {
  await madeMachine(page, name, {}, { kms: 'BASE', appId });
  const answer = await page.request.patch(`/api/v1/cvms/${name}`, {
    headers: { ...KEY_HEADERS, 'X-Prepare-Only': 'true' },
    data: { docker_compose_file: OTHER },
  });
  const { details } = (await answer.json()).detail;
  const valueOf = (field: string): string =>
    details.find((one: { field: string }) => one.field === field).value;
  return {
    hash: valueOf('compose_hash'),
    url: valueOf('commit_url'),
    token: valueOf('commit_token'),
  };
}

test('who was given a token looks at what it stands for and commits it, and it is kept nowhere', async ({
  page,
}) => {
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  const appId = 'c0'.repeat(20);
  const { hash, url, token } = await preparedMachine(page, 'apart-commit', appId);
  await page.goto('/cvms/apart-commit');
  await page.getByText('Waiting changes').click();
  await expect(page.getByText('The contract does not allow its hash yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Show what it changes' }).click();
  await expect(page.getByRole('region', { name: 'Changes to the compose file' })).toContainText(
    'nginx:1.29',
  );
  await isClean(page, 'a machine for which a change waits');
  await page.goto('/cvms');
  await page.getByText('Commit a prepared change').click();
  await page.getByLabel('Commit token').fill(url);
  await expect(page.getByLabel('Machine', { exact: true })).not.toHaveValue('');
  await page.getByRole('button', { name: 'Look at what it stands for' }).click();
  await expect(page.getByText('The contract does not allow the hash yet')).toBeVisible();
  await page.getByLabel('Compose hash').fill('ab'.repeat(32));
  await page.keyboard.press('Tab');
  await expect(page.getByText('The token stands for another hash')).toBeVisible();
  await page.getByLabel('Compose hash').fill(hash);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Refused. The contract does not allow it')).toBeVisible();
  await isClean(page, 'a prepared change that is committed');
  // What a wallet would send.
  await page.request.post('/api/v1/_sandbox/chain/transactions', {
    headers: KEY_HEADERS,
    data: { to: `0x${appId}`, data: `0xdfc77223${hash.replace(/^0x/, '')}` },
  });
  await page.getByRole('button', { name: 'Commit it and restart the machine' }).dblclick();
  await expect(page.getByText('It is committed, and the machine restarts')).toBeVisible();
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href]),
  );
  expect(kept + addresses.join(' ')).not.toContain(token);
  await page.getByRole('link', { name: 'the machine’s page' }).click();
  await expect(page.getByText(hash.replace(/^0x/, '').slice(0, 4)).first()).toBeVisible();
});
