import type { Locator, Page } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const optionsOf = (page: Page) => page.getByRole('listbox').getByRole('option');
const option = (page: Page, name: RegExp) => optionsOf(page).filter({ hasText: name });

/** Opens a list with the keyboard and takes the option whose text matches. */
async function pick(page: Page, field: Locator, name: RegExp): Promise<void> {
  await field.focus();
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  const wanted = option(page, name).first();
  const id = (await wanted.getAttribute('id')) ?? '';
  for (let i = 0; i < 20; i += 1) {
    if ((await field.getAttribute('aria-activedescendant')) === id) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(field).toHaveAttribute('aria-activedescendant', id);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

test('everything is chosen by keyboard and provisioned', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('picked-by-keys');
  await app.size('tdx.small').focus();
  await page.keyboard.press('ArrowDown');
  await expect(app.size('tdx.medium')).toBeChecked();
  await app.show('Placement');
  await pick(page, app.field('Region'), /^US-WEST-1/);
  await pick(page, app.field('Node'), /^12 · prod7.*slots left/);
  await pick(page, app.field('OS image'), /^dstack-0\.5\.7\s*production/);
  const kms = page.getByRole('group', { name: 'KMS', exact: true });
  await app.show('Key management');
  await kms.getByRole('radio', { name: 'Phala' }).focus();
  // Past the link to the fold.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const next = page.getByRole('button', { name: 'Use the next app id' });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByText(/^Filled in app id and nonce \d+\. They are predicted/),
  ).toBeVisible();
  await expect(app.field('App id')).toHaveValue(/^[0-9a-f]{40}$/);
  await expect(app.field('Nonce')).toHaveValue(/^\d+$/);
  await pick(page, app.field('KMS instance'), /^kms-phala-prod7/);
  await expect(page.getByRole('contentinfo')).toContainText('$0.116/h ≈ $84.68/month');

  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(app.result).toBeVisible();
  expect(await app.received('picked-by-keys')).toMatchObject({
    instance_type: 'tdx.medium',
    region: 'US-WEST-1',
    teepod_id: 12,
    image: 'dstack-0.5.7',
    kms_id: 'kms-phala-prod7',
    nonce: expect.any(Number) as unknown,
  });
});

test('a choice says on the others what it excludes, and changes none of them', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('says-what-it-excludes');
  await app.show('Placement');
  await app.field('OS image').fill('dstack-0.5.5');
  await app.field('Region').click();
  await expect(option(page, /^EU-WEST-1/)).toContainText(
    'Does not go with the rest: prod12 does not offer dstack-0.5.5',
  );
  await expect(option(page, /^US-WEST-1/)).not.toContainText('Does not go');
  await expect(option(page, /^Automatic/)).toContainText('Fitting now: US-WEST-1');
  await option(page, /^EU-WEST-1/).click();
  await expect(app.field('Region')).toHaveValue('EU-WEST-1');
  await expect(app.field('OS image')).toHaveValue('dstack-0.5.5');
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await expect(sections.getByRole('link', { name: 'Placement' })).toContainText('1 warning');

  await app.field('Node').click();
  await expect(optionsOf(page)).toHaveCount(5);
  await expect(option(page, /prod5/)).toContainText('full');
  await page.keyboard.press('Escape');
  await app.field('Node').fill('23');
  await expect(app.field('OS image')).toHaveValue('dstack-0.5.5');
  const kms = page.getByRole('group', { name: 'KMS', exact: true });
  await app.show('Key management');
  await kms.getByRole('radio', { name: 'Base' }).check();
  await expect(kms).toContainText('does not support an on-chain KMS');
  // It is sent as it is all the same, and the API's answer leads back to the fields.
  await app.submit();
  await expect(app.problem(/ERR-02-0(10|11)/)).toBeFocused();
});

test('text that no list has is sent as typed', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('typed-by-hand');
  await app.show('Placement');
  await app.field('OS image').pressSequentially('my-own-image');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expect(page.getByText('Not in the list. It is sent as typed.')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(app.field('OS image')).toHaveAccessibleDescription(
    /No node that is listed offers my-own-image/,
  );
  await page.getByLabel('Another size, by its id').fill('b200.small');
  await expect(page.getByRole('contentinfo')).toContainText('No price for b200.small');
  const request = await app.previewedRequest((it) => it['instance_type'] === 'b200.small');
  expect(request).toMatchObject({ image: 'my-own-image', instance_type: 'b200.small' });
});

