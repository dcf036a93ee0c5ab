import { ConsolePage } from '#e2e/pages/console-page';
import { learnNothing } from '#e2e/pages/learn-nothing';
import { expect, test } from '#e2e/pages/test';

test('each field says whether the hash covers it, or where else it is attested', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  const fields: [section: string, mark: string][] = [
    ['Compose', 'measured'],
    ['Exposure', 'measured'],
    ['Resources', 'attested outside the hash'],
    ['Placement', 'attested outside the hash'],
    ['Key management', 'attested outside the hash'],
  ];
  for (const [section, mark] of fields) {
    await app.show(section);
    await expect(app.section(section).getByText(mark, { exact: true }).first()).toBeAttached();
  }
  await expect(app.section('Name').getByText('measured', { exact: true })).toHaveCount(0);
  await expect(
    app.section('Placement').getByTitle(/^Not part of the compose hash, but attested .*MRTD/),
  ).toBeAttached();
});

test('a measured edit moves the hash: from which to which, and why', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('moving-hash');
  const before = await app.predictedHash();
  await page.getByRole('switch', { name: 'Public logs' }).click();
  const moved = app.inspector.getByText(/^Changed from/);
  await expect(moved).toContainText('because public_logs went from true to false.');
  const after = await app.shownHash();
  expect(after).not.toBe(before);
  for (const hash of [before, after]) await expect(moved).toContainText(short(hash));
  await expect(page.getByRole('contentinfo')).toContainText(`was ${short(before)}`);

  // What is not measured moves nothing.
  await app.name.fill('moving-hash-renamed');
  await app.size('tdx.medium').check();
  await expect(page.getByRole('contentinfo')).toContainText('$0.116/h');
  expect(await app.shownHash()).toBe(after);
  await expect(moved).toContainText('because public_logs went from true to false.');
});

test('the measured document: exact bytes, and where each value comes from', async ({ page }) => {
  const app = new ConsolePage(page);
  await learnNothing(page);
  await app.openPlain();
  await app.typeIn('whose-values');
  await app.chooseScript('Server’s standard');
  await app.inspector.getByRole('tab', { name: 'App compose' }).click();
  await expect(app.inspector.getByText(/without the server’s current script/)).toBeVisible();
  await expect(app.inspector.getByLabel('The exact bytes')).toContainText(
    '"docker_compose_file":"services:',
  );
  await app.inspector.getByText('Readable', { exact: true }).click();
  const members = app.inspector.getByRole('list', { name: 'Measured document' });
  for (const [key, origin] of [
    ['docker_compose_file', 'you'],
    ['public_logs', 'API default'],
    ['name', 'console'],
    ['pre_launch_script', 'server'],
  ] as const) {
    const member = members
      .getByRole('listitem')
      .filter({ hasText: `${key}:` })
      .first();
    await expect(member).toContainText(origin);
  }
  await members.getByRole('button', { name: 'API default: go to Public logs' }).click();
  await expect(page.getByRole('switch', { name: 'Public logs' })).toBeFocused();
});

/** As the page shortens a hash. */
function short(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;
}
