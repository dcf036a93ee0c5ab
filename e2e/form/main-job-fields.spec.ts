import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';
import { KEY } from '#e2e/pages/key';

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

const matches = 'Matches the prediction';

test('the bash runner swaps the payload and loses neither text', async ({ page }) => {
  const app = new ConsolePage(page);
  const script = '#!/bin/bash\necho "à vous"\n';
  await app.openPlain();
  await app.fillIn('runs-a-script');
  await page.getByText('Bash script', { exact: true }).first().click();
  await expect(app.composeGroup).toBeHidden();
  const bash = page.getByRole('textbox', { name: 'Bash script', exact: true });
  await bash.fill(script);
  await page.getByText('Docker Compose', { exact: true }).click();
  await expect(app.composeText).toHaveValue(/nginx/);
  await page.getByText('Bash script', { exact: true }).first().click();
  await expect(bash).toHaveValue(script);

  await app.submit();
  await expect(page.getByText(matches, { exact: true })).toBeVisible();
  const { compose_file } = await app.received('runs-a-script');
  expect(compose_file).toMatchObject({ runner: 'bash', bash_script: script });
  expect(compose_file).not.toHaveProperty('docker_compose_file');
});

test('ports, GPUs, disk, and a size of one’s own with their units', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('many-fields');
  const resources = app.section('Resources');
  await resources.getByText('Custom size', { exact: true }).click();
  // A beginning to change: what the size had that was chosen before.
  await expect(resources.getByRole('textbox', { name: 'Memory' })).toHaveValue('2');
  for (const [label, unit, value] of [
    ['Disk', 'GB', '60'],
    ['vCPU', 'vCPU', '2'],
    ['Memory', 'GB', '4'],
  ] as const) {
    const input = resources.getByRole('textbox', { name: label });
    await expect(input).toHaveAccessibleDescription(new RegExp(`\\b${unit}\\b`));
    await input.fill(value);
  }
  await app.addTo('Ports', 'New port', '127.0.0.1:8443:443/tcp');
  await app.section('Ports').getByRole('textbox', { name: 'Port 1: machine port' }).fill('8444');
  await app.addTo('GPUs', 'New GPU', 'bd:00.0 10de:2335');
  await app.section('GPUs').getByText('All of the node’s', { exact: true }).click();

  const request = await app.previewedRequest((it) => it.gpus !== undefined && !it.instance_type);
  expect(request).toMatchObject({
    disk_size: 60,
    vcpu: 2,
    memory: 4096,
    ports: [{ protocol: 'tcp', host_port: 8443, vm_port: 8444, host_address: '127.0.0.1' }],
    gpus: { gpus: [{ slot: 'bd:00.0', product_id: '10de:2335' }], attach_mode: 'all' },
  });
  await app.submit();
  await expect(app.result).toBeVisible();
  await expect(page.getByText(matches, { exact: true })).toBeVisible();
  expect(await app.received('many-fields')).toEqual(request);
});

test('an app id of one’s own goes with its nonce', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  const answer = await page.request.get('/api/v1/kms/phala/next_app_id?counts=3', {
    headers: { 'X-API-Key': KEY },
  });
  const { app_ids } = (await answer.json()) as { app_ids: { app_id: string; nonce: number }[] };
  const { app_id, nonce } = app_ids[2] ?? { app_id: '', nonce: -1 };
  await app.fillIn('chosen-identity');
  await app.unfold('Key management');
  await page.getByRole('textbox', { name: 'App id', exact: true }).fill(app_id);
  const nonceField = page.getByRole('textbox', { name: 'Nonce' });
  await nonceField.focus();
  await nonceField.blur();
  await expect(nonceField).toHaveAccessibleDescription(/an app id needs its nonce/);
  await nonceField.fill(String(nonce));
  await expect(nonceField).not.toHaveAccessibleDescription(/an app id needs its nonce/);
  await app.submit();
  await expect(page.getByText(matches, { exact: true })).toBeVisible();
  await page.getByText('Identifiers', { exact: true }).click();
  await expect(page.getByRole('definition').filter({ hasText: app_id })).toBeVisible();
  expect(await app.received('chosen-identity')).toMatchObject({ app_id, nonce });
});

test('an on-chain KMS assigns no app id here', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('kept-on-chain');
  await app.show('Key management');
  await app.section('Key management').getByText('Base', { exact: true }).click();
  await app.submit();
  await expect(page.getByText(matches, { exact: true })).toBeVisible();
  expect(await app.received('kept-on-chain')).toMatchObject({ kms: 'base' });
  await page.getByText('Identifiers', { exact: true }).click();
  await expect(page.getByRole('term').filter({ hasText: /^KMS$/ })).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: 'KMS contract' })).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: /^app id$/ })).toHaveCount(0);
});

test('a nonce with an on-chain KMS is refused in the form', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('nonce-on-chain');
  await app.show('Key management');
  await app.section('Key management').getByText('Ethereum', { exact: true }).click();
  await app.unfold('Key management');
  const nonce = page.getByRole('textbox', { name: 'Nonce' });
  await nonce.fill('3');
  await nonce.blur();
  await expect(nonce).toHaveAccessibleDescription(/works with the Phala KMS only/);
  await app.submit();
  await expect(app.summary).toBeFocused();
});

test('the gateway switch sets its three keys', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('closed-to-all');
  await app.section('Exposure').getByRole('switch', { name: 'Gateway' }).click();
  await expect(app.section('Exposure').getByText('keys disagree')).toBeHidden();
  await app.previewedRequest((it) => it.compose_file['gateway_enabled'] === false);
  await app.submit();
  await expect(page.getByText(matches, { exact: true })).toBeVisible();
  const { compose_file } = await app.received('closed-to-all');
  const off = { gateway_enabled: false, tproxy_enabled: false, features: ['kms'] };
  expect(compose_file).toMatchObject(off);
});

test('gateway keys that disagree are shown as such and can be made to agree', async ({ page }) => {
  const app = new ConsolePage(page);
  const exposure = app.section('Exposure');
  await app.openPlain();
  await app.unfold('Exposure');
  await exposure.getByRole('switch', { name: 'tproxy_enabled' }).click();
  await expect(exposure.getByText('keys disagree')).toBeVisible();
  const gateway = exposure.getByRole('switch', { name: 'Gateway' });
  await expect(gateway).toBeChecked();
  await expect(gateway).toHaveAccessibleDescription(/any one of them keeps the gateway on/);
  await gateway.click();
  await expect(exposure.getByText('keys disagree')).toBeHidden();
  await expect(exposure.getByRole('switch', { name: 'tproxy_enabled' })).not.toBeChecked();
  await expect(exposure.getByRole('button', { name: /^Remove feature/ })).toHaveCount(1);
});

test('a bad number stays as typed, with what is wrong about it', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('bad-number');
  const disk = page.getByRole('textbox', { name: 'Disk' });
  await disk.pressSequentially('4x');
  await expect(disk).not.toHaveAttribute('aria-invalid', 'true');
  await disk.blur();
  await expect(disk).toHaveValue('4x');
  await expect(disk).toHaveAttribute('aria-invalid', 'true');
  await expect(disk).toHaveAccessibleDescription(/Enter a whole number of GB/);
  await app.submit();
  await expect(app.summary).toContainText('Disk: Enter a whole number of GB.');
  await disk.fill('4');
  await expect(disk).not.toHaveAttribute('aria-invalid', 'true');
  await app.submit();
  await expect(app.result).toBeVisible();
  expect(await app.received('bad-number')).toMatchObject({ disk_size: 4 });
});
