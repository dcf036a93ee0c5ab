import { isClean } from '#e2e/pages/axe-clean';
import { makeBuild } from '#sandbox/registry/shelf';
import { SANDBOX_IMAGES } from '#sandbox/registry/images';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';
import type { Page } from '@playwright/test';

const [MOVED] = SANDBOX_IMAGES.filter(({ repository }) => repository === 'sandbox/moved');
const NARROW = { width: 390, height: 844 };
const compose = (...images: string[]) =>
  `services:\n${images.map((image, i) => `  s${i}:\n    image: ${image}\n`).join('')}`;

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Images of the compose file' });
const row = (page: Page, image: string) =>
  dialogOf(page).getByRole('listitem').filter({ hasText: image });

async function lookUp(page: Page, count: string): Promise<void> {
  await page.getByRole('button', { name: 'Look the images up…' }).click();
  await dialogOf(page)
    .getByRole('button', { name: `Look up ${count}` })
    .click();
}

test('images are looked up on a press, and pinned after the change was seen', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/images')) asked.push(request.url());
  });
  const app = new ConsolePage(page);
  await app.open();
  const images = ['nginx:1.27', 'redis:7', 'nginx:9.99', 'sandbox/arm-only:1.0', 'x:${TAG}'];
  await app.fillIn('pinned-app', compose(...images));
  await page.getByRole('button', { name: 'Look the images up…' }).click();
  await expect(dialogOf(page)).toContainText('an imitation answers for all of them');
  await expect(dialogOf(page)).toContainText('is made of a variable without a default');
  expect(asked).toEqual([]);
  await isClean(page, 'what will be asked');
  await dialogOf(page).getByRole('button', { name: 'Look up 4 images' }).click();
  await expect(row(page, 'nginx:9.99')).toContainText('The nearest tag there is');
  await expect(row(page, 'arm-only')).toContainText('exec format error');
  await expect(row(page, 'nginx:1.27')).toContainText(/sha256:[0-9a-f]{64}/);
  await isClean(page, 'what was found');
  await dialogOf(page).getByRole('button', { name: 'Pin all (2)…' }).click();
  await isClean(page, 'the change that pins');
  await dialogOf(page).getByRole('button', { name: 'Pin 2 images' }).click();
  await expect(dialogOf(page)).toBeHidden();
  await expect(async () => {
    expect(await app.previewedText()).toMatch(/nginx:1\.27@sha256:[0-9a-f]{64}/);
  }).toPass();
  expect(await app.previewedText()).toContain('nginx:9.99\\n');
  // What is not there stays said until the text changes again.
  await expect(page.getByText(/nginx:9\.99 is not there/).first()).toBeAttached();
});

test('an image pinned elsewhere, one that lies, and one behind a login', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.open();
  const old = `sha256:${'0'.repeat(64)}`;
  await app.fillIn(
    'odd-images',
    compose(`nginx:1.27@${old}`, 'sandbox/lies:1.0', 'ghcr.io/sandbox/private:1.0'),
  );
  await lookUp(page, '3 images');
  await expect(row(page, 'nginx:1.27')).toContainText('has only digests of its own');
  await expect(row(page, 'sandbox/lies')).toContainText('Do not use this answer');
  const hidden = row(page, 'sandbox/private');
  await expect(hidden).toContainText('wants a login, or does not have it');
  const digest = hidden.getByRole('textbox', { name: /^Digest of/ });
  await digest.fill('sha256:12');
  await expect(hidden).toContainText('64 hex digits in lower case');
  await digest.fill(`sha256:${'a'.repeat(64)}`);
  await hidden.getByRole('button', { name: 'Pin to it…' }).click();
  await dialogOf(page).getByRole('button', { name: 'Pin 1 image' }).click();
  await expect(async () => {
    expect(await app.previewedText()).toContain(`private:1.0@sha256:${'a'.repeat(64)}`);
  }).toPass();
});

test('from an image in the code editor to its pin, and a pin that moves', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();
  if (!MOVED) throw new Error('The sandbox has no image that moved.');
  const before = makeBuild(MOVED, 'docker.io/sandbox/moved:1.0 before', 12).digest;
  const now = makeBuild(MOVED, 'docker.io/sandbox/moved:1.0').digest;
  const text = compose(`sandbox/moved:1.0@${before}`, 'nginx:1.27');
  await app.fillIn('quick-fix', text);
  const quickFix = async (image: string, title: string) => {
    // What the checks found is drawn a moment after the text.
    await expect(async () => {
      await app.composeGroup.getByText(image).first().click();
      await page.keyboard.press('ControlOrMeta+.');
      await expect(page.getByText(title).first()).toBeVisible({ timeout: 2000 });
    }).toPass();
    await page.keyboard.press('Enter');
  };
  await quickFix('nginx:1.27', 'Look it up to pin it…');
  await dialogOf(page).getByRole('button', { name: 'Look up 2 images' }).click();
  await expect(row(page, 'sandbox/moved')).toContainText(
    'sandbox/moved:1.0 is another build since, 12 days newer. The pinned one is still there.',
  );
  await dialogOf(page).getByRole('button', { name: 'Close', exact: true }).last().click();
  await quickFix('nginx:1.27', 'Pin it (moves the hash)');
  await expect(async () => {
    expect(await app.previewedText()).toMatch(/nginx:1\.27@sha256:[0-9a-f]{64}/);
  }).toPass();
  // What was seen was of the text before: the pin of the other image is looked at once more.
  await page.getByRole('button', { name: 'Look the images up…' }).click();
  await dialogOf(page).getByRole('button', { name: 'Look up 2 images' }).click();
  await dialogOf(page).getByRole('button', { name: 'Move the pin of sandbox/moved:1.0…' }).click();
  await dialogOf(page).getByRole('button', { name: 'Pin 1 image' }).click();
  await expect(async () => {
    expect(await app.previewedText()).toContain(`sandbox/moved:1.0@${now}`);
  }).toPass();
});

test('the keyboard alone, on a phone', async ({ page }) => {
  await page.setViewportSize(NARROW);
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('by-keyboard', compose('nginx:1.27'));
  await page.getByRole('button', { name: 'Look the images up…' }).focus();
  await page.keyboard.press('Enter');
  await dialogOf(page).getByRole('button', { name: 'Look up 1 image' }).focus();
  await page.keyboard.press('Enter');
  await dialogOf(page).getByRole('button', { name: 'Pin nginx:1.27…' }).focus();
  await page.keyboard.press('Enter');
  await isClean(page, 'the change on a phone');
  await dialogOf(page).getByRole('button', { name: 'Pin 1 image' }).focus();
  await page.keyboard.press('Enter');
  await expect(app.composeText).toHaveValue(/nginx:1\.27@sha256:[0-9a-f]{64}/);
});
