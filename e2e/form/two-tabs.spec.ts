import type { BrowserContext, Page } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const openElsewhere = 'This draft is also open in another tab';
const changedElsewhere = 'Another tab changed this draft';
const said = (app: ConsolePage, title: string) => app.page.getByText(title, { exact: true });

async function twoTabs(page: Page, context: BrowserContext) {
  const first = new ConsolePage(page);
  await first.openPlain();
  await first.typeIn('the-first-tab');
  const second = new ConsolePage(await context.newPage());
  await second.openPlain();
  await expect(second.name).toHaveValue('the-first-tab');
  return { first, second };
}

/** Types a name and waits until it has settled. */
async function rename(app: ConsolePage, name: string): Promise<void> {
  await app.name.fill(name);
  await expect(app.inspector.getByText(`"name": "${name}"`)).toBeVisible();
}

test('both tabs are told that the draft is open twice', async ({ page, context }) => {
  const { first, second } = await twoTabs(page, context);
  await expect(said(first, openElsewhere)).toBeVisible();
  await expect(said(second, openElsewhere)).toBeVisible();
  await second.page.getByRole('button', { name: 'Understood' }).click();
  await expect(said(second, openElsewhere)).toHaveCount(0);
});

test('the other version can be loaded, and the tab it came from is left alone', async ({
  page,
  context,
}) => {
  const { first, second } = await twoTabs(page, context);
  await rename(second, 'the-second-tab');
  await expect(first.page.getByRole('alert')).toContainText(changedElsewhere);
  // Undecided, the first tab saves nothing.
  await rename(first, 'not-yet-saved');
  await expect(said(second, changedElsewhere)).toHaveCount(0);
  await first.page.getByRole('button', { name: 'Load the other version' }).click();
  await expect(first.name).toHaveValue('the-second-tab');
  await expect(said(first, changedElsewhere)).toHaveCount(0);

  // Loading is no change: the next message the second tab hears is the first tab's own edit.
  await expect(said(second, changedElsewhere)).toHaveCount(0);
  await second.page.reload();
  await expect(second.name).toHaveValue('the-second-tab');
  await rename(first, 'edited-after-loading');
  await expect(said(second, changedElsewhere)).toBeVisible();
});

test('this version can be kept, and the other tab is told', async ({ page, context }) => {
  const { first, second } = await twoTabs(page, context);
  await rename(second, 'the-second-tab');
  await rename(first, 'kept-by-the-first');
  await first.page.getByRole('button', { name: 'Keep this version' }).click();
  await expect(said(second, changedElsewhere)).toBeVisible();
  await expect(second.name).toHaveValue('the-second-tab');
  await first.page.reload();
  await expect(first.name).toHaveValue('kept-by-the-first');
});

test('a form started afresh elsewhere is loaded as such', async ({ page, context }) => {
  const { first, second } = await twoTabs(page, context);
  await second.page.reload();
  await expect(second.name).toHaveValue('the-first-tab');
  await rename(first, 'the-first-again');
  await second.page.getByRole('button', { name: 'Load the other version' }).click();
  await second.page.getByRole('button', { name: 'Start afresh' }).click();
  await first.page.getByRole('button', { name: 'Load the other version' }).click();
  await expect(first.name).toHaveValue('');
  await expect(first.composeText).toHaveValue('');
});

test('a change elsewhere is noticed while a result is shown', async ({ page, context }) => {
  const { first, second } = await twoTabs(page, context);
  await first.submit();
  await expect(first.result).toBeVisible();
  await rename(second, 'changed-meanwhile');
  await first.page.getByRole('button', { name: 'Back to the form' }).click();
  await expect(said(first, changedElsewhere)).toBeVisible();
  await rename(first, 'not-over-the-other');
  await second.page.reload();
  await expect(second.name).toHaveValue('changed-meanwhile');
});
