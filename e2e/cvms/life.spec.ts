import type { Page } from '@playwright/test';
import { isClean } from '#e2e/pages/axe-clean';
import { madeMachine } from '#e2e/pages/made-machine';
import { expect, test } from '#e2e/pages/test';

const state = (page: Page, name: string, word: string) =>
  page.getByRole('heading', { name: new RegExp(`^${name}.*${word}$`) });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a machine is shut down, started, restarted and deleted, each followed to its end', async ({
  page,
}) => {
  await page.goto(await madeMachine(page, 'apart-life'));
  await expect(state(page, 'apart-life', 'Running')).toBeVisible();
  await press(page, 'Shut down');
  await expect(state(page, 'apart-life', 'Stopped')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Restart' })).toHaveCount(0);
  await press(page, 'Start');
  await expect(state(page, 'apart-life', 'Running')).toBeVisible();
  await press(page, 'Restart');
  await expect(state(page, 'apart-life', 'On the way')).toBeVisible();
  await expect(state(page, 'apart-life', 'Running')).toBeVisible();

  await press(page, 'Delete…');
  const dialog = page.getByRole('dialog', { name: 'Delete this machine?' });
  await isClean(page, 'the question before a machine is deleted');
  await dialog.getByLabel(/^Type/).fill('apart-lif');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByLabel(/^Type/).fill('apart-life');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The machine is deleted' })).toBeVisible();
});

test('one press sends one call, and a refusal is said', async ({ page }) => {
  const calls: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') calls.push(new URL(request.url()).pathname);
  });
  await page.goto(await madeMachine(page, 'life-409'));
  await page.getByRole('button', { name: 'Force stop…' }).click();
  await expect(page.getByRole('dialog')).toContainText('not written to disk is lost');
  await page.getByRole('button', { name: 'Force stop', exact: true }).dblclick();
  await expect(page.getByText(/“Force stop” was refused/)).toBeVisible();
  expect(calls.filter((path) => path.endsWith('/stop'))).toHaveLength(1);
  await expect(state(page, 'life-409', 'Running')).toBeVisible();
});

test('an answer that is lost leaves the state to tell', async ({ page }) => {
  await page.goto(await madeMachine(page, 'life-lost'));
  await press(page, 'Shut down');
  await expect(page.getByText('It is not known whether “Shut down” was done.')).toBeVisible();
  await expect(state(page, 'life-lost', 'Stopped')).toBeVisible();
});

test('logs are read by way of the page’s server, searched and chosen', async ({ page }) => {
  await page.goto(await madeMachine(page, 'apart-logs'));
  await page.getByText('Logs', { exact: true }).click();
  const log = page.getByLabel('Lines of the log');
  await expect(log).not.toBeEmpty();
  await page.getByLabel('Only lines with').fill('no line has this');
  await expect(page.getByText('No line has these words.')).toBeVisible();
  await page.getByLabel('Only lines with').fill('');
  await page.getByLabel('Log', { exact: true }).selectOption({ index: 3 });
  await expect(log).not.toBeEmpty();
  await expect(page.getByText('The containers’ logs are public')).toBeVisible();
  await page.getByText('What was done to it').click();
  await expect(page.getByText(/^create/).first()).toBeVisible();
  await page.getByText('Versions of the app').click();
  await expect(page.getByText('Matches the stored document')).toHaveCount(2);
  await isClean(page, 'a machine with its logs and its history');
});