test('a size of one’s own and one of the catalogue keep each other', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('both-sizes-kept');
  await app.size('tdx.large').check();
  const group = page.getByRole('group', { name: 'Instance type', exact: true });
  await group.getByText('Custom size', { exact: true }).click();
  await expect(app.field('vCPU')).toHaveValue('4');
  await app.field('vCPU').fill('6');
  await expect(group).toContainText('tdx.large is not sent; it is kept');
  await expect(page.getByRole('contentinfo')).toContainText('No price for a size of your own');
  const custom = await app.previewedRequest((it) => it['vcpu'] === 6);
  expect(custom).not.toHaveProperty('instance_type');
  await group.getByText('CPU', { exact: true }).click();
  await expect(app.size('tdx.large')).toBeChecked();
  const type = await app.previewedRequest((it) => it['instance_type'] === 'tdx.large');
  expect(type).not.toHaveProperty('vcpu');
  await group.getByText('Custom size', { exact: true }).click();
  await expect(app.field('vCPU')).toHaveValue('6');
  await page.reload();
  await expect(app.field('vCPU')).toHaveValue('6');
});

test('GPUs are ticked by slot, and the ports of the file are added in one press', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn(
    'gpus-and-ports',
    'services:\n  a:\n    image: x\n    ports: ["80:8080", "90-91:90-91/udp"]\n',
  );
  const resources = app.section('Resources');
  await resources.getByText('GPU', { exact: true }).click();
  await app.size('h200.small').check();
  const gpus = app.section('GPUs');
  await expect(gpus).toContainText('Those of h200.small');
  await app.show('GPUs');
  await expect(gpus).toContainText('h200.small brings its own GPUs: 1 × NVIDIA H200');
  await gpus.getByRole('checkbox', { name: /^2a:00\.0/ }).check();
  await expect(gpus.getByRole('textbox', { name: 'GPU 1: slot' })).toHaveValue('2a:00.0');
  const ports = app.section('Ports');
  await app.show('Ports');
  await expect(ports).toContainText('https://<app id>-80.<gateway domain>');
  await ports.getByRole('button', { name: 'Add the 3 ports this compose publishes' }).click();
  await expect(ports.getByRole('button', { name: /this compose publishes/ })).toHaveCount(0);
  const request = await app.previewedRequest((it) => it['ports'] !== undefined);
  expect(request).toMatchObject({
    gpus: { gpus: [{ slot: '2a:00.0', product_id: '10de:2335' }] },
    ports: [
      { protocol: 'tcp', host_port: 80, vm_port: 80 },
      { protocol: 'udp', host_port: 90, vm_port: 90 },
      { protocol: 'udp', host_port: 91, vm_port: 91 },
    ],
  });
});

test('the price says what it contains, and what not', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.field('Disk').fill('100');
  await page.getByRole('button', { name: /^\$0\.058\/h ≈ \$42\.34\/month/ }).click();
  const price = page.getByRole('dialog', { name: 'What the price contains' });
  await expect(price).toContainText('100 GB of disk, by the price list$10.15');
  await expect(price).toContainText('730 hours');
  await expect(price).toContainText('Not in it: GPUs attached by slot');
  await page.keyboard.press('Escape');
  await expect(price).toHaveCount(0);
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test('every picker fits, and the list is not cut off', async ({ page }) => {
    const app = new ConsolePage(page);
    await app.openPlain();
    await app.show('Placement');
    for (const label of ['Region', 'Node', 'OS image']) {
      await app.field(label).click();
      const list = page.getByRole('listbox');
      await expect(list).toBeInViewport();
      const box = await list.boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 390).toBe(true);
      await page.keyboard.press('Escape');
    }
    await expect(app.size('tdx.8xlarge')).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await app.field('Node').click();
    await option(page, /^12 · prod7/).click();
    await expect(app.field('Node')).toHaveValue('12');
  });
});
