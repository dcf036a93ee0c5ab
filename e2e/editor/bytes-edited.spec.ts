import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';
import { TEXTS } from '#e2e/pages/texts';

const VIEWS = ['code editor', 'plain field'] as const;
const text = (kind: string) => TEXTS[kind] ?? '';

async function openIn(view: (typeof VIEWS)[number], app: ConsolePage): Promise<void> {
  await (view === 'plain field' ? app.openPlain() : app.open());
  if (view === 'code editor') await app.codeEditor();
}

async function typeAtEnd({ page, composeText }: ConsolePage, more: string): Promise<void> {
  await composeText.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(more);
}

for (const view of VIEWS) {
  test.describe(`in the ${view}`, () => {
    test('an edit keeps the byte order mark and CRLF', async ({ page }) => {
      const app = new ConsolePage(page);
      await openIn(view, app);
      await app.fillIn('edited-crlf', text('bom-and-crlf'));
      await expect(app.composeGroup.getByText('CRLF + BOM', { exact: true })).toBeVisible();
      await typeAtEnd(app, '# one');
      await page.keyboard.press('Enter');
      await page.keyboard.type('# two');
      await app.previewsCompose(`${text('bom-and-crlf')}# one\r\n# two`);
      await expect(app.composeGroup.getByText('CRLF + BOM', { exact: true })).toBeVisible();
      await app.submit();
      await expect(page.getByText('Matches the prediction', { exact: true })).toBeVisible();
    });

    test('a reload keeps every byte', async ({ page }) => {
      const app = new ConsolePage(page);
      await openIn(view, app);
      for (const kind of ['mixed-line-ends', 'bom-and-crlf', 'lone-cr', 'unicode']) {
        await app.fillIn('reloaded', text(kind));
        await app.previewsCompose(text(kind));
        await page.reload();
        await expect(page.getByText('Your draft is back')).toBeVisible();
        await expect(app.name).toHaveValue('reloaded');
        await app.previewsCompose(text(kind));
      }
      await app.submit();
      await expect(page.getByText('Matches the prediction', { exact: true })).toBeVisible();
      const { compose_file } = await app.received('reloaded');
      expect(compose_file['docker_compose_file']).toBe(text('unicode'));
    });

    test('what was typed last is there after a reload without a pause', async ({ page }) => {
      const app = new ConsolePage(page);
      await openIn(view, app);
      await app.openComposeFile(text('bom-and-crlf'));
      await typeAtEnd(app, '# the last word');
      await page.reload();
      await app.previewsCompose(`${text('bom-and-crlf')}# the last word`);
    });
  });
}

// In the plain field src/ui/code-editor/CodeEditor.browser.test.tsx proves the same.
test('mixed line ends warn before they go, and undo brings them back', async ({ page }) => {
  const app = new ConsolePage(page);
  await openIn('code editor', app);
  await app.fillIn('edited-mixed', text('mixed-line-ends'));
  const warning = app.composeGroup.getByText(/mixes line ends \(2 LF, 2 CRLF\)/);
  await expect(warning).toContainText('your first edit, which makes every line end LF');
  await expect(app.composeText).toHaveAccessibleDescription(/mixes line ends/);
  await app.previewsCompose(text('mixed-line-ends'));
  await typeAtEnd(app, 'x');
  await app.previewsCompose(`${text('mixed-line-ends').replaceAll('\r\n', '\n')}x`);
  await expect(warning).toBeHidden();
  await app.composeText.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await app.previewsCompose(text('mixed-line-ends'));
  await expect(warning).toBeVisible();
});

test('a lone CR is announced, and undo goes back over whole texts', async ({ page }) => {
  const app = new ConsolePage(page);
  await openIn('code editor', app);
  await app.fillIn('edited-cr', text('unicode'));
  await app.previewsCompose(text('unicode'));
  // What turns the direction is shown and not followed.
  await expect(app.composeGroup.getByRole('code')).toContainText('[U+202E]dab');
  await app.openComposeFile(text('lone-cr'));
  await expect(app.composeGroup.getByText(/ends its lines with CR alone/)).toBeVisible();
  await app.previewsCompose(text('lone-cr'));
  await app.composeText.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await app.previewsCompose(text('unicode'));
  await app.composeText.focus();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await app.previewsCompose(text('lone-cr'));
});

test('what is copied out as a whole comes back byte for byte', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const app = new ConsolePage(page);
  await openIn('code editor', app);
  await app.openComposeFile(text('mixed-line-ends'));
  await app.previewsCompose(text('mixed-line-ends'));
  await app.composeText.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  expect(await app.clipboard()).toBe(text('mixed-line-ends'));
});
