import { isClean } from '#e2e/pages/axe-clean';
import { bar, beginWithoutChoice, HANGS, MACHINES, scriptField } from '#e2e/pages/first-visit';
import { learnNothing } from '#e2e/pages/learn-nothing';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';
import type { Page } from '@playwright/test';
import { KEY } from '#e2e/pages/key';

const makeKnown = (page: Page) => bar(page).getByRole('button', { name: 'Make it known' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Make the hash known' });

/** The hash in the bar, whose whole is in its title. */
async function barHash(page: Page): Promise<string> {
  return (
    (await bar(page)
      .getByTitle(/^[0-9a-f]{64}$/)
      .getAttribute('title')) ?? ''
  );
}

async function ofSandbox(page: Page, path: string): Promise<string> {
  const answer = await page.request.get(`/api/v1/cvms/${path}`, { headers: { 'X-API-Key': KEY } });
  return answer.text();
}

test('a name and a file: the hash stands in the bar, and it comes true', async ({ page }) => {
  const app = new ConsolePage(page);
  await beginWithoutChoice(app, 'known-before');
  await expect(bar(page)).toContainText(HANGS);
  const predicted = await barHash(page);
  await app.inspector.getByRole('tab', { name: 'App compose' }).click();
  await expect(app.inspector).toContainText(
    /It holds if the server still adds its standard script, as the machine “[^”]+” has it\./,
  );
  expect(await app.shownHash()).toBe(predicted);
  await app.submit();
  const main = page.getByRole('main');
  await expect(main.getByText('Matches the prediction', { exact: true })).toBeVisible();
  await expect(main).toContainText('because the server still added its standard script');
  await expect(page.getByRole('region', { name: 'compose_hash' })).toContainText(predicted);
  expect((await app.received('known-before')).compose_file).not.toHaveProperty('pre_launch_script');
  await page.reload();
  await expect(main.getByText('Matches the prediction', { exact: true })).toBeVisible();
  await expect(main).toContainText(
    'because the server still added its standard script, as it was seen here on',
  );
});

test('a server that adds another script: the verdict says that the assumption failed', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await beginWithoutChoice(app, 'form-newer-script-by-now');
  await expect(bar(page)).toContainText(HANGS);
  const predicted = await barHash(page);
  await app.submit();
  const main = page.getByRole('main');
  await expect(main.getByText('Not with the script that was assumed')).toBeVisible();
  await expect(main).toContainText(/as the machine “[^”]+” has it\. That did not hold/);
  await expect(page.getByRole('region', { name: 'compose_hash' })).not.toContainText(predicted);
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await expect(bar(page)).toContainText('Hash not known before: the server adds a script');
  await expect(scriptField(page)).toContainText('did not have the script that is known here');
});

test('the script is shown with its source, and written out nothing is assumed', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await beginWithoutChoice(app, 'written-out');
  await expect(scriptField(page)).toContainText('Pre-launch script of the sandbox, version 2.');
  const status = await ofSandbox(page, 'price-feed/pre-launch-script/upgrade-status');
  const { latest_official_hash } = JSON.parse(status) as { latest_official_hash: string };
  await expect(scriptField(page)).toContainText(latest_official_hash);
  await expect(scriptField(page)).toContainText(
    /The machine “[^”]+”, which by the API has the latest official script\. The SHA-256 is the one by which/,
  );
  await expect(bar(page)).toContainText(HANGS);
  const predicted = await barHash(page);
  await isClean(page, 'the standard script is known');

  await scriptField(page).getByRole('button', { name: 'Write it out' }).click();
  await expect(page.getByRole('radio', { name: 'My own' })).toBeChecked();
  await expect(scriptField(page)).toContainText(
    'A newer script of the server’s is not taken by itself',
  );
  await expect(bar(page)).not.toContainText(HANGS);
  // The same document, and its hash did not move.
  expect(await barHash(page)).toBe(predicted);
  await app.submit();
  const main = page.getByRole('main');
  await expect(main.getByText('Matches the prediction', { exact: true })).toBeVisible();
  await expect(main).toContainText('Computed in this browser');
  const { compose_file } = await app.received('written-out');
  expect(compose_file['pre_launch_script']).toBe(
    await ofSandbox(page, 'price-feed/pre-launch-script'),
  );
});

