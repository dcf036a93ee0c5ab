import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const MIB = 1024 * 1024;
const LINE = '# some words of a comment that goes on\n';
const notSaved = /Drafts are not being saved/;

test('10 MB in the plain field: too long, not saved, and the page answers', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.name.fill('huge');
  // As a script or another program’s drop puts it there: a paste or a file is refused.
  await app.composeText.evaluate(
    (node, text) => {
      if (!(node instanceof HTMLTextAreaElement)) throw new Error('not the plain field');
      node.value = text;
      node.dispatchEvent(new Event('input', { bubbles: true }));
    },
    LINE.repeat((10 * MIB) / LINE.length),
  );
  await expect(app.composeGroup).toContainText('too long to be shown here');
  await expect(app.composeGroup).toContainText('Too long: the payload');
  await expect(app.composeGroup).toContainText(/10,\d{3},\d{3} of 204,800 bytes/);
  await expect(page.getByRole('status').filter({ hasText: notSaved })).toBeVisible();
  await app.submit();
  await expect(app.summary).toContainText(/10,\d{3},\d{3} bytes over the limit of 204,800/);
  await app.composeGroup.getByRole('button', { name: 'Empty the field' }).click();
  await expect(app.composeText).toBeFocused();
  await expect(app.composeGroup).toContainText('0 of 204,800 bytes');
});

test('10 MB in the code editor, paste by paste: too long and not saved', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();
  await app.composeText.focus();
  const piece = LINE.repeat(Math.floor((3.5 * MIB) / LINE.length));
  await page.evaluate((text) => navigator.clipboard.writeText(text), piece);
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ControlOrMeta+v');
  await expect(app.composeGroup).toContainText('Too long: the payload');
  await expect(app.composeGroup).toContainText(/11,\d{3},\d{3} of 204,800 bytes/);
  await expect(page.getByRole('status').filter({ hasText: notSaved })).toBeVisible();
});
