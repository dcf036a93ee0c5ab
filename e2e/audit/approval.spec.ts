import { createHash } from 'node:crypto';
import { isClean } from '#e2e/pages/axe-clean';
import { expect, test } from '#e2e/pages/test';

const documentOf = (image: string) =>
  JSON.stringify({
    docker_compose_file: `services:\n  web:\n    image: ${image}\n`,
    manifest_version: 2,
    runner: 'docker-compose',
  });
const PENDING = documentOf('nginx:2');
const HASH = createHash('sha256').update(PENDING).digest('hex');
const APP = 'ab'.repeat(20);
/** A call that no app’s contract has. */
const UNKNOWN_CALL = '0xdeadbeef';

test('who is to sign sees the hash, the call and what is different, without a key', async ({
  page,
}) => {
  await page.goto('/audit');
  await page.getByText('A change to sign', { exact: true }).click();
  const put = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  await put('The prepared update', JSON.stringify({ compose_hash: HASH, app_id: APP }));
  await put('The pending document', PENDING);
  await put('The running document', documentOf('nginx:1'));
  await put('Sent to', `0x${APP}`);
  await expect(page.getByText('None of the 2 claims fails.')).toBeVisible();
  await expect(page.getByText('docker_compose_file').first()).toBeVisible();
  await isClean(page, 'a change to sign');
  await put('Call data', `${UNKNOWN_CALL}${HASH}`);
  await expect(page.getByText(/1 of 3 claims fail: do not sign/)).toBeVisible();
  await put('Sent to', `0x${'ef'.repeat(20)}`);
  await expect(page.getByText(/2 of 3 claims fail/)).toBeVisible();
  await page.getByText('A document', { exact: true }).click();
  await expect(page.getByLabel('The pending document', { exact: true })).toHaveCount(0);
});
