import { isClean, themesAt } from '#e2e/pages/axe-clean';
import { NextStepPage } from '#e2e/pages/next-step-page';
import { SecretsPage } from '#e2e/pages/secrets-page';
import { expect, test } from '#e2e/pages/test';

test.use({ reducedMotion: 'reduce' });

const STOPS: [name: string, said: string][] = [
  ['key-wrong-signature', 'Signed by somebody else'],
  ['key-no-signature', 'The key is not signed'],
];

for (const width of [390, 1440]) {
  test.describe(`${width} wide`, () => {
    test.beforeEach(async ({ page }) => {
      // As tall as the page: what a sticky bar happens to cover is measured as too small a target.
      await page.setViewportSize({ width, height: 9000 });
      page.on('dialog', (dialog) => void dialog.accept());
      await new SecretsPage(page).open();
    });

    test('the secrets editor in each state', async ({ page }) => {
      const secrets = new SecretsPage(page);
      await secrets.type('API_KEY', '****');
      await secrets.type('1BAD', 'changeme');
      await secrets.type('DSTACK_ROOT_PASSWORD', 'x');
      await secrets.group.getByRole('button', { name: 'Show the value of API_KEY' }).click();
      await isClean(page, 'rows', themesAt(width));
      await secrets.group.getByRole('button', { name: 'Generate a value for 1BAD' }).click();
      await isClean(page, 'generate', themesAt(width));
      await page.keyboard.press('Escape');
      await secrets.openFile('API_KEY=other\nNEW=1\nNEW=2\nwhat\nPEM="a\nb"\n');
      await isClean(page, 'preview of an import', themesAt(width));
      await secrets.dialog.getByRole('button', { name: 'Cancel' }).click();
      await secrets.view('Text');
      await isClean(page, 'text, hidden', themesAt(width));
      await secrets.group.getByRole('button', { name: 'Show and edit' }).click();
      await isClean(page, 'text, shown', themesAt(width));
    });

    test('the steps from an answer to a running CVM', async ({ page }) => {
      const next = new NextStepPage(page);
      const name = `apart-axe-${width}`;
      await next.provision(name, [['A_VALUE', 'one']]);
      await isClean(page, 'to be encrypted', themesAt(width));
      await page.getByRole('button', { name: 'Change them' }).click();
      await next.seal.click();
      await expect(page.getByText(/^Encrypted one value/)).toBeVisible();
      await page.getByText('Or take it away').click();
      await isClean(page, 'encrypted, and taken away', themesAt(width));
      await next.create.click();
      await expect(next.running).toBeVisible();
      await expect(page.getByText('Matches the stored document')).toBeVisible();
      await isClean(page, 'running', themesAt(width));
    });

    test('a key that stops, and one that is not signed', async ({ page }) => {
      const next = new NextStepPage(page);
      for (const [name, said] of STOPS) {
        await next.provision(name, [['A_VALUE', 'one']]);
        await next.seal.click();
        await expect(next.step('Encrypt the environment')).toContainText(said);
        await isClean(page, name, themesAt(width));
        await page.getByRole('button', { name: 'Provision another' }).click();
      }
    });

    test('a refusal, and what is asked on chain', async ({ page }) => {
      const next = new NextStepPage(page);
      await next.provision('commit-expired');
      await next.create.click();
      await expect(page.getByRole('group', { name: 'The provision has expired' })).toBeFocused();
      await isClean(page, 'refused', themesAt(width));
      await page.getByRole('button', { name: 'Provision another' }).click();
      await next.atDesk(() => next.app.typeIn('apart-axe-on-base'));
      await next.app.show('Key management');
      await page.getByRole('radio', { name: 'Base', exact: true }).check();
      await next.app.submit();
      await expect(next.app.result).toBeFocused();
      await page.getByRole('textbox', { name: 'Deployer' }).fill('no address');
      await page.keyboard.press('Tab');
      await isClean(page, 'on chain', themesAt(width));
      await page.getByText('An app that has a contract', { exact: true }).click();
      await isClean(page, 'on chain, a contract that is there', themesAt(width));
    });
  });
}
