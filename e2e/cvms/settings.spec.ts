import type { Page } from '@playwright/test';
import { isClean } from '#e2e/pages/axe-clean';
import { madeMachine } from '#e2e/pages/made-machine';
import { expect, test } from '#e2e/pages/test';

/** The page of a machine of this name with its settings open. */
async function settingsOf(page: Page, name: string) {
  await page.goto(await madeMachine(page, name));
  await page.getByText('Settings', { exact: true }).click();
  const row = (title: string) => page.getByRole('region', { name: title, exact: true });
  const press = (title: string, button: string) =>
    row(title).getByRole('button', { name: button }).click();
  return { row, press, done: (title: string) => expect(row(title)).toContainText('Done.') };
}

test('size, disk and image are changed, and the machine is followed until it has them', async ({
  page,
}) => {
  const { row, press, done } = await settingsOf(page, 'apart-settings');
  await row('Size').getByLabel('Instance type').selectOption('tdx.medium');
  await expect(row('Size')).toContainText('per hour now');
  await expect(row('Size')).toContainText('its RTMR0 is another');
  await press('Size', 'Change the size');
  await done('Size');
  await row('Disk').getByLabel('Grow to (GB)').fill('1');
  await expect(row('Disk')).toContainText('only grows');
  await row('Disk').getByLabel('Grow to (GB)').fill('60');
  await page.keyboard.press('Enter');
  await done('Disk');
  await expect(row('Disk')).toContainText('60 GB');
  await row('OS image').getByLabel('Image', { exact: true }).selectOption('dstack-dev-0.5.7');
  await expect(row('OS image')).toContainText('lets people in by SSH');
  await press('OS image', 'Change the image');
  await done('OS image');
  await expect(row('OS image')).toContainText('dstack-dev-0.5.7 (development, has SSH)');
  await isClean(page, 'the settings of a machine');
});

test('a new name keeps the page, and neither it nor the deletion restarts the machine', async ({
  page,
}) => {
  const { row, press, done } = await settingsOf(page, 'apart-old-name');
  await press('Public directory', 'Take it off the list');
  await done('Public directory');
  await row('Scheduled deletion').getByLabel('Delete at').fill('2020-01-01T10:00');
  await expect(row('Scheduled deletion')).toContainText('This time has passed');
  await row('Scheduled deletion').getByLabel('Delete at').fill('2090-01-01T10:00');
  await press('Scheduled deletion', 'Schedule its deletion');
  await expect(row('Scheduled deletion')).toContainText('It is deleted at 1 January 2090');
  await press('Scheduled deletion', 'Never delete it');
  await expect(row('Scheduled deletion')).toContainText('None.');
  await row('Name').getByLabel('New name').fill('apart-new-name');
  await press('Name', 'Rename');
  await expect(page.getByRole('heading', { name: /^apart-new-name.*Running$/ })).toBeVisible();
  expect(page.url()).not.toContain('apart-old-name');
});

test('one press sends one call, and what refuses it is said', async ({ page }) => {
  const calls: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') calls.push(request.url());
  });
  const { row } = await settingsOf(page, 'change-409-settings');
  await row('Disk').getByLabel('Grow to (GB)').fill('60');
  await row('Disk').getByRole('button', { name: 'Grow the disk' }).dblclick();
  await expect(row('Disk')).toContainText('Refused. Something else is under way');
  expect(calls).toHaveLength(1);
});

test('of an answer that is lost the machine and its operations tell', async ({ page }) => {
  const { row, press } = await settingsOf(page, 'change-lost-settings');
  await row('Disk').getByLabel('Grow to (GB)').fill('60');
  await press('Disk', 'Grow the disk');
  await expect(row('Disk')).toContainText('The answer was lost, and the change was made');
  await expect(row('Disk')).toContainText('60 GB');
});
