import { isClean } from '#e2e/pages/axe-clean';
import { chainStandIn } from '#e2e/pages/chain-stand-in';
import { ChangePage } from '#e2e/pages/change-page';
import { KEY_HEADERS } from '#e2e/pages/key';
import { deployByCli } from '#e2e/pages/official-cli';
import { expect, test } from '#e2e/pages/test';

const FIRST = 'services:\n  web:\n    image: nginx:1.27-alpine\n';
const NEXT = FIRST.replace('1.27', '1.28');

test('a machine that the official CLI made on Base restarts once the hash of the server is registered', async ({
  page,
  baseURL,
}) => {
  const appId =
    crypto.getRandomValues(new BigUint64Array(1))[0]?.toString(16).padStart(40, 'c') ?? '';
  const change = new ChangePage(page);
  const made = `chained-${appId.slice(-8)}`;
  const chain = await chainStandIn(`0x${appId}`);
  const first = { name: made, compose: FIRST, wallet: chain.wallet };
  await deployByCli(baseURL ?? '', first).finally(chain.stop);
  const machine = `/cvms/${made}`;
  await change.open(machine);
  await change.composeText.fill(NEXT);
  await expect(change.outlook).toContainText('has to be registered with the app’s contract');
  await page.keyboard.press('Control+Enter');
  const register = change.step('Register the hash on chain');
  await expect(register).toContainText('addComposeHash');
  await expect(change.apply).toHaveCount(0);
  await isClean(page, 'a change that a contract has to allow');
  const hash = await page.evaluate(
    () =>
      /"composeHash":"([0-9a-f]{64})"/.exec(
        JSON.stringify({ ...localStorage }).replaceAll('\\', ''),
      )?.[1] ?? '',
  );
  const data = `0xdfc77223${hash}`;
  await page.request.post('/api/v1/_sandbox/chain/transactions', {
    headers: KEY_HEADERS,
    data: { to: `0x${appId}`, data },
  });
  for (const name of ['Ask the contract again', 'Go on: it is registered']) {
    await register.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  }
  await change.apply.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Matches the stored document')).toBeVisible();
});
