import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const folder = join(process.env['SHARED_DIR'] ?? '', 'corpus', 'dstack');
const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
/** Enough of a page's life to notice what piles up, little enough to share the work between two browsers. */
const PER_PAGE = 14;

test('there are real compose files to try', () => {
  expect(files.length).toBeGreaterThan(0);
});

for (let start = 0; start < files.length; start += PER_PAGE) {
  const some = files.slice(start, start + PER_PAGE);
  test(`real compose files ${start + 1} to ${start + some.length}`, async ({ page }) => {
    test.setTimeout(300_000);
    const app = new ConsolePage(page);
    await app.open();
    for (const [i, file] of some.entries()) {
      await test.step(file, async () => {
        const bytes = readFileSync(join(folder, file));
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        const name = `corpus-${start + i}`;
        await app.codeEditor();
        await app.fillIn(name, bytes);
        // Shown by its first line, as the editor draws no more than what is in view.
        const first = text.replaceAll('\uFEFF', '').split(/\r\n|\r|\n/)[0] ?? '';
        await expect(app.composeGroup.getByRole('code')).toContainText(first.trim().slice(0, 40));
        await app.submit();
        // Some need files that the guest does not have; who knows better sends them all the same.
        await expect(app.result.or(app.summary)).toBeVisible();
        if (await app.summary.isVisible()) {
          await app.summary.getByRole('button', { name: 'Send anyway' }).click();
        }
        await expect(app.result).toHaveText(`${name} Prepared`);
        await expect(page.getByText('Matches the prediction', { exact: true })).toBeVisible();
        const { compose_file } = await app.received(name);
        expect(compose_file['docker_compose_file'] === text, 'received unchanged').toBe(true);
        await page.getByRole('button', { name: 'Provision another' }).click();
      });
    }
  });
}
