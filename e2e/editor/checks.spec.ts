import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

/** One finding of each kind: an error of the guest, a fix that is safe, one that is not, and a silenced one. */
const TEXT = `# kept: "as it is"
services:
  web:
    image: nginx:1.27-alpine # console-ignore: image-digest it is only a trial
    container_name: web
    volumes:
      - ./site:/usr/share/nginx/html
    environment:
      - GREETING="hello"
    ports:
      - "127.0.0.1:8080:80"
`;

/** Two errors with fixes that can only help, beside one whose fix is a choice, between things that must stay. */
const UNSAFE = `version: 3.8 # an old habit
services:
  web:
    image: 'nginx:1.27-alpine'
    healthcheck:
      test: ["curl", "-f", "http://localhost"]
    volumes:
      - data:/data   # kept
    ports: ["80:80"]
`;
const FIXED = `version: "3.8" # an old habit
services:
  web:
    image: 'nginx:1.27-alpine'
    healthcheck:
      test: ["curl", "-f", "http://localhost"]
    volumes:
      - data:/data   # kept
    ports: ["80:80"]
volumes:
  data:
`;

test('a marker says who objects and why, and its fix changes only what it must', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();
  await app.openComposeFile(TEXT);
  const count = app.composeGroup.getByRole('button', { name: /go to the next/ });
  await expect(count).toBeVisible();
  await app.composeGroup.getByText('GREETING=').first().hover();
  await expect(page.getByText(/The quotes become part of the value/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await app.composeGroup.getByText('GREETING=').first().click();
  await page.keyboard.press('ControlOrMeta+.');
  await expect(page.getByText('Remove the quotes').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await app.previewsCompose(TEXT.replace('GREETING="hello"', 'GREETING=hello'));
  await app.composeText.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await app.previewsCompose(TEXT);
});

test('the checks are grouped by severity, lead to their line, and list what is silenced', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('has-findings', TEXT);
  await app.inspector.getByRole('tab', { name: /^Checks/ }).click();
  const group = (name: string) => app.inspector.getByRole('region', { name, exact: true });
  const mount = group('Problems').getByRole('button', {
    name: /The machine has nothing at \.\/site/,
  });
  await expect(mount).toContainText('Compose file, line 7');
  await expect(mount).toContainText('Fails in the machine');
  await expect(group('Warnings')).toContainText('The quotes become part of the value');
  await expect(group('Warnings')).not.toContainText('can be moved to another image');
  await mount.click();
  await expect(app.composeText).toBeFocused();
  const selected = await app.composeText.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toContain('./site');
  await app.inspector.getByText('Silenced (1)').click();
  await expect(app.inspector.getByText(/can be moved to another image/)).toBeVisible();
});

test('a fix in the checks, and in the list under the plain field', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('has-findings', TEXT);
  const list = app.composeGroup.getByRole('list', { name: 'Findings in Compose file' });
  await expect(list).toContainText('The machine has nothing at ./site');
  await list.getByRole('button', { name: 'Remove the quotes' }).click();
  await expect(app.composeText).toHaveValue(TEXT.replace('"hello"', 'hello'));
  await app.composeText.press('ControlOrMeta+z');
  await expect(app.composeText).toHaveValue(TEXT);
  await app.inspector.getByRole('tab', { name: /^Checks/ }).click();
  await app.inspector.getByRole('button', { name: 'Remove the quotes' }).click();
  await expect(app.composeText).toHaveValue(TEXT.replace('"hello"', 'hello'));
});

test('all safe fixes are shown as a diff, made at once, and taken back at once', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('has-safe-fixes', UNSAFE);
  await app.inspector.getByRole('tab', { name: /^Checks/ }).click();
  const fixAll = app.inspector.getByRole('button', { name: /^Fix all safe/ });
  await fixAll.click();
  const dialog = page.getByRole('dialog', { name: 'Fix all safe' });
  await expect(dialog).toContainText('changes the text, and so the compose hash');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await app.previewsCompose(UNSAFE);
  await app.inspector.getByRole('tab', { name: /^Checks/ }).click();
  await fixAll.click();
  await dialog.getByRole('button', { name: 'Make these changes' }).click();
  await expect(fixAll).toBeHidden();
  await app.previewsCompose(FIXED);
  await app.composeText.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await app.previewsCompose(UNSAFE);
});

test('what the machine lacks is sent anyway when the person says so, and the result says so', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.fillIn('sent-anyway', TEXT);
  await app.submit();
  await expect(app.summary).toBeFocused();
  await expect(app.summary).toContainText('The machine has nothing at ./site');
  await app.summary.getByRole('button', { name: 'Send anyway' }).click();
  await expect(app.result).toBeVisible();
  await expect(page.getByText(/The machine has nothing at \.\/site/)).toBeVisible();
  const { compose_file } = await app.received('sent-anyway');
  expect(compose_file['docker_compose_file']).toBe(TEXT);
  // The same request again: what was said is not asked about twice. Another one is.
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await app.submit();
  await expect(app.result).toBeFocused();
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await app.name.fill('sent-again');
  await app.submit();
  await expect(app.summary.getByRole('button', { name: 'Send anyway' })).toBeVisible();
});

test('by keyboard alone: to the next problem, its fix, and find', async ({ page }) => {
  const text = TEXT.replace('- ./site:/usr/share/nginx/html', '- site:/a');
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();
  await app.openComposeFile(text);
  await expect(app.composeGroup.getByRole('button', { name: /go to the next/ })).toBeVisible();
  await app.composeText.focus();
  await page.keyboard.press('F8');
  const told = app.composeGroup.getByRole('tooltip').filter({ hasText: 'Compose would refuse it' });
  await expect(told).toContainText('The service web uses the volume site');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+.');
  await expect(page.getByText('Define the volume site').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await app.previewsCompose(`${text}volumes:\n  site:\n`);
  await app.composeText.focus();
  await page.keyboard.press('ControlOrMeta+f');
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(app.composeText).toBeFocused();
});
