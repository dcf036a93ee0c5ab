import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const COMPOSE = 'services:\n  web:\n    image: nginx:1.27\n';

test('each provision is remembered, and what moved the hash since is said in words', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('remembered-one', COMPOSE);
  await app.submit();
  await expect(app.result).toBeFocused();
  await expect(page.getByRole('main')).toContainText(
    /valid for about 14 days, until about \d+ [A-Z][a-z]+ \d{4}\./,
  );
  await page.getByRole('button', { name: 'Back to the form' }).click();

  await app.inspector.getByRole('tab', { name: 'History' }).click();
  const entry = app.inspector.getByRole('listitem', { name: 'remembered-one' });
  await expect(entry).toContainText('matches');
  await entry.getByText('Compare with the form now').click();
  await expect(entry).toContainText(
    'Nothing is different: the request is the same, so the hash stays.',
  );

  await app.composeText.fill(`${COMPOSE}    restart: always\n    tty: true\n`);
  await page.getByRole('switch', { name: 'Public logs' }).click();
  const moved = entry.getByRole('list', { name: 'The hash changes because' });
  await expect(moved.getByRole('listitem')).toHaveText([
    /^2 lines of docker_compose_file added/,
    'public_logs went from true to false',
  ]);
  await moved.getByText('Line by line', { exact: true }).click();
  const lines = moved.getByRole('region', { name: 'Changes to docker_compose_file' });
  await expect(lines.getByRole('row').filter({ hasText: 'added' })).toHaveText([
    /restart: always/,
    /tty: true/,
  ]);
  await app.name.fill('renamed-outside');
  const others = entry.getByRole('list', { name: 'Also different, and not part of the hash' });
  await expect(others).toContainText('name went from "remembered-one" to "renamed-outside"');
});

test('a reload brings back the draft and the answer; entries can be renamed and forgotten', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('survives-a-reload', COMPOSE);
  await app.submit();
  await expect(app.result).toBeFocused();
  const hash = await page.getByRole('region', { name: 'compose_hash' }).innerText();
  await page.reload();
  await expect(app.result).toBeFocused();
  await expect(page.getByRole('region', { name: 'compose_hash' })).toHaveText(
    hash.replaceAll(/\s+/g, ' ').trim(),
    { useInnerText: true },
  );
  await expect(page.getByText('Matches the prediction', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the form' }).click();
  // What is to be said of the draft is said in one place.
  const notice = page.getByRole('status').filter({ hasText: 'Your draft is back' });
  await expect(notice).toContainText('This request was already provisioned');
  await notice.getByRole('button', { name: 'Open the answer', exact: true }).click();
  await expect(app.result).toBeFocused();
  await page.goBack();

  await app.inspector.getByRole('tab', { name: 'History' }).click();
  await app.inspector.getByRole('button', { name: 'More of survives-a-reload' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Name of this provision' }).fill('before the audit');
  await page.keyboard.press('Enter');
  await page.reload();
  await app.inspector.getByRole('tab', { name: 'History' }).click();
  await expect(app.inspector.getByRole('listitem', { name: 'before the audit' })).toBeVisible();
  await app.inspector.getByRole('button', { name: 'Forget all' }).click();
  await app.inspector.getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(app.inspector.getByText(/^Nothing yet/)).toBeVisible();
});

test('two tabs share one history', async ({ page, context }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  const second = new ConsolePage(await context.newPage());
  await second.openPlain();
  await second.inspector.getByRole('tab', { name: 'History' }).click();
  await app.typeIn('seen-by-both', COMPOSE);
  await app.submit();
  await expect(app.result).toBeFocused();
  await expect(second.inspector.getByRole('listitem', { name: 'seen-by-both' })).toBeVisible();
});

test('a damaged history is said to be so, and kept until one decides', async ({ page }) => {
  const app = new ConsolePage(page);
  await page.addInitScript(() => {
    if (window.origin === 'null' || sessionStorage.getItem('set')) return;
    sessionStorage.setItem('set', 'yes');
    localStorage.setItem('provision-console:history', '{"version":1,"records":');
  });
  await app.openPlain();
  await app.typeIn('beside-the-damage', COMPOSE);
  await app.submit();
  await expect(app.result).toBeFocused();
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await app.inspector.getByRole('tab', { name: 'History' }).click();
  await expect(app.inspector.getByText('The saved history cannot be read')).toBeVisible();
  await expect(app.inspector.getByRole('listitem', { name: 'beside-the-damage' })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem('provision-console:history'))).toBe(
    '{"version":1,"records":',
  );
  await app.inspector.getByRole('button', { name: 'Discard it' }).click();
  await expect(app.inspector.getByText('The saved history cannot be read')).toHaveCount(0);
  await page.reload();
  await app.inspector.getByRole('tab', { name: 'History' }).click();
  await expect(app.inspector.getByRole('listitem', { name: 'beside-the-damage' })).toBeVisible();
});
