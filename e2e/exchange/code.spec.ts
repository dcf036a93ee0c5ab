import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { isClean } from '#e2e/pages/axe-clean';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

test('the request is taken away as code, by keyboard, with what the tool makes of the hash', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('my-code');
  const previewed = await app.previewedText();
  await app.inspector.getByRole('tab', { name: 'Request' }).press('End');
  await app.inspector.getByRole('tab', { name: 'History' }).press('ArrowLeft');
  const tool = app.inspector.getByRole('combobox', { name: 'Write it for' });
  await expect(tool).toBeVisible();
  await expect(app.inspector.getByText('Compose hash: The same.')).toBeVisible();
  await expect(app.inspector.getByText('sends the request exactly as it stands')).toBeVisible();
  const shown = app.inspector.getByLabel('Text of provision.sh');
  await expect(shown).toContainText('$PHALA_CLOUD_API_KEY');
  await isClean(page, 'curl');

  // What is shown is run, as it would be, against the API behind this page.
  const script = (await shown.textContent()) ?? '';
  const env = { ...process.env, PHALA_CLOUD_API_KEY: 'phak_sandbox' };
  const ran = spawnSync('bash', ['-c', script], { encoding: 'utf8', env });
  const { compose_hash } = JSON.parse(ran.stdout) as { compose_hash: string };
  expect(script).toContain(previewed.replaceAll("'", `'\\''`));

  await tool.focus();
  await page.keyboard.type('Terraform');
  await expect(app.inspector.getByLabel('Text of main.tf')).toContainText('resource "phala_app"');
  await expect(app.inspector).toContainText('Different, because name went from "" to "my-code"');
  await expect(
    app.inspector.getByRole('listitem').filter({ hasText: 'compose_file.name' }),
  ).toContainText('enter the same name under Advanced');
  await isClean(page, 'Terraform');

  const download = page.waitForEvent('download');
  await app.inspector.getByRole('button', { name: 'Download all as a folder' }).press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('my-code.zip');
  const files = unzipSync(readFileSync(await file.path()));
  const read = (name: string) => new TextDecoder().decode(files[`my-code/${name}`]);
  expect(read('request.json')).toBe(previewed);
  expect(read('README.md')).toContain(compose_hash);
});
