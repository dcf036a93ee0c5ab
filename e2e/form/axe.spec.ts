import { isClean, themesAt } from '#e2e/pages/axe-clean';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

/** As tall as the page: what a sticky bar happens to cover is measured as too small a target. */
const SIZES = { wide: { width: 1440, height: 9000 }, narrow: { width: 390, height: 16_000 } };

for (const [size, viewport] of Object.entries(SIZES)) {
  test.describe(size, () => {
    test.use({ viewport, reducedMotion: 'reduce' });
    test.describe.configure({ timeout: 240_000 });

    test.beforeEach(async ({ page }) => {
      const app = new ConsolePage(page);
      await app.open();
      if (size === 'wide') await app.codeEditor();
    });

    test('an empty form, its dialogs and menus, and every complaint', async ({ page }) => {
      const app = new ConsolePage(page);
      const clean = (state: string) => isClean(page, state, themesAt(viewport.width));
      await clean('empty');
      await page.getByRole('button', { name: 'Theme' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await clean('theme menu');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Disk: left out.' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await clean('what is sent for a field');
      await page.keyboard.press('Escape');
      if (size === 'narrow') {
        // What has no room of its own there is behind one button.
        await page.getByRole('button', { name: 'More' }).click();
        await clean('more');
        await page.getByRole('menuitem', { name: 'Import…' }).click();
        await expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible();
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'More' }).click();
        await page.getByRole('menuitem', { name: 'Help' }).click();
      } else await page.getByRole('button', { name: 'Help' }).click();
      await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
      await clean('help');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^API key/ }).click();
      await page.getByRole('button', { name: 'Use this key' }).click();
      await clean('key, refused by the form');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await unfoldAll(app);
      await clean('unfolded');
      await app.addTo('Ports', 'New port', '99999:1');
      await app.addTo('Environment', 'New name', '1-bad');
      await app.show('GPUs');
      await app.section('GPUs').getByRole('textbox', { name: 'New GPU' }).fill('a b c');
      await page.keyboard.press('Enter');
      await app.submit();
      await expect(app.summary).toBeFocused();
      await clean('invalid');
      await app.openInspector();
      await app.inspector.getByRole('tab', { name: 'Checks' }).click();
      await clean('invalid, its checks');
    });

    test('a filled form with its previews, a failure, and a result', async ({ page }) => {
      const app = new ConsolePage(page);
      const clean = (state: string) => isClean(page, state, themesAt(viewport.width));
      await app.fillIn('fail-err-02-002');
      await app.addTo('Ports', 'New port', '8080:80');
      await app.addTo('GPUs', 'New GPU', 'bd:00.0');
      await app.addTo('Environment', 'New name', 'UNUSED_ONE');
      await app.chooseScript('My own');
      await app.chooseScript('None');
      await app.openInspector();
      await app.inspector.getByRole('tab', { name: 'Request' }).click();
      await app.previewedNameIs('fail-err-02-002');
      for (const tab of ['Summary', 'Request', 'App compose', 'Checks']) {
        await app.inspector.getByRole('tab', { name: tab }).click();
        await clean(`preview: ${tab}`);
      }
      await page.keyboard.press('Escape');
      await app
        .section('GPUs')
        .getByRole('button', { name: /^Remove GPU 1/ })
        .click();
      await app.submit();
      const failed = page.getByRole('main').getByText('ERR-02-002', { exact: true }).first();
      await expect(failed).toBeVisible();
      await page.getByText('What the server answered', { exact: true }).click();
      await clean('failed');
      await app.name.fill('seen-by-everyone');
      await app.submit();
      await expect(app.result).toBeVisible();
      await page.getByText('Raw answer', { exact: true }).first().click();
      await clean('done');
    });
  });
}

const FOLDED = ['Placement', 'Ports', 'GPUs', 'Key management', 'Advanced'];

async function unfoldAll(app: ConsolePage): Promise<void> {
  for (const title of FOLDED) await app.show(title);
  for (const fold of await app.page.getByText('Rarely needed', { exact: true }).all()) {
    await fold.click();
  }
}
