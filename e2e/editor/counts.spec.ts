import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

/** More services without an image than are listed one by one. */
const MANY = `services:\n${Array.from({ length: 240 }, (_, i) => `  s${i}:\n    restart: "no"\n`).join('')}`;

test('what is too much to be listed is counted, the same in all places', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('many-of-them', MANY);
  const words = /^240 problems/;
  const bar = page.getByRole('contentinfo');
  await expect(bar.getByRole('button', { name: words })).toBeVisible();
  await expect(app.section('Compose').getByRole('button', { name: words }).first()).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: /Compose/ }),
  ).toHaveAccessibleName(/240 problems/);
  await expect(
    app.composeGroup.getByRole('button', { name: /go to the next/ }),
  ).toHaveAccessibleName(words);
  await app.inspector.getByRole('tab', { name: /^Checks.*240 problems/ }).click();
  const group = app.inspector.getByRole('region', { name: 'Problems' });
  await expect(group.getByRole('heading')).toHaveText('Problems 240');
  await expect(group).toContainText('40 more problems, too many to be listed.');
  await app.submit();
  await expect(app.summary).toContainText('Not sent: 240 problems found in the compose file');
});

test('a section’s count leads to the gravest of its own', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('counted');
  await app.field('Disk').fill('0');
  await app.name.focus();
  const count = app.section('Resources').getByRole('button', { name: '1 problem', exact: true });
  await count.click();
  await expect(app.field('Disk')).toBeFocused();
  await app.field('Disk').fill('40');
  await expect(count).toBeHidden();
});
