import type { Locator } from '@playwright/test';
import { isClean } from '#e2e/pages/axe-clean';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const COMPOSE =
  'services:\r\n  web:\r\n    image: nginx:1.27 # kept\r\n    environment: [TOKEN]\r\n';
const SECRET = 'only-in-memory-0xCAFE';
const REQUEST = {
  name: 'from-a-call',
  kms: 'BASE',
  region: 'US-EAST-1',
  compose_file: { name: '', docker_compose_file: COMPOSE, public_logs: false },
};
const CALL = `curl https://cloud-api.phala.com/api/v1/cvms/provision -H 'X-API-Key: phak_secret_of_mine' -d '${JSON.stringify(REQUEST)}'`;

/** Files, or a text of the clipboard, as the browser hands them over. */
const give = (
  target: Locator,
  kind: 'drop' | 'paste',
  what: { files?: [string, string][]; text?: string },
) =>
  target.evaluate(
    (element, { kind: how, files = [], text }) => {
      const transfer = new DataTransfer();
      for (const [name, content] of files) transfer.items.add(new File([content], name));
      if (text !== undefined) transfer.setData('text/plain', text);
      const init = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        how === 'drop'
          ? new DragEvent('drop', { ...init, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...init, clipboardData: transfer }),
      );
    },
    { kind, ...what },
  );

test(
  'a curl call is looked at first, replaces the form byte for byte, and is undone',
  { tag: '@everywhere' },
  async ({ page }) => {
    const app = new ConsolePage(page);
    await app.openPlain();
    await app.name.fill('typed-before');
    await page.getByRole('button', { name: 'Import (Ctrl+O)' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import' });
    const text = dialog.getByRole('textbox', { name: 'Paste it here' });
    await expect(text).toBeFocused();
    await isClean(page, 'before anything is brought');
    await text.fill('nothing that is known');
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await expect(dialog.getByRole('alert')).toContainText('A compose file, a provision request');
    await dialog.getByRole('textbox', { name: 'Paste it here' }).fill(CALL);
    await dialog.getByRole('button', { name: 'Preview' }).click();
    await expect(dialog).toContainText('A provision request, sent with curl');
    await expect(dialog.getByRole('list', { name: /^What changes/ })).toContainText(
      '"from-a-call"',
    );
    await expect(dialog.getByLabel('The compose text', { exact: true })).toHaveText(COMPOSE);
    await dialog.getByText('The whole request').click();
    await expect(dialog.getByLabel('The whole request')).toContainText('"kms": "base"');
    await expect(dialog.getByRole('list', { name: /^Not taken/ })).toContainText(
      'API key or password was dropped',
    );
    await expect(dialog).not.toContainText('phak_secret_of_mine');
    await isClean(page, 'the preview');
    await dialog.getByRole('button', { name: 'Replace the form' }).click();
    await expect(dialog).toBeHidden();
    await expect(app.name).toHaveValue('from-a-call');
    await app.previewsCompose(COMPOSE);
    await expect(app.inspector).toContainText('"kms": "base"');
    await page.getByRole('button', { name: 'Bring the draft back' }).click();
    await expect(app.name).toHaveValue('typed-before');
  },
);

test('several files dropped anywhere merge into the form; values stay in memory and are undone too', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.name.fill('typed-before');
  await give(page.getByRole('banner'), 'drop', {
    files: [
      ['docker-compose.yml', COMPOSE],
      ['.env', `TOKEN=${SECRET}\n`],
      ['phala.toml', 'public_logs = false\nenv_file = ".env"\nuuid = "x"\n'],
    ],
  });
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog).toContainText('Values of variables: TOKEN.');
  await expect(dialog).toContainText('Stays as you set it: Name.');
  await expect(dialog.getByRole('list', { name: /^Not taken/ })).toContainText('phala.toml: uuid');
  await expect(dialog).not.toContainText(SECRET);
  await dialog.getByRole('button', { name: 'Merge into the form' }).click();
  await app.previewsCompose(COMPOSE);
  await expect(app.name).toHaveValue('typed-before');
  await expect(app.inspector).toContainText('"TOKEN"');
  const stored = await page.evaluate(
    () => JSON.stringify({ ...localStorage }) + document.body.innerText,
  );
  expect(stored).not.toContain(SECRET);
  const environment = app.section('Environment');
  await expect(environment.getByRole('row', { name: /TOKEN/ })).toBeVisible();
  await page.getByRole('button', { name: 'Bring the draft back' }).click();
  await expect(environment.getByRole('row', { name: /TOKEN/ })).toBeHidden();
});

test('by the keyboard alone: the button or Ctrl+O, a paste, a mode, and Enter', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.name.fill('typed-before');
  const dialog = page.getByRole('dialog', { name: 'Import' });
  const text = dialog.getByRole('textbox', { name: 'Paste it here' });
  const button = page.getByRole('button', { name: 'Import (Ctrl+O)' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('ControlOrMeta+o');
  await expect(text).toBeFocused();
  await give(text, 'paste', { text: '{"disk_size":40,"vcpu":2,"memory":4096}' });
  await dialog.getByRole('radio', { name: 'Replace' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(dialog.getByRole('radio', { name: 'Merge' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Merge into the form' }).press('Enter');
  await expect(app.inspector).toContainText('"disk_size": 40');
  await expect(app.name).toHaveValue('typed-before');
});

test('another format that is pasted into the empty editor is imported, and never stands in it', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await give(app.composeText, 'paste', { text: 'docker run -d -p 80:80 nginx:1.27' });
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog).toContainText('A docker run line');
  await page.keyboard.press('Escape');
  await expect(app.composeText).toHaveValue('');
  await give(app.composeText, 'paste', { text: 'docker run -d -p 80:80 nginx:1.27' });
  await dialog.getByRole('button', { name: 'Replace the form' }).click();
  await expect(app.composeText).toHaveValue(/image: nginx:1\.27/);
});

test('an app compose says whether the hash stays, from the palette by mouse and by keyboard', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await page.getByRole('button', { name: 'Go to or do (Ctrl+K)' }).click();
  await page.getByRole('option', { name: 'Import a file, a call or a command' }).click();
  await expect(
    page.getByRole('dialog', { name: 'Import' }).getByRole('textbox', { name: 'Paste it here' }),
  ).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Import' })).toBeHidden();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'Go to or do' }).fill('terraform');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Import' });
  const document = {
    runner: 'bash',
    bash_script: 'true\n',
    pre_launch_script: '#\n',
    name: 'x',
    manifest_version: 2,
  };
  await dialog
    .getByRole('textbox', { name: 'Paste it here' })
    .fill(JSON.stringify(document, null, 4));
  await dialog.getByRole('button', { name: 'Preview' }).click();
  const hash = dialog.getByRole('region', { name: /another compose hash/ });
  await expect(hash).toContainText('secure_time came in as false');
});
