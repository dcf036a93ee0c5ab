import type { Page } from '@playwright/test';
import { isClean } from '#e2e/pages/axe-clean';
import { NextStepPage } from '#e2e/pages/next-step-page';
import { expect, test } from '#e2e/pages/test';

const COMPOSE = `services:
  web:
    image: nginx:1.27-alpine
    environment:
      DATABASE_URL: \${DATABASE_URL}
      API_KEY: \${API_KEY}
    ports:
      - "80:80"
`;

const GIVEN = [
  { key: 'DATABASE_URL', value: 'postgres://one' },
  { key: 'API_KEY', value: 'two' },
];

/** The one act of the page after it. */
const CREATE = /^Encrypt 2 values and create/;

/** Counts what a person does, in the page itself: presses of a button, and of keys that type nothing. */
async function countActs(page: Page): Promise<() => Promise<{ clicks: number; presses: number }>> {
  await page.addInitScript(() => {
    const acts = { clicks: 0, presses: 0 };
    Reflect.set(window, 'actsOfThePerson', acts);
    const count = (event: Event) => {
      if (!event.isTrusted) return;
      if (!(event instanceof KeyboardEvent)) acts.clicks += 1;
      else if (!/^(Control|Shift|Alt|Meta)$/.test(event.key)) {
        const types = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
        if (!types) acts.presses += 1;
      }
    };
    document.addEventListener('pointerdown', count, true);
    document.addEventListener('keydown', count, true);
  });
  return () =>
    page.evaluate(
      () => Reflect.get(window, 'actsOfThePerson') as { clicks: number; presses: number },
    );
}

async function copyCompose(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), COMPOSE);
}

test('by mouse: from an empty page to a created app with two values, in six clicks', async ({
  page,
}) => {
  const next = new NextStepPage(page);
  const { app } = next;
  const acts = await countActs(page);
  await app.open();
  await app.codeEditor();
  await copyCompose(page);
  await expect(app.name).toBeFocused();
  await page.keyboard.type('first-minute-mouse');
  // In its middle: the invitation lets the click through.
  await app.composeGroup.getByRole('code').click();
  await page.keyboard.press('ControlOrMeta+v');
  for (const { key, value } of GIVEN) {
    await page.getByLabel(`Value of ${key}`, { exact: true }).click();
    await page.keyboard.insertText(value);
  }
  await app.provision.click();
  await expect(app.result).toBeFocused();
  await page.getByRole('button', { name: CREATE }).click();
  await expect(next.running).toBeVisible();
  const { clicks } = await acts();
  expect(clicks).toBeLessThanOrEqual(6);
  expect(await next.guestEnv('first-minute-mouse')).toMatchObject({ env: GIVEN });
});

test('by keyboard: the same in 25 presses besides typing', async ({ page }) => {
  const next = new NextStepPage(page);
  const { app } = next;
  const acts = await countActs(page);
  await app.open();
  await app.codeEditor();
  await copyCompose(page);
  await expect(app.name).toBeFocused();
  await page.keyboard.type('first-minute-keys');
  await page.keyboard.press('Enter');
  await expect(app.composeText).toBeFocused();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByLabel('Value of API_KEY', { exact: true })).toBeVisible();
  // Out of the editor, where Tab would indent.
  await page.keyboard.press('Control+m');
  await next.tabTo(page.getByLabel('Value of DATABASE_URL', { exact: true }));
  for (const { key, value } of GIVEN) {
    await expect(page.getByLabel(`Value of ${key}`, { exact: true })).toBeFocused();
    await page.keyboard.insertText(value);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(app.result).toBeFocused();
  await next.tabTo(page.getByRole('button', { name: CREATE }));
  await page.keyboard.press('Enter');
  await expect(next.running).toBeVisible();
  const { clicks, presses } = await acts();
  expect(clicks).toBe(0);
  expect(presses).toBeLessThanOrEqual(25);
  expect(await next.guestEnv('first-minute-keys')).toMatchObject({ env: GIVEN });
});

test('the page says what it is for, invites, and begins with the name', async ({ page }) => {
  const next = new NextStepPage(page);
  const { app } = next;
  await app.openPlain();
  await expect(page.getByText(/^Describe an app, know the hash/)).toContainText(
    'Sandbox: nothing here is real.',
  );
  await expect(app.composeText).toHaveAttribute(
    'placeholder',
    /^Paste a compose file, or whatever/,
  );
  await expect(app.name).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  // Before everything else, the way past it.
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await isClean(page, 'the way past the bar');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(new URL(page.url()).hash).toBe('');
  await next.tabTo(app.name, 'Tab', 3);
  // The rail is one stop, which arrows move along.
  const rail = page.getByRole('navigation', { name: 'Sections' });
  await next.tabTo(rail.getByRole('link', { name: 'Name' }), 'Shift+Tab', 3);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(rail.getByRole('link', { name: 'Environment' })).toBeFocused();
  await next.tabTo(app.name, 'Tab', 3);
  await app.name.fill('has-a-draft');
  await app.previewedNameIs('has-a-draft');
  await page.reload();
  await expect(app.name).toHaveValue('has-a-draft');
  await expect(app.name).not.toBeFocused();
});

test('an address that leads to a section keeps the focus out of the name', async ({ page }) => {
  const { app } = new NextStepPage(page);
  await app.openPlain('/#resources');
  await expect(page.getByRole('textbox', { name: 'New name' })).toBeVisible();
  await expect(app.name).not.toBeFocused();
});

test('a name that is refused offers the nearest right one', async ({ page }) => {
  const { app } = new NextStepPage(page);
  await app.openPlain();
  await app.name.fill('my app 1');
  await app.name.blur();
  await app.section('Name').getByRole('button', { name: 'Use my-app-1' }).click();
  await expect(app.name).toHaveValue('my-app-1');
  await expect(app.name).toBeFocused();
  await expect(app.section('Name').getByRole('button', { name: /^Use/ })).toHaveCount(0);
});

test('what is folded says what it holds, and opens for who is led there', async ({ page }) => {
  const { app } = new NextStepPage(page);
  await app.openPlain();
  await app.typeIn('folded-lines');
  const placement = app.section('Placement');
  await expect(placement).toContainText('Automatic · production image');
  await expect(app.section('GPUs')).toContainText('None');
  await expect(app.section('Ports')).toContainText('No port of the host is mapped');
  await expect(app.section('Key management')).toContainText('Phala KMS');
  await expect(app.section('Advanced')).toContainText('Nothing is set');
  await expect(app.field('Region')).toHaveCount(0);
  const rail = page.getByRole('navigation', { name: 'Sections' });
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(rail.getByRole('link', { name: 'Advanced' })).toHaveAttribute('aria-current');
  await rail.getByRole('link', { name: 'Placement' }).click();
  await app.field('OS image').fill('my-own-image');
  await app.show('Key management');
  await app.unfold('Key management');
  await app.field('Nonce').fill('7');
  await app.submit();
  await expect(app.summary).toBeFocused();
  // Folded again, the line says that there is something to look at.
  await placement.getByRole('heading', { name: 'Placement' }).click();
  await expect(placement).toContainText('1 warning · Automatic · my-own-image');
  await expect(app.field('OS image')).toBeHidden();
  await page.reload();
  await expect(app.section('Key management')).toContainText('Phala KMS · set: Nonce');
  await app.submit();
  await app.summary.getByRole('button', { name: 'App id' }).click();
  await expect(app.field('App id')).toBeFocused();
});
