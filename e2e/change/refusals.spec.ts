import { isClean } from '#e2e/pages/axe-clean';
import { changeCallsOf, ChangePage } from '#e2e/pages/change-page';
import { madeMachine } from '#e2e/pages/made-machine';
import { KEY } from '#e2e/pages/key';
import { expect, test } from '#e2e/pages/test';
import type { Request } from '@playwright/test';

const OTHER = 'services:\n  web:\n    image: nginx:1.29-alpine\n';

const REFUSALS: [name: string, title: RegExp, leads: string][] = [
  ['409', /^Something else is under way/, 'Wait until it is done'],
  ['locked', /^The workspace may not change machines now/, 'balance'],
  ['err-01-006', /^What was provisioned is no longer there/, 'what you edited is kept'],
];

for (const [why, title, leads] of REFUSALS) {
  test(`a change that is refused with ${why} says so, and loses nothing of what was typed`, async ({
    page,
  }) => {
    const calls = changeCallsOf(page);
    const change = new ChangePage(page);
    const problem = page
      .getByRole('group')
      .filter({ has: page.getByRole('heading', { name: title }) })
      .first();
    // Where it is provisioned.
    await change.open(await madeMachine(page, `plan-${why}-story`));
    await change.composeText.fill(OTHER);
    await change.prepare.click();
    await expect(problem).toContainText(leads);
    await isClean(page, `a change that was not provisioned: ${why}`);
    await expect(change.composeText).toHaveValue(OTHER);
    // Where it is applied.
    const machine = await madeMachine(page, `change-${why}-story`);
    const before = await change.now(machine);
    await change.open(machine);
    await change.composeText.fill(OTHER);
    await change.prepare.click();
    await change.apply.click();
    await expect(problem).toContainText(leads);
    await expect(problem).toContainText('Nothing was changed.');
    await isClean(page, `a change that was not applied: ${why}`);
    await page.getByRole('button', { name: 'Back to the form' }).first().click();
    await expect(change.composeText).toHaveValue(OTHER);
    expect((await change.now(machine)).compose_hash).toBe(before.compose_hash);
    expect(calls.map(({ call }) => call)).toEqual([
      'POST /compose_file/provision',
      'POST /compose_file/provision',
      'PATCH /compose_file',
    ]);
  });
}

const BY_CONTRACT: [code: string, title: RegExp, leads: string][] = [
  ['err-01-005', /^The hash has to be registered on chain first/, 'Register the hash'],
  ['err-01-007', /^The API could not check the transaction/, 'to the app’s own contract'],
  ['err-01-008', /^The contract does not allow it/, 'the node’s device'],
];

for (const [code, title, leads] of BY_CONTRACT) {
  test(`a change that is refused for its contract, ${code}, says what is missing and sends no second`, async ({
    page,
  }) => {
    const calls = changeCallsOf(page);
    const change = new ChangePage(page);
    const machine = await madeMachine(page, `change-${code}-story`);
    const before = await change.now(machine);
    await change.open(machine);
    await change.composeText.fill(OTHER);
    await change.prepare.click();
    await change.apply.click();
    const problem = page
      .getByRole('group')
      .filter({ has: page.getByRole('heading', { name: title }) })
      .first();
    await expect(problem).toContainText(leads);
    await expect(problem).toContainText('Nothing was changed.');
    await isClean(page, `a change that was not applied: ${code}`);
    expect((await change.now(machine)).compose_hash).toBe(before.compose_hash);
    expect(calls.map(({ call }) => call)).toEqual([
      'POST /compose_file/provision',
      'PATCH /compose_file',
    ]);
  });
}

test('new values that are refused are said not to be given, and no document is sent for them', async ({
  page,
}) => {
  const calls = changeCallsOf(page);
  const change = new ChangePage(page);
  await change.open(await madeMachine(page, 'change-503-values', { allowed_envs: ['TOKEN'] }));
  await change.value('TOKEN').fill('another');
  await change.prepare.click();
  await change.apply.click();
  const problem = page
    .getByRole('group')
    .filter({ has: page.getByRole('heading', { name: /^The node is under maintenance/ }) })
    .first();
  await expect(problem).toContainText('Nothing was changed.');
  expect(calls.map(({ call }) => call)).toEqual(['PATCH /envs']);
});

test('a machine that does not start with its change is said to have failed, with why', async ({
  page,
}) => {
  const change = new ChangePage(page);
  const machine = await madeMachine(page, 'change-fails-story');
  await change.open(machine);
  await change.composeText.fill(OTHER);
  await change.prepare.click();
  await change.apply.click();
  await expect(page.getByText(/could not be started: image not found/)).toBeVisible();
  await expect(
    change.title('change-fails-story has its change, and did not start with it'),
  ).toBeVisible();
  await page.getByRole('link', { name: 'The machine’s page' }).click();
  await expect(page.getByRole('heading', { name: /Failed$/ })).toBeVisible();
});

