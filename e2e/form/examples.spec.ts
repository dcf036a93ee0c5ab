import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const EXAMPLES = [
  { title: 'Web server with Redis', line: 'image: redis:7.4-alpine' },
  { title: 'Attested HTTP service', line: '- /var/run/dstack.sock:/var/run/dstack.sock' },
  { title: 'Database with a REST interface', line: 'image: postgres:17-alpine' },
  { title: 'GPU inference service', line: 'driver: nvidia' },
  { title: 'Bash runner', line: 'set -euo pipefail' },
];

/** The variable that an example does not start without. */
const MUSTS: Record<string, string> = {
  'Database with a REST interface': 'POSTGRES_PASSWORD',
  'GPU inference service': 'VLLM_API_KEY',
};

test('each example is a whole app: chosen, provisioned, and with the hash that was predicted', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  for (const [i, { title, line }] of EXAMPLES.entries()) {
    await test.step(title, async () => {
      await app.name.fill(`example-${i}`);
      await page.getByRole('button', { name: /^Start from an example/ }).click();
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
      await expect(app.result).toHaveText(`example-${i} Prepared`);
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
  const gpu = await app.received('example-3');
  expect(gpu).toMatchObject({
    instance_type: 'h200.small',
    compose_file: { allowed_envs: ['VLLM_API_KEY'] },
  });
});

test('by keyboard; and an example never takes the place of a text', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await page.getByText('Bash script', { exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Bash script' }).fill('echo mine\n');
  await page.getByText('Docker Compose', { exact: true }).click();
  const start = page.getByRole('button', { name: /^Start from an example/ });
  await start.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Start from an example' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Bash runner' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(start).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(app.composeText).toBeFocused();
  await expect(app.composeText).toHaveValue(/INCR visits/);
  await expect(start).toHaveCount(0);
});
