import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const TEXT = `services:
  web:
    image: nginx:1.27-alpine
    ports: ["80:80"]
    environment: ["API_KEY=\${API_KEY}"]
  db:
    image: postgres:17
`;

test('the inspector opens on what the form stands for, each part leading to its field', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain('/', 'summary');
  const { inspector } = app;
  await expect(inspector.getByRole('tab', { name: 'Summary' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(inspector).toContainText('Nothing yet: a compose file says what');
  await app.composeText.fill(TEXT);
  await expect(inspector).toContainText('postgres:17');
  await expect(inspector).toContainText('1 name, none with a value');
  await expect(inspector).toContainText('tdx.small: 1 vCPU, 2 GB of memory, 20 GB of disk');
  await expect(inspector).toContainText('$0.058 per hour, about $42.34 per month');
  await expect(inspector).toContainText('https://<app_id>.<gateway>');
  await expect(inspector).toContainText('Anyone can read the containers’ logs.');
  await inspector.getByRole('button', { name: 'db', exact: true }).click();
  await expect(app.composeText).toBeFocused();
  await inspector.getByRole('button', { name: /^Anyone can read the containers/ }).click();
  await expect(page.getByRole('switch', { name: 'Public logs' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(inspector).toContainText('The containers’ logs are not public.');
  await inspector.getByRole('button', { name: /^tdx.small/ }).click();
  await expect(app.size('tdx.small')).toBeFocused();
  // The tab that was chosen is there again after a reload.
  await inspector.getByRole('tab', { name: 'Request' }).click();
  await page.reload();
  await expect(inspector.getByRole('list', { name: 'Request body' })).toBeVisible();
});

test('the texts of a request unfold as lines, and its tags are explained', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.composeText.fill(TEXT);
  const legend = app.inspector.getByRole('list', { name: 'Where values come from' });
  await expect(legend.getByRole('listitem')).toHaveText([
    'youSet by you',
    'consoleThe console’s choice; change it if you like',
    'API defaultThe API’s default, written out',
  ]);
  await app.inspector.getByText('Compose file as lines').click();
  await expect(app.inspector.getByLabel('Text of Compose file')).toHaveText(TEXT);
});