test('a page that is closed before the answer looks, a day off, and sends nothing again', async ({
  page,
}) => {
  const calls = changeCallsOf(page);
  const change = new ChangePage(page);
  const machine = await madeMachine(page, 'closed-before-the-answer');
  const before = (await change.now(machine)).compose_hash;
  await page.clock.setFixedTime(Date.now() + 24 * 3_600_000);
  await change.open(machine);
  await change.composeText.fill(OTHER);
  // Before a call is under way: one that leaves while a route is being set is seen by nobody.
  await page.route('**/compose_file', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    // It reaches the server, and its answer nobody.
    await route.fetch();
  });
  await change.prepare.click();
  const reached = page.waitForRequest((request) => request.method() === 'PATCH');
  await change.apply.click();
  await reached;
  await expect.poll(async () => (await change.now(machine)).compose_hash).not.toBe(before);
  await page.reload();
  await expect(
    page.getByRole('heading', { name: 'It is not known whether the change was made' }),
  ).toBeVisible();
  await isClean(page, 'a change of which nobody knows');
  await page.getByRole('button', { name: 'Look at the operations' }).click();
  await expect(change.title('closed-before-the-answer is changed')).toBeVisible();
  expect(calls.map(({ call }) => call)).toEqual([
    'POST /compose_file/provision',
    'PATCH /compose_file',
  ]);
});

test('a call that failed before the one that restarts the machine leaves nothing unknown', async ({
  page,
}) => {
  const calls = changeCallsOf(page);
  const change = new ChangePage(page);
  const gateway = { status: 502, contentType: 'text/html', body: '<html>Bad gateway</html>' };
  await change.open(await madeMachine(page, 'apart-unsent'));
  await change.composeText.fill(OTHER);
  await page.route('**/compose_file/provision', (route) => route.fulfill(gateway), { times: 1 });
  await change.prepare.click();
  await expect(page.getByText('could not be read as the API’s (status 502)')).toBeVisible();
  await expect(page.getByText('It is not known')).toHaveCount(0);
  await change.prepare.click();
  await expect(change.apply).toBeVisible();
  await page.route('**/operations*', (route) => route.fulfill(gateway), { times: 1 });
  await change.apply.click();
  await expect(page.getByText('so nothing was sent')).toBeVisible();
  await expect(page.getByText('It is not known')).toHaveCount(0);
  await change.apply.click();
  await expect(change.title('apart-unsent is changed')).toBeVisible();
  expect(calls.map(({ call }) => call)).toEqual([
    'POST /compose_file/provision',
    'POST /compose_file/provision',
    'PATCH /compose_file',
  ]);
});

test('a change that is cancelled under way is looked for, and made again only by a press', async ({
  page,
}) => {
  const calls = changeCallsOf(page);
  const change = new ChangePage(page);
  await change.open(await madeMachine(page, 'apart-cancelled'));
  await change.composeText.fill(OTHER);
  await change.prepare.click();
  const isPatch = (request: Request) => request.method() === 'PATCH';
  // Kept from the server until it is given up.
  await page.route('**/compose_file', (route) =>
    isPatch(route.request()) ? undefined : route.continue(),
  );
  const sent = page.waitForRequest(isPatch);
  await change.apply.click();
  await sent;
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('It is not known whether the change was made.')).toBeVisible();
  await page.unroute('**/compose_file');
  await page.getByRole('button', { name: 'Look at the operations' }).click();
  await expect(page.getByText('it was not made so far')).toBeVisible();
  await page.getByRole('button', { name: 'Prepare to send it again' }).click();
  await change.apply.click();
  await expect(change.title('apart-cancelled is changed')).toBeVisible();
  expect(calls.filter(({ call }) => call === 'PATCH /compose_file')).toHaveLength(2);
});

test('a key and values that idleness took are asked for again, and the form stays', async ({
  page,
}) => {
  const change = new ChangePage(page);
  const machine = await madeMachine(page, 'apart-idle', { allowed_envs: ['TOKEN'] });
  await page.clock.install();
  await change.open(machine);
  await page.getByRole('button', { name: 'Sandbox workspace' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'API key' }).fill(KEY);
  await dialog.getByRole('button', { name: 'Use this key' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await change.composeText.fill(OTHER);
  await change.value('TOKEN').fill('typed');
  await expect
    .poll(async () => {
      await page.clock.fastForward(6 * 60_000);
      return page.getByText('The API key and 1 secret value (TOKEN).').count();
    })
    .toBe(1);
  await expect(change.composeText).toHaveValue(OTHER);
  await expect(change.value('TOKEN')).toHaveValue('');
  await change.prepare.click();
  await expect(dialog).toBeVisible();
});