test('what was one’s own comes back after it was written over', async ({ page }) => {
  const app = new ConsolePage(page);
  await beginWithoutChoice(app, 'own-comes-back');
  await app.chooseScript('My own');
  const own = scriptField(page).getByRole('textbox', { name: 'Pre-launch script' });
  await own.fill('echo mine');
  await app.chooseScript('Server’s standard');
  await scriptField(page).getByRole('button', { name: 'Write it out' }).click();
  await expect(own).toHaveValue(/sandbox script 2/);
  await scriptField(page).getByRole('button', { name: 'Put it back' }).click();
  await expect(own).toHaveValue('echo mine');
  await expect(own).toBeFocused();
  await expect(scriptField(page).getByRole('button', { name: 'Put it back' })).toHaveCount(0);
});

test('where nothing can be learned, the bar says so and offers the ways', async ({ page }) => {
  const app = new ConsolePage(page);
  await learnNothing(page);
  await beginWithoutChoice(app, 'make-it-known');
  await expect(bar(page)).toContainText('Hash not known before: the server adds a script');
  await expect(scriptField(page)).toContainText(
    'The workspace has no machine to learn the script from.',
  );
  await makeKnown(page).click();
  const ways = dialog(page);
  await expect(ways.getByRole('heading', { level: 3 })).toHaveText([
    'Write the standard script out',
    'Send a script of your own',
    'Send none',
    'Provision once and learn',
    'Leave it unknown',
  ]);
  await expect(ways).toContainText('Not possible now. The workspace has no machine');
  await isClean(page, 'the ways to know the hash');
  await ways.getByRole('button', { name: 'Leave it' }).click();
  await expect(ways).toHaveCount(0);
  await expect(makeKnown(page)).toBeFocused();

  await makeKnown(page).click();
  await ways.getByRole('button', { name: 'Send none' }).click();
  await expect(page.getByRole('radio', { name: 'None' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'None' })).toBeFocused();
  await expect(bar(page)).toContainText('Predicted hash');
  expect(await barHash(page)).toMatch(/^[0-9a-f]{64}$/);

  await app.chooseScript('Server’s standard');
  await makeKnown(page).click();
  await ways.getByRole('button', { name: 'Use my own' }).click();
  await expect(scriptField(page).getByRole('textbox', { name: 'Pre-launch script' })).toBeFocused();

  await app.chooseScript('Server’s standard');
  await page.unroute(MACHINES);
  await makeKnown(page).click();
  await ways.getByRole('button', { name: 'Look again' }).click();
  await ways.getByRole('button', { name: 'Write it out' }).click();
  await expect(page.getByRole('radio', { name: 'My own' })).toBeChecked();
  expect(await barHash(page)).toMatch(/^[0-9a-f]{64}$/);
});

test('without a key nothing is looked up, and the bar says so', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => /\/cvms/.test(request.url()) && asked.push(request.url()));
  const target = { kind: 'cloud', host: 'cloud-api.phala.com', apiVersion: '2026-01-21' };
  await page.route('**/config.json', (route) => route.fulfill({ json: { target } }));
  const app = new ConsolePage(page);
  await beginWithoutChoice(app, 'without-a-key');
  await expect(bar(page)).toContainText(
    'Hash not known before: the server adds a script; without a key it is not looked up',
  );
  await expect(scriptField(page)).toContainText('Without an API key no script is looked up.');
  await makeKnown(page).click();
  await expect(dialog(page)).toContainText('which of them has the latest script');
  await expect(dialog(page).getByRole('button', { name: 'Look again' })).toHaveCount(0);
  expect(asked).toEqual([]);
});

test('while it is looked up, the bar and the field say so', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(MACHINES, async (route) => {
    await held;
    await route.continue();
  });
  const app = new ConsolePage(page);
  await beginWithoutChoice(app, 'still-looking');
  await expect(bar(page)).toContainText('looking up the script that the server adds…');
  await expect(scriptField(page)).toContainText('Looking for the script in the workspace…');
  await expect(makeKnown(page)).toHaveCount(0);
  release();
  await expect(bar(page)).toContainText(HANGS);
});
