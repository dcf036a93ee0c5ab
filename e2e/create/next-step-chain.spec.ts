import { NextStepPage } from '#e2e/pages/next-step-page';
import { expect, test } from '#e2e/pages/test';

const DEPLOYER = '0xAb5801a7D398351b8bE11C439e05C5B3259aeC9B';
const CONTRACT = `0x${'5e'.repeat(20)}`;

async function onBase(next: NextStepPage, name: string): Promise<void> {
  const { app, page } = next;
  await app.openPlain();
  // A text of its own: the contract is asked about the hash, and tests run side by side.
  await app.typeIn(name, `services:\n  web:\n    image: nginx:1.27-alpine\n# ${name}\n`);
  await next.app.show('Key management');
  await page.getByRole('radio', { name: 'Base', exact: true }).check();
  await app.submit();
  await expect(app.result).toBeFocused();
}

test('on chain: register, enter the app id, ask the contract, create', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const next = new NextStepPage(page);
  await onBase(next, 'apart-on-base');
  const register = next.step('Register the hash on chain');
  await expect(register).toContainText('deployAndRegisterApp(address,bool,bool,bytes32,bytes32)');
  await expect(register).toContainText('0x2f83172A49584C017F2B256F0FB2Dca14126Ba9C');
  await expect(register.getByRole('link', { name: /basescan\.org/ })).toHaveAttribute(
    'href',
    'https://basescan.org/address/0x2f83172a49584c017f2b256f0fb2dca14126ba9c#writeContract',
  );
  await expect(next.step('Create the machine')).toContainText('Needs the app id of step 2.');
  const deployer = register.getByRole('textbox', { name: 'Deployer' });
  await deployer.fill(DEPLOYER.replace('A', 'a'));
  await deployer.blur();
  await expect(deployer).toHaveAccessibleDescription(/are a checksum, and they do not fit/);
  await deployer.fill(DEPLOYER);
  await register.getByRole('switch', { name: 'allowAnyDevice' }).check();
  await register.getByRole('button', { name: 'Copy call data' }).click();
  // Selector, then a word each: deployer, no, yes, device, hash.
  await expect.poll(() => next.app.clipboard()).toMatch(/^0x8618169d/);
  const call = await next.app.clipboard();
  const words = call.slice(10).match(/.{64}/g) ?? [];
  expect(words[0]).toBe(DEPLOYER.slice(2).toLowerCase().padStart(64, '0'));
  expect(words.slice(1, 3).map(Number)).toEqual([0, 1]);
  await register.getByRole('button', { name: 'Copy as bytes32' }).click();
  await expect.poll(() => next.app.clipboard()).toBe(`0x${words[4]}`);

  await next.step('Enter what the transaction gave').getByRole('textbox').fill(CONTRACT);
  const sent = page.waitForRequest(
    (request) => request.method() === 'POST' && request.url().endsWith('/api/v1/cvms'),
  );
  const asked = page.waitForRequest(/\/is-allowed$/);
  await next.create.click();
  expect((await asked).postDataJSON()).toMatchObject({ compose_hash: words[4], chain_id: 8453 });
  expect((await sent).postDataJSON()).toEqual({
    app_id: CONTRACT.slice(2),
    compose_hash: words[4],
    kms_id: 'kms-base-prod9',
    contract_address: CONTRACT,
    deployer_address: DEPLOYER.toLowerCase(),
  });
  await expect(next.running).toBeVisible();
});

test('on chain: what was typed for the contract survives a reload', async ({ page }) => {
  const next = new NextStepPage(page);
  await onBase(next, 'apart-base-kept');
  await page.getByRole('textbox', { name: 'Deployer' }).fill(DEPLOYER);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Deployer' })).toHaveValue(DEPLOYER);
});

test('on chain: a contract that says no stops, in words', async ({ page }) => {
  const next = new NextStepPage(page);
  await onBase(next, 'commit-err-01-008');
  await next
    .step('Enter what the transaction gave')
    .getByRole('textbox')
    .fill(`0x${'7a'.repeat(20)}`);
  await next.create.click();
  const step = page.getByRole('region', { name: 'Next step' });
  await expect(step).toContainText('The contract says no');
  await expect(step).toContainText('does not allow this compose hash');
  await page.getByRole('button', { name: 'Create all the same' }).click();
  const trouble = page.getByRole('group', { name: /does not allow this hash/ });
  await expect(trouble).toBeFocused();
  await trouble.getByRole('button', { name: 'Go to the registration' }).click();
  await expect(page.getByRole('heading', { name: 'Register the hash on chain' })).toBeFocused();
});

test('on chain: an app that has a contract gets its new hash allowed', async ({ page }) => {
  const next = new NextStepPage(page);
  await onBase(next, 'apart-base-again');
  await page.getByText('An app that has a contract', { exact: true }).click();
  const register = next.step('Register the hash on chain');
  await expect(register).toContainText('addComposeHash(bytes32)');
  const given = next.step('Enter what the transaction gave');
  await given.getByRole('textbox', { name: /^App id/ }).fill(CONTRACT.replace('0x', 'app_'));
  await expect(register.getByRole('link', { name: /basescan\.org/ })).toBeVisible();
  await expect(next.create).toBeVisible();
});
