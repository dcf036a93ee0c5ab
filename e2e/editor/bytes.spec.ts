import { type Locator, type Page } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';
import { ONE_BYTE_TOO_MUCH, TEXTS } from '#e2e/pages/texts';

async function pasteOverAll(page: Page, text: string): Promise<void> {
  await page.evaluate((it) => navigator.clipboard.writeText(it), text);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}

async function dropFile(target: Locator, text: string): Promise<void> {
  const bytes = [...Buffer.from(text)];
  const dataTransfer = await target.page().evaluateHandle((all) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(all)], 'docker-compose.yml'));
    return transfer;
  }, bytes);
  await target.dispatchEvent('dragover', { dataTransfer });
  await target.dispatchEvent('drop', { dataTransfer });
}

test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

test('what is opened is previewed, sent and hashed byte for byte', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  for (const [kind, text] of Object.entries(TEXTS)) {
    await test.step(kind, async () => {
      const name = `opened-${kind}`;
      await app.name.fill(name);
      await app.chooseScript('None');
      await app.openComposeFile(text);
      await app.previewsCompose(text);
      const previewed = await app.previewedText();
      await app.submit();
      await expect(page.getByText('Matches the prediction', { exact: true })).toBeVisible();
      const received = await app.receivedBytes(name);
      expect(received.equals(Buffer.from(previewed)), 'received as previewed').toBe(true);
      expect((await app.received(name)).compose_file['docker_compose_file'] === text).toBe(true);
      await page.getByRole('button', { name: 'Provision another' }).click();
    });
  }
});

// From the preview on, its way is that of a text which was opened.
test('what is pasted, dropped or opened in the code editor is previewed byte for byte', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  const code = app.composeGroup.getByRole('code');
  await app.open();
  await app.codeEditor();
  for (const [kind, text] of Object.entries(TEXTS)) {
    await test.step(`pasted: ${kind}`, async () => {
      await code.click();
      await pasteOverAll(page, text);
      await app.previewsCompose(text);
    });
  }
  for (const [kind, text] of Object.entries(TEXTS)) {
    await test.step(`dropped: ${kind}`, async () => {
      await dropFile(code, text);
      await app.previewsCompose(text);
    });
  }
  for (const [kind, text] of Object.entries(TEXTS)) {
    await test.step(`opened: ${kind}`, async () => {
      await app.openComposeFile(text);
      await app.previewsCompose(text);
    });
  }
});

test('what is pasted into the plain field is previewed byte for byte', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  for (const [kind, text] of Object.entries(TEXTS)) {
    await test.step(kind, async () => {
      await app.composeText.click();
      await pasteOverAll(page, text);
      await app.previewsCompose(text);
    });
  }
});

test('one byte over the limit is refused in the form, with by how much', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.fillIn('one-too-much', ONE_BYTE_TOO_MUCH);
  await expect(app.composeGroup.getByText('204,801 of 204,800 bytes')).toBeVisible();
  await app.submit();
  await expect(app.summary).toBeFocused();
  await expect(app.summary).toContainText(/1 bytes? over the limit of 204,800/);
  await expect(app.composeText).toHaveAttribute('aria-invalid', 'true');
});
