import { isClean } from '#e2e/pages/axe-clean';
import { ConsolePage } from '#e2e/pages/console-page';
import { COMPOSE } from '#e2e/pages/texts';
import { expect, test } from '#e2e/pages/test';

const TEMPLATES = [
  { title: 'Web server with Redis', line: 'image: redis:7.4-alpine' },
  { title: 'Attested HTTP service', line: '- /var/run/dstack.sock:/var/run/dstack.sock' },
  { title: 'Database with a REST interface', line: 'image: postgres:17-alpine' },
  { title: 'GPU inference service', line: 'driver: nvidia' },
  { title: 'Bash runner', line: 'set -euo pipefail' },
];

/** The variable that a template does not start without. */
const MUSTS: Record<string, string> = {
  'Database with a REST interface': 'POSTGRES_PASSWORD',
  'GPU inference service': 'VLLM_API_KEY',
};

test('a template is a whole app: chosen, provisioned, and with the hash that was predicted', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  for (const [i, { title, line }] of TEMPLATES.entries()) {
    await test.step(title, async () => {
      await app.name.fill(`template-${i}`);
      await page.getByRole('button', { name: /^Start from a template/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: title }).click();
      const editor = page.getByRole('textbox', { name: /^(Compose file|Bash script)$/ });
      await expect(editor).toBeFocused();
      await expect.poll(() => editor.inputValue()).toContain(line);
      await app.chooseScript('None');
      const lacks = MUSTS[title];
      await expect(page.getByRole('contentinfo')).toContainText(
        lacks === undefined ? 'No problems' : '1 warning',
      );
      await app.submit();
      await expect(app.result).toHaveText(`template-${i} Prepared`);
      await expect(page.getByText('Matches the prediction', { exact: true })).toBeVisible();
      if (lacks !== undefined) {
        const step = page.getByRole('region', { name: /^Step \d: Encrypt the environment$/ });
        await expect(step).toContainText(`${lacks}: without a value Compose starts nothing.`);
        await step.getByRole('button', { name: 'Go on without values' }).click();
        await expect(step).toContainText('left out');
        await expect(step).toContainText('without values the app will not start');
      }
      await page.getByRole('button', { name: 'Provision another' }).click();
    });
  }
  const gpu = await app.received('template-3');
  expect(gpu).toMatchObject({
    instance_type: 'h200.small',
    compose_file: { allowed_envs: ['VLLM_API_KEY'] },
  });
});

test('by keyboard: found by a word, with its price, variables and what is reachable', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  const start = page.getByRole('button', { name: /^Start from a template/ });
  await start.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Start from a template' });
  const finder = dialog.getByRole('searchbox', { name: 'Find a template' });
  await expect(finder).toBeFocused();
  await expect(dialog.getByRole('status')).toContainText(/^1\d found/);
  await isClean(page, 'the gallery');
  await page.keyboard.press('Escape');
  await expect(start).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('gpu token');
  await expect(dialog.getByRole('status')).toHaveText('1 found.');
  const ollama = dialog.getByRole('listitem').filter({ hasText: 'Ollama on a GPU' });
  await expect(ollama).toContainText(/\$\d+\.\d+ per hour on h200.small; sets 100 GB of disk/);
  await expect(ollama).toContainText('OLLAMA_MODEL the model to pull, or qwen3:8b');
  await expect(ollama).toContainText('Port 8080: Ollama’s API, with the token');
  await expect(ollama).toContainText('pin it with @sha256:');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(app.composeText).toBeFocused();
  await expect(app.composeText).toHaveValue(/image: ollama/);
  await expect(start).toHaveCount(0);
});

test('over a text, from the palette: it says so, and what was there comes back', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('my-own-app');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('template');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Start from a template' });
  await expect(dialog).toContainText('The form has a text already.');
  await dialog.getByRole('button', { name: 'Daily job' }).click();
  await expect(app.composeText).toHaveValue(/WATCHED_URL/);
  await expect(app.name).toHaveValue('my-own-app');
  const notice = page.getByRole('status').filter({ hasText: 'The template “Daily job” is loaded' });
  await notice.getByRole('button', { name: 'Bring the draft back' }).click();
  await expect(app.composeText).toHaveValue(COMPOSE);
});

test('on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const app = new ConsolePage(page);
  await app.openPlain();
  await page.getByRole('button', { name: /^Start from a template/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Start from a template' });
  await dialog.getByRole('searchbox').fill('tunnel');
  const card = dialog.getByRole('listitem').filter({ hasText: 'Tunnel without an open port' });
  await expect(card).toContainText('Nothing, from outside');
  const isWide = () => dialog.evaluate((it) => it.scrollWidth > it.clientWidth);
  expect(await isWide()).toBe(false);
  await card.getByRole('button').click();
  await expect(app.composeText).toHaveValue(/TUNNEL_TOKEN/);
});
