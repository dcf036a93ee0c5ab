import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

test('an untouched form complains of nothing', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();
  await expect(page.getByRole('contentinfo')).toContainText('2 fields to fill in');
  for (const link of await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link')
    .all()) {
    await expect(link).not.toContainText('problem');
  }
  await expect(app.name).not.toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Give the CVM a name.')).toBeHidden();
  // Choosing a runner leaves no field behind that could be wrong.
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await page.getByText('Bash script', { exact: true }).first().click();
  await expect(app.inspector.getByText('"runner": "bash"')).toBeVisible();
  await expect(sections.getByRole('link', { name: 'Compose' })).toContainText('1 field to fill in');
  await expect(sections).not.toContainText('problem');
});

test('a field complains only after it was left, and no longer than it must', async ({ page }) => {
  const app = new ConsolePage(page);
  const complaint = page.getByText('The name needs at least 5 characters.');
  await app.open();
  await app.name.pressSequentially('abc');
  await app.previewedNameIs('abc');
  await expect(app.name).not.toHaveAttribute('aria-invalid', 'true');
  const sign = page.getByRole('navigation').getByRole('link', { name: /^Name|Name$/ });
  await expect(page.getByRole('contentinfo')).toContainText('2 fields to fill in');
  await expect(sign).toContainText('1 field to fill in');
  await page.keyboard.press('Tab');
  await expect(app.name).toHaveAttribute('aria-invalid', 'true');
  await expect(sign).toContainText('1 problem');
  await expect(page.getByRole('contentinfo')).toContainText(
    '2 to look at: 1 problem, 1 field to fill in',
  );
  await expect(app.name).toHaveAccessibleDescription(/at least 5 characters/);
  await app.name.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('de');
  await expect(app.name).not.toHaveAttribute('aria-invalid', 'true');
  await expect(complaint).toBeHidden();
});

test('a field left at once is judged by what it holds, not by what it held', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.open();
  await page.evaluate(() => {
    const seen = new MutationObserver(() => {
      if (document.body.innerText.includes('Give the CVM a name.')) document.title = 'complained';
    });
    seen.observe(document.body, { childList: true, subtree: true });
  });
  await app.name.fill('a-good-name');
  await app.name.press('Tab');
  await app.previewedNameIs('a-good-name');
  await expect(page).not.toHaveTitle('complained');
});

test('a complaint does not push away the button that is being pressed', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();
  await app.name.pressSequentially('abc');
  await app.previewedNameIs('abc');
  const toggle = app.composeGroup.getByRole('button', { name: 'Plain text' });
  const box = await toggle.boundingBox();
  if (!box) throw new Error('the button is not on the page');
  // At its upper edge, where a line of text above is enough to move it from under the pointer.
  await page.mouse.move(box.x + 10, box.y + 3);
  await page.mouse.down();
  await expect(app.name).not.toBeFocused();
  await page.mouse.up();
  await expect(app.name).toHaveAttribute('aria-invalid', 'true');
  await expect(app.composeGroup.getByRole('button', { name: 'Code editor' })).toBeVisible();
});

test('a refused submit: every field complains, the summary has the focus and leads to each', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await app.open();
  await app.codeEditor();
  await app.unfold('Key management');
  await page.getByRole('textbox', { name: 'Nonce' }).fill('1');
  await app.unfold('Key management');
  await app.submit();
  await expect(app.summary).toBeFocused();
  await expect(app.summary).toContainText('Not sent: 3 problems to solve first');
  await expect(app.name).toHaveAttribute('aria-invalid', 'true');
  await expect(app.composeText).toHaveAttribute('aria-invalid', 'true');
  await expect(sections.getByRole('link', { name: 'Name' })).toContainText('1 problem');
  await expect(sections.getByRole('link', { name: 'Compose' })).toContainText('1 problem');
  await expect(sections.getByRole('link', { name: 'Key management' })).toContainText('1 problem');
  await expect(sections.getByRole('link', { name: 'Ports' })).not.toContainText('problem');
  await expect(page.getByRole('contentinfo')).toContainText('3 problems');

  await app.summary.getByRole('button', { name: 'App id' }).click();
  await expect(page.getByRole('textbox', { name: 'App id', exact: true })).toBeFocused();
  await app.summary.getByRole('button', { name: 'Compose file' }).click();
  await expect(app.composeText).toBeFocused();
  await page.getByRole('contentinfo').getByRole('button', { name: '3 problems' }).click();
  await expect(app.name).toBeFocused();

  await app.summary.getByRole('button', { name: 'Name', exact: true }).click();
  await expect(app.name).toBeFocused();
  await page.keyboard.type('solved-one');
  await expect(sections.getByRole('link', { name: 'Name' })).not.toContainText('problem');
  // Solved, it is gone from every place at once.
  await expect(app.summary).toContainText('Not sent: 2 problems to solve first');
  await expect(page.getByRole('contentinfo')).toContainText('2 problems');
  await page.keyboard.press('Control+Enter');
  await expect(app.summary).toContainText('Not sent: 2 problems to solve first');
  await expect(app.summary).toBeFocused();
});

test('nothing refused in the form is sent', async ({ page }) => {
  const app = new ConsolePage(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  await app.open();
  await app.fillIn('x');
  await app.submit();
  await expect(app.summary).toBeFocused();
  expect(sent).toEqual([]);
  await app.name.fill('long-enough');
  await app.submit();
  await expect(app.result).toBeVisible();
  expect(sent).toHaveLength(1);
});

test('the checks lead to their fields, folded or in the rail', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.fillIn('UPPER-case');
  await app.inspector.getByRole('tab', { name: 'Checks' }).click();
  await app.inspector.getByRole('button', { name: /Use lower case/ }).click();
  await expect(app.name).toBeFocused();
  await page.getByRole('navigation').getByRole('link', { name: 'Ports' }).click();
  await expect(app.section('Ports')).toBeInViewport();
  await page.getByRole('navigation').getByRole('link', { name: 'Ports' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'GPUs' })).toBeFocused();
});

test('a file that arrives while a button is held does not move what is pressed', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await expect(page.getByRole('contentinfo')).toContainText('/month');
  const group = page.getByRole('group', { name: 'Pre-launch script' });
  await group.getByText('None', { exact: true }).hover();
  await page.mouse.down();
  const buffer = Buffer.from('services:\n  web:\n    image: nginx:1.27\n');
  const file = { name: 'docker-compose.yml', mimeType: 'text/yaml', buffer };
  await app.composeGroup.locator('input[type=file]').setInputFiles(file);
  // Long enough for it to be read, and for its services to be put between it and the choice.
  await page.waitForTimeout(1500);
  await page.mouse.up();
  await expect(group.getByRole('radio', { name: 'None' })).toBeChecked();
  await expect(page.getByRole('region', { name: 'Services' })).toBeVisible();
});
