import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const SERVICE = 'services:\n  web:\n    image: nginx:1.27-alpine\n';

test('a violation of the Compose schema is marked, counted, and reached by its count', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();
  await app.openComposeFile(`${SERVICE}    foo: 1\n`);
  const count = app.composeGroup.getByRole('button', { name: /^1 problem\b/ });
  await expect(count).toBeVisible();
  await count.click();
  await expect(
    page.getByText(/foo/).filter({ hasText: 'Compose would refuse it' }).first(),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await app.openComposeFile(SERVICE);
  await expect(count).toBeHidden();
});

test('a key is completed with Tab as it is typed, and Enter ends a line whatever is suggested', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();
  await app.openComposeFile(SERVICE);
  await app.composeText.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('# one', { delay: 30 });
  await page.keyboard.press('Enter');
  await page.keyboard.type('    heal', { delay: 30 });
  await expect(page.getByRole('option', { name: /^healthcheck/ }).first()).toBeVisible();
  await page.keyboard.press('Tab');
  const request = await app.previewedRequest((it) =>
    String(it.compose_file['docker_compose_file']).includes('healthcheck:'),
  );
  expect(request.compose_file['docker_compose_file']).toContain(
    `${SERVICE}# one\n    healthcheck:`,
  );
});

test('a key under the pointer is explained in the schema’s words', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();
  await app.openComposeFile(`${SERVICE}    restart: always\n`);
  await app.composeGroup.getByText('restart', { exact: true }).hover();
  await expect(page.getByText(/restart policy/i).first()).toBeVisible();
});

test('Tab indents until Ctrl+M says otherwise, which is announced', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();
  await app.openComposeFile(SERVICE);
  await expect(app.composeText).toHaveAccessibleDescription(/Ctrl\+M: Tab moves focus/);
  await app.composeText.focus();
  await page.keyboard.press('Tab');
  await expect(app.composeText).toBeFocused();
  // The indent broke the file, and the count of what is wrong is the stop of Tab after the editor.
  const count = app.composeGroup.getByRole('button', { name: /^\d+ problems?\b/ });
  await expect(count).toBeVisible();
  await page.keyboard.press('Control+m');
  await expect(page.getByRole('alert').filter({ hasText: /Tab/ })).toBeAttached();
  await expect(app.composeText).toHaveAccessibleDescription(
    /Tab moves focus \(Ctrl\+M to change\)/,
  );
  await page.keyboard.press('Tab');
  await expect(count).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(app.composeText).toBeFocused();
  await page.keyboard.press('Control+m');
  await expect(app.composeText).toHaveAccessibleDescription(/Ctrl\+M: Tab moves focus/);
});

test('scripts have an editor of their own', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.fillIn('has-scripts');
  await app.codeEditor();
  await app.chooseScript('My own');
  await page.getByRole('group', { name: 'Pre-launch script' }).getByRole('code').click();
  await page.keyboard.type('echo before');
  await app.unfold('Compose');
  await page.getByRole('group', { name: 'Init script' }).getByRole('code').click();
  await page.keyboard.type('echo first');
  await app.submit();
  await expect(page.getByText('Matches the prediction', { exact: true })).toBeVisible();
  const { compose_file } = await app.received('has-scripts');
  expect(compose_file).toMatchObject({
    pre_launch_script: 'echo before',
    init_script: 'echo first',
  });
});

test('an own script is kept while another choice is made', async ({ page }) => {
  const app = new ConsolePage(page);
  const script = page.getByRole('textbox', { name: 'Pre-launch script' });
  await app.openPlain();
  await app.chooseScript('My own');
  await script.fill('echo kept\n');
  await app.chooseScript('None');
  await expect(script).toBeHidden();
  await app.chooseScript('My own');
  await expect(script).toHaveValue('echo kept\n');
});

test('the plain field by choice stays the choice', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();
  await app.composeGroup.getByRole('code').click();
  await page.keyboard.type('x-one: 1');
  await app.plainField();
  await expect(app.composeText).toHaveValue('x-one: 1');
  await app.composeText.fill('x-two: 2\n');
  await page.reload();
  await expect(app.composeText).toHaveValue('x-two: 2\n');
  await app.composeGroup.getByRole('button', { name: 'Code editor' }).click();
  await app.codeEditor();
  await app.previewsCompose('x-two: 2\n');
});

test('a file or a link dropped anywhere never leaves the page', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.open();
  await app.codeEditor();
  /** What the browser asks of the page: whether it takes the drop, else it opens what was dropped. */
  const isTaken = (name: string | RegExp, kind: 'file' | 'link') =>
    page.getByRole('heading', { name, exact: true }).evaluate((element, what) => {
      const dataTransfer = new DataTransfer();
      if (what === 'link') dataTransfer.setData('text/uri-list', 'https://example.com/');
      else dataTransfer.items.add(new File(['a'], 'a.yml'));
      const init = { bubbles: true, cancelable: true, dataTransfer };
      const over = element.dispatchEvent(new DragEvent('dragover', init));
      return !over && !element.dispatchEvent(new DragEvent('drop', init));
    }, kind);
  for (const place of ['Name', 'Advanced', /^Left out \(\d+\)$/]) {
    expect(await isTaken(place, 'link'), `a link on ${String(place)}`).toBe(true);
    expect(await isTaken(place, 'file'), `a file on ${String(place)}`).toBe(true);
    // It is looked at before anything changes.
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await expect(app.name).toHaveValue('');
});
