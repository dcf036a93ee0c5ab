import { isClean } from '#e2e/pages/axe-clean';
import { changeCallsOf, ChangePage } from '#e2e/pages/change-page';
import { madeMachine } from '#e2e/pages/made-machine';
import { deployByCli } from '#e2e/pages/official-cli';
import { expect, test } from '#e2e/pages/test';
import { KEY_HEADERS } from '#e2e/pages/key';

const NEXT =
  'services:\n  web:\n    image: nginx:1.28-alpine\n    environment:\n      TOKEN: ${TOKEN}\n    ports:\n      - "80:80"\n';

test(
  'an app is changed from its machine’s page by the keyboard, and the restarted machine is checked',
  { tag: '@everywhere' },
  async ({ page, browserName }) => {
    const calls = changeCallsOf(page);
    const change = new ChangePage(page);
    const machine = await madeMachine(page, 'apart-change');
    const before = await change.now(machine);
    await change.inPlainText();
    await page.goto(machine);
    const link = page.getByRole('link', { name: 'Change this app' });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(change.title('Change apart-change')).toBeFocused();
    await expect(change.bar).toContainText('stays: nothing is changed yet');
    await expect(change.outlook).toContainText('The same: nothing in the form moves it.');
    await isClean(page, 'a change that was not begun');

    await change.composeText.fill(NEXT);
    await change.value('TOKEN').fill('hello-there');
    await expect(change.outlook).toContainText('allowed_envs gained TOKEN');
    await expect(change.outlook).toContainText('The one value has to be given');
    await expect(change.bar).toHaveText(/ → [0-9a-f]{4}/);
    await isClean(page, 'a change as it was edited');
    await page.keyboard.press('Control+Enter');

    await expect(change.title('The change of apart-change')).toBeFocused();
    await expect(change.step('Look at the hash')).toContainText('Matches the prediction');
    await isClean(page, 'a change that was prepared');
    expect((await change.now(machine)).compose_hash).toBe(before.compose_hash);
    await change.apply.focus();
    await page.keyboard.press('Enter');
    await expect(change.title('apart-change is changed')).toBeVisible();
    await expect(page.getByText('Matches the stored document')).toBeVisible();
    await isClean(page, 'a change that was made');

    const [provision, apply] = calls;
    const told = calls.map(({ call }) => call);
    expect(told).toEqual(['POST /compose_file/provision', 'PATCH /compose_file']);
    const after = await change.now(machine);
    // A driven Firefox does not tell what was sent.
    if (browserName !== 'firefox') {
      expect(provision?.body.update_env_vars).toBe(true);
      const { compose_hash } = after;
      expect(apply?.body).toMatchObject({
        update_env_vars: true,
        env_keys: ['TOKEN'],
        compose_hash,
      });
      expect(JSON.stringify([provision, apply])).not.toContain('hello-there');
    }
    expect(after.compose_hash).not.toBe(before.compose_hash);
    const guest = `/api/v1/_sandbox/cvms/apart-change/env`;
    expect(await (await page.request.get(guest, { headers: KEY_HEADERS })).json()).toMatchObject({
      env: [{ key: 'TOKEN', value: 'hello-there' }],
    });
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    );
    expect(kept).not.toContain('hello-there');
  },
);

test('what is typed and what is prepared survive a reload, and one PATCH leaves however often it is pressed', async ({
  page,
}) => {
  const calls = changeCallsOf(page);
  const change = new ChangePage(page);
  const machine = await madeMachine(page, 'apart-reload');
  const first = (await change.now(machine)).compose_hash;
  await change.open(machine);
  await change.composeText.fill(NEXT.replaceAll('${TOKEN}', 'plain'));
  // At once: what did not settle yet is kept, too.
  await page.reload();
  await expect(page.getByText('What you typed here before is back.')).toBeVisible();
  await expect(change.composeText).toHaveValue(/1\.28/);
  await change.prepare.click();
  await expect(change.step('Look at the hash')).toContainText('Matches the prediction');
  await page.reload();
  await expect(change.step('Look at the hash')).toContainText('Matches the prediction');
  await change.apply.dblclick();
  await expect(change.title('apart-reload is changed')).toBeVisible();
  await page.reload();
  await expect(change.title('apart-reload is changed')).toBeVisible();
  expect(calls.map(({ call }) => call)).toEqual([
    'POST /compose_file/provision',
    'PATCH /compose_file',
  ]);
  expect(calls.map(({ body }) => body.update_env_vars)).toEqual([false, false]);

  // The version before comes back as a change like any other, and not what was begun on the one that is stored.
  await page.getByRole('button', { name: 'Change it again' }).click();
  await change.composeText.fill('begun');
  await expect(change.outlook).toContainText('The hash moves, because');
  await page.goto(machine);
  await page.getByText('Versions of the app').click();
  const version = page.getByLabel('Version', { exact: true });
  await expect(version.locator('option').nth(1)).toBeAttached();
  await version.selectOption({ index: 1 });
  await page.getByRole('link', { name: 'Go back to this version' }).click();
  await expect(change.composeText).toHaveValue(/1\.27/);
  await expect(change.outlook).toContainText('The hash moves, because');
  await change.prepare.click();
  await change.apply.click();
  await expect(change.title('apart-reload is changed')).toBeVisible();
  expect((await change.now(machine)).compose_hash).toBe(first);
});

