import type { Locator, Page } from '@playwright/test';
import { isClean, themesAt } from '#e2e/pages/axe-clean';
import { learnNothing } from '#e2e/pages/learn-nothing';
import { NextStepPage } from '#e2e/pages/next-step-page';
import { expect, test } from '#e2e/pages/test';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

const trail = (page: Page) => page.getByRole('list', { name: 'Progress' }).getByRole('listitem');

/** Wholly within the first screen, without scrolling. */
async function onFirstScreen(page: Page, things: Record<string, Locator>): Promise<void> {
  expect(await page.evaluate(() => window.scrollY), 'at the top').toBe(0);
  const height = page.viewportSize()?.height ?? 0;
  for (const [what, thing] of Object.entries(things)) {
    const box = await thing.boundingBox();
    expect(box, what).not.toBeNull();
    expect((box?.y ?? 0) + (box?.height ?? 0), `the end of ${what}`).toBeLessThanOrEqual(height);
  }
}

for (const size of SIZES) {
  test.describe(`${size.width} wide`, () => {
    test.use({ viewport: size });

    test('state, hash, verdict and the next act are on the first screen in every state', async ({
      page,
    }) => {
      const next = new NextStepPage(page);
      const hash = page.getByRole('region', { name: 'compose_hash' });
      const digits = hash.getByText(/^[0-9a-f]{64}$/).first();
      const verdict = (title: string) => hash.getByText(title, { exact: true });
      const see = (act: Locator, title: string) =>
        onFirstScreen(page, {
          'the state': next.app.result,
          'the hash': digits,
          'the verdict': verdict(title),
          'the act': act,
        });
      await next.provision(`apart-first-screen-${size.width}`, [
        ['A_VALUE', 'one'],
        ['B_VALUE', 'two'],
      ]);
      const both = page.getByRole('button', { name: 'Encrypt 2 values and create, $0.058/h' });
      await expect(both).toBeVisible();
      await see(both, 'Matches the prediction');
      await expect(trail(page)).toHaveText([
        'prepared (done)',
        'encrypted (next)',
        'created (to come)',
        'running (to come)',
      ]);
      await isClean(page, 'prepared', themesAt(size.width));

      await next.seal.click();
      await expect(next.app.result).toContainText('Encrypted');
      await page.evaluate(() => window.scrollTo(0, 0));
      await see(next.create, 'Matches the prediction');
      await expect(both).toHaveCount(0);
      await isClean(page, 'encrypted', themesAt(size.width));

      await next.create.click();
      await expect(next.app.result).toContainText('Running');
      await page.evaluate(() => window.scrollTo(0, 0));
      await see(page.getByRole('link', { name: /^Open https:/ }), 'Matches the prediction');
      await expect(trail(page)).toHaveText([
        'prepared (done)',
        'encrypted (done)',
        'created (done)',
        'running (done)',
      ]);
      await expect(page.getByText('Nothing runs yet')).toHaveCount(0);
      await isClean(page, 'running', themesAt(size.width));
    });
  });
}

test('one press encrypts and creates, and what the machine gets is what was typed', async ({
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const next = new NextStepPage(page);
  await next.provision('apart-one-press', [['A_VALUE', 'pressed once']]);
  await page.getByRole('button', { name: /^Encrypt 1 value and create/ }).click();
  await expect(next.running).toBeVisible();
  expect(await next.guestEnv('apart-one-press')).toMatchObject({
    env: [{ key: 'A_VALUE', value: 'pressed once' }],
  });
  const address = page.getByRole('link', { name: /^Open https:/ });
  await page.getByRole('button', { name: 'Copy address of port 80' }).click();
  await expect.poll(() => next.app.clipboard()).toBe(await address.getAttribute('href'));
});

test('one press creates nothing where the key is not proven', async ({ page }) => {
  const next = new NextStepPage(page);
  let posts = 0;
  await page.route('**/api/v1/cvms', (route) => {
    posts += 1;
    return route.continue();
  });
  for (const name of ['key-no-signature', 'key-wrong-signature']) {
    await next.provision(name, [['A_VALUE', 'x']]);
    await page.getByRole('button', { name: /^Encrypt 1 value and create/ }).click();
    await expect(next.step('Encrypt the environment')).toContainText(
      name === 'key-no-signature' ? 'The key is not signed' : 'Signed by somebody else',
    );
    await expect(next.app.result).toContainText('Prepared');
    await page.getByRole('button', { name: 'Provision another' }).click();
  }
  expect(posts).toBe(0);
});

test('what was not known before becomes the verdict on the stored document, said once', async ({
  page,
}) => {
  const next = new NextStepPage(page);
  await learnNothing(page);
  await next.app.openPlain();
  await next.app.typeIn('apart-read-later');
  await next.app.chooseScript('Server’s standard');
  await next.app.submit();
  const hash = page.getByRole('region', { name: 'compose_hash' });
  await expect(hash.getByText('Not knowable yet', { exact: true })).toBeVisible();
  await next.create.click();
  await expect(hash.getByText('Matches the stored document', { exact: true })).toBeVisible();
  await expect(page.getByText('Not knowable yet', { exact: true })).toHaveCount(0);
  await expect(page.getByText('Matches the stored document', { exact: true })).toHaveCount(1);
});

test('a reload finds each of two provisions as it was', async ({ page }) => {
  const next = new NextStepPage(page);
  await next.provision('apart-reloaded-first');
  const first = page.url();
  await next.create.click();
  await expect(next.app.result).toContainText('Running');
  await page.reload();
  await expect(next.app.result).toContainText('Running');
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await next.app.name.fill('apart-reloaded-second');
  await next.app.previewedNameIs('apart-reloaded-second');
  await next.app.submit();
  await expect(next.app.result).toContainText('apart-reloaded-second Prepared');
  await next.create.click();
  await expect(next.app.result).toContainText('Running');
  // The first is not taken for one that was never created.
  await page.goto(first);
  await expect(next.app.result).toContainText('apart-reloaded-first Running');
  await expect(next.create).toHaveCount(0);
  await page.goBack();
  await expect(next.app.result).toContainText('apart-reloaded-second Running');
});
