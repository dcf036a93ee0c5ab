import { isClean } from '#e2e/pages/axe-clean';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

test('the palette leads by keys to folded fields, sections, tabs and pages, and acts', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain('/', 'summary');
  const palette = page.getByRole('dialog', { name: 'Go to or do' });
  const choose = async (typed: string, first: string | RegExp) => {
    await page.keyboard.press('ControlOrMeta+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(typed);
    await expect(palette.getByRole('option', { selected: true })).toContainText(first);
    await page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
  };
  await app.composeText.focus();
  await page.keyboard.press('ControlOrMeta+k');
  await isClean(page, 'palette');
  await page.keyboard.type('no such thing anywhere');
  await expect(palette).toContainText('Nothing is called that.');
  await page.keyboard.press('Escape');
  await expect(app.composeText).toBeFocused();

  // Folded, and named as it is on the wire.
  await choose('swap_size', /^Swap/);
  await expect(app.field('Swap')).toBeFocused();
  await choose('public logs', 'Public logs');
  await expect(page.getByRole('switch', { name: 'Public logs' })).toBeFocused();
  await choose('checks', 'Checks');
  await expect(app.inspector.getByRole('tab', { name: 'Checks' })).toBeFocused();
  await choose('theme dark', 'Theme: dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await choose('check a document', 'Check a document');
  await expect(page).toHaveURL(/audit$/);
  await choose('disk', 'Disk');
  await expect(page).toHaveURL(/[/]$/);
  await expect(app.field('Disk')).toBeFocused();
  await choose('digest pin', 'Look the images up in their registries');
  await expect(page.getByRole('dialog', { name: 'Images of the compose file' })).toBeVisible();
  await page.keyboard.press('Escape');
  await choose('private registry', 'Log in to a private registry');
  await expect(app.section('Environment').locator(':focus')).toHaveCount(1);
  await choose('restart', 'Machines: what runs in the workspace');
  await expect(page).toHaveURL(/cvms$/);
  await choose('provision', 'Provision');
  await expect(app.summary).toBeFocused();
});