test('values alone move no hash, and an answer that was lost is looked for', async ({ page }) => {
  const calls = changeCallsOf(page);
  const change = new ChangePage(page);
  const machine = await madeMachine(page, 'change-lost', {
    docker_compose_file: NEXT,
    allowed_envs: ['TOKEN'],
  });
  const before = await change.now(machine);
  await change.open(machine);
  await expect(change.outlook).toContainText('Give none, and the machine keeps those it has.');
  await expect(change.value('TOKEN')).toHaveAttribute('placeholder', 'the machine keeps its value');
  await expect(page.getByText(/TOKEN has no value/)).toHaveCount(0);
  await change.value('TOKEN').fill('another');
  await expect(change.bar).toContainText('stays, values are new');
  await change.prepare.click();
  await expect(change.title('New values for change-lost')).toBeVisible();
  await expect(page.getByText('Look at the hash')).toHaveCount(0);
  await change.apply.click();
  await expect(page.getByText('It is not known whether the change was made.')).toBeVisible();
  await page.getByRole('button', { name: 'Look at the operations' }).click();
  await expect(change.title('change-lost is changed')).toBeVisible();
  expect(calls.map(({ call }) => call)).toEqual(['PATCH /envs']);
  expect((await change.now(machine)).compose_hash).toBe(before.compose_hash);
});

test('two tabs send one change, and what was typed for another app is not given to it', async ({
  page,
  context,
}) => {
  const machine = await madeMachine(page, 'apart-tabs');
  const [one, other] = [new ChangePage(page), new ChangePage(await context.newPage())];
  const patches = [changeCallsOf(one.page), changeCallsOf(other.page)];
  await page.goto('/');
  await page.getByRole('textbox', { name: 'New name' }).fill('OF_ANOTHER');
  await page.keyboard.press('Enter');
  await page.getByLabel('Value of OF_ANOTHER', { exact: true }).fill('not-for-it');
  await page.getByRole('link', { name: 'Machines' }).click();
  await page.getByRole('link', { name: 'apart-tabs', exact: true }).click();
  await page.getByRole('link', { name: 'Change this app' }).click();
  await expect(one.value('OF_ANOTHER')).toHaveCount(0);
  await expect(one.bar).toContainText('nothing is changed yet');
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page.getByLabel('Value of OF_ANOTHER', { exact: true })).toHaveValue('not-for-it');

  await one.open(machine);
  await one.composeText.fill(NEXT.replaceAll('${TOKEN}', 'plain'));
  await one.prepare.click();
  await expect(one.apply).toBeVisible();
  await other.page.goto(`${machine}/change`);
  await expect(other.apply).toBeVisible();
  await Promise.all([one.apply.click(), other.apply.click()]);
  await expect(one.title('apart-tabs is changed')).toBeVisible();
  await expect(other.title('apart-tabs is changed')).toBeVisible();
  const sent = patches.flat().filter(({ call }) => call === 'PATCH /compose_file');
  expect(sent).toHaveLength(1);
});

test('a machine that the official CLI made is changed, with all of its values given anew', async ({
  page,
  baseURL,
}) => {
  const name = 'apart-by-cli';
  await deployByCli(baseURL ?? '', {
    name,
    compose: NEXT.replaceAll('TOKEN', 'OLD'),
    env: 'OLD=first',
  });
  const change = new ChangePage(page);
  const machine = `/cvms/${name}`;
  const before = await change.now(machine);
  await change.open(machine);
  await change.composeText.fill(`${NEXT.replaceAll('TOKEN', 'OLD')}#`);
  await expect(change.outlook).toContainText('Give none, and the machine keeps those it has.');
  await change.composeText.fill(NEXT.replace('TOKEN: ${TOKEN}', 'TOKEN: ${TOKEN}${OLD}'));
  await change.value('TOKEN').fill('second');
  await expect(change.outlook).toContainText('All 2 values have to be given');
  await page.keyboard.press('Control+Enter');
  await expect(change.step('Apply the change')).toContainText('Needs a value for each name');
  await change.step('Encrypt the values').getByRole('button', { name: 'Enter it here' }).click();
  await change.value('OLD').fill('third');
  await change.apply.focus();
  await page.keyboard.press('Enter');
  await expect(change.title(`${name} is changed`)).toBeVisible();
  await expect(page.getByText('Matches the stored document')).toBeVisible();
  expect((await change.now(machine)).compose_hash).not.toBe(before.compose_hash);
  const guest = await page.request.get(`/api/v1/_sandbox${machine}/env`, { headers: KEY_HEADERS });
  expect((await guest.json()).env).toEqual([
    { key: 'TOKEN', value: 'second' },
    { key: 'OLD', value: 'third' },
  ]);
});
