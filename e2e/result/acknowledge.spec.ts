import { NextStepPage } from '#e2e/pages/next-step-page';
import { learnNothing } from '#e2e/pages/learn-nothing';
import { expect, test } from '#e2e/pages/test';

const WORD = 'I have seen that this hash is not explained, and want to go on with it.';

test('nothing is created with a hash that differs before one has said so', async ({ page }) => {
  const next = new NextStepPage(page);
  await next.provision('form-changed-since');
  const main = page.getByRole('main');
  await expect(main.getByText('Differs from the prediction', { exact: true })).toBeVisible();
  const create = next.step('Create the machine');
  await expect(create).toContainText('Tick the sentence on the unexplained hash above first.');
  await expect(next.create).toHaveCount(0);
  await expect(create.getByRole('button')).toHaveCount(0);
  await page.getByRole('checkbox', { name: WORD }).check();
  await expect(next.create).toBeVisible();
  await page.getByRole('checkbox', { name: WORD }).uncheck();
  await expect(next.create).toHaveCount(0);
});

test('no call that lets such a hash boot is offered either', async ({ page }) => {
  const next = new NextStepPage(page);
  await next.app.openPlain();
  await next.app.typeIn('fail-wrong-hash');
  await next.app.show('Key management');
  await page.getByRole('radio', { name: 'Base', exact: true }).check();
  await next.app.submit();
  await expect(next.app.result).toBeFocused();
  const register = next.step('Register the hash on chain');
  await expect(register).toContainText('Tick the sentence on the unexplained hash');
  await expect(register.getByRole('button')).toHaveCount(0);
  await page.getByRole('checkbox', { name: WORD }).check();
  await expect(register.getByRole('button', { name: 'Copy as bytes32' })).toBeVisible();
});

test('what is not knowable yet asks for nothing', async ({ page }) => {
  const next = new NextStepPage(page);
  await learnNothing(page);
  await next.app.openPlain();
  await next.app.typeIn('apart-not-knowable');
  await next.app.chooseScript('Server’s standard');
  await next.app.submit();
  await expect(page.getByText('Not knowable yet', { exact: true })).toBeVisible();
  await expect(next.create).toBeVisible();
  await expect(page.getByRole('checkbox', { name: WORD })).toHaveCount(0);
});
