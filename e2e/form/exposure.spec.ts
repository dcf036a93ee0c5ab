import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const TEXT = `services:
  web:
    image: nginx:1.27-alpine
    ports:
      - "8080:80"
      - "127.0.0.1:9000:9000"
      - "53:53/udp"
  worker:
    image: busybox@sha256:${'a1'.repeat(32)}
`;

test('what answers from outside is told in sentences that follow the form', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('is-exposed', TEXT);
  const outside = app.section('Exposure').getByRole('group', { name: 'From outside' });
  await expect(outside).toContainText('https://<app_id>-8080.');
  await expect(outside).toContainText('Port 9000 of web will not answer');
  await expect(outside).toContainText('Port 53 of web will not answer');
  await expect(outside).toContainText('Anyone can read the containers’ logs.');
  await page.getByRole('switch', { name: 'Public logs' }).click();
  await expect(outside).toContainText('The containers’ logs are not public.');
  await page.getByRole('switch', { name: 'List publicly' }).click();
  await expect(outside).toContainText('The app is listed in the public directory.');
  await outside.getByRole('button', { name: 'web' }).first().click();
  await expect(app.composeText).toBeFocused();
});

test('the services stand beside their text, with image, digest and ports, and lead to it', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('has-services', TEXT);
  const services = page.getByRole('region', { name: 'Services', exact: true });
  await expect(services.getByRole('listitem')).toHaveCount(2);
  const worker = services.getByRole('listitem').filter({ hasText: 'worker' });
  await expect(worker).toContainText('pinned');
  await expect(worker).toContainText('no ports');
  await expect(services.getByRole('listitem').first()).toContainText('8080→80');
  await worker.getByRole('button', { name: 'worker' }).press('Enter');
  await expect(app.composeText).toBeFocused();
  const selected = await app.composeText.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toBe('worker');
});
