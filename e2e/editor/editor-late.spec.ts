import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

const CHUNK = '**/assets/monaco-*.js';
const TEXT = 'services:\n  web:\n    image: nginx:1.27-alpine\n';

test.describe('without the code editor', () => {
  test.use({ expectedConsole: [/net::ERR_FAILED/] });

  test('the plain field says so quietly, and does it all', async ({ page }) => {
    const app = new ConsolePage(page);
    await page.route(CHUNK, (route) => route.abort());
    await app.open();
    const sentence = app.composeGroup.getByText(
      /The editor could not be loaded; this plain field works/,
    );
    await expect(sentence).toBeVisible();
    await app.composeText.click();
    await page.keyboard.type(TEXT);
    await app.name.fill('no-code-editor');
    await app.chooseScript('None');
    await app.submit();
    await expect(page.getByText('Matches the prediction', { exact: true })).toBeVisible();
    const { compose_file } = await app.received('no-code-editor');
    expect(compose_file['docker_compose_file']).toBe(TEXT);
  });

  test('trying again brings it, with the text', async ({ page }) => {
    const app = new ConsolePage(page);
    await page.route(CHUNK, (route) => route.abort());
    await app.open();
    await app.composeText.fill(TEXT);
    const again = app.composeGroup.getByRole('button', { name: 'Try again' });
    await expect(again).toBeVisible();
    await page.unroute(CHUNK);
    await again.click();
    await app.codeEditor();
    await app.previewsCompose(TEXT);
  });
});

test('what is typed before the code editor arrives is not lost, nor is the place', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(CHUNK, async (route) => {
    await gate;
    await route.continue();
  });
  await app.open();
  await expect(app.composeGroup.getByText('Loading the code editor…')).toBeVisible();
  await app.composeText.click();
  await page.keyboard.type('services:\n  web:');
  letGo();
  await expect(
    app.composeGroup.getByText('The code editor opens when you leave this field'),
  ).toBeVisible();
  await page.keyboard.type('\n    image: nginx:1.27-alpine\n');
  await expect(app.composeText).toHaveValue(TEXT);
  await app.name.click();
  await app.codeEditor();
  await app.previewsCompose(TEXT);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test('the whole main job works by touch, in the plain field', async ({ page }) => {
    const app = new ConsolePage(page);
    await app.open();
    await app.name.tap();
    await page.keyboard.type('by-touch');
    await app.composeText.tap();
    await page.keyboard.insertText(TEXT);
    await expect(app.composeText).toHaveValue(TEXT);
    await expect(app.composeGroup.getByRole('button', { name: 'Code editor' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Start from a template/ })).toBeHidden();
    await app.section('Compose').getByText('None', { exact: true }).tap();
    await app.section('Ports').getByRole('heading', { name: 'Ports' }).tap();
    await app.section('Ports').getByRole('textbox', { name: 'New port' }).tap();
    await page.keyboard.type('8080:80');
    await app.section('Ports').getByRole('button', { name: 'Add port' }).tap();
    const bar = page.getByRole('contentinfo');
    expect((await bar.boundingBox())?.height ?? 99).toBeLessThanOrEqual(72);
    const predicted = await app.predictedHash();
    // What the inspector leads to lies under it: it makes way.
    await bar.getByRole('button', { name: /warning|problem/ }).tap();
    await expect(app.inspector.getByRole('tab', { name: /^Checks/ })).toBeFocused();
    await app.inspector.getByRole('tab', { name: 'Summary' }).tap();
    await app.inspector.getByRole('button', { name: /^tdx.small/ }).tap();
    await expect(app.inspector).toBeHidden();
    await expect(app.size('tdx.small')).toBeFocused();
    await page.getByRole('button', { name: /^Show the hash and the document/ }).tap();
    await app.inspector.getByRole('tab', { name: 'Request' }).tap();
    await page.getByRole('button', { name: 'Close inspector' }).tap();
    await expect(app.inspector).toBeHidden();
    await page.getByRole('navigation', { name: 'Sections' }).getByText('Advanced').tap();
    await expect(app.section('Advanced')).toBeInViewport();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide, 'nothing is wider than the screen').toBe(false);
    await app.provision.tap();
    await expect(page.getByText('Matches the prediction', { exact: true })).toBeVisible();
    await expect(page.getByRole('region', { name: 'compose_hash' })).toContainText(predicted);
    expect(await app.received('by-touch')).toMatchObject({
      ports: [{ protocol: 'tcp', host_port: 8080, vm_port: 80 }],
    });
  });
});

test.describe('texts that break things', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (const [name, last] of [...'bcdefghi'].map((n, i) => [n, 'abcdefgh'[i]])) {
    bomb.push(`${name}: &${name} [${Array(9).fill(`*${last}`).join(',')}]`);
  }
  const HOSTILE: Record<string, string> = {
    'proto key': 'services:\n  __proto__:\n    image: nginx\n  constructor:\n    image: nginx\n',
    'alias bomb': `${bomb.join('\n')}\nservices:\n  web:\n    image: nginx\n`,
    'deep nesting': `x: ${'['.repeat(5000)}`,
    'no yaml': 'services: {{{{ "\n\t- : ? | >',
    nul: 'services:\n  web:\n    image: "nginx\0"\n',
    megabyte: `services:\n  web:\n    image: nginx\n${'    # 0123456789 0123456789 0123456789\n'.repeat(27_000)}`,
  };

  for (const view of ['code editor', 'plain field'] as const) {
    test(`the page stays alive with each of them in the ${view}`, async ({ page }) => {
      test.setTimeout(240_000);
      const app = new ConsolePage(page);
      await (view === 'plain field' ? app.openPlain() : app.open());
      if (view === 'code editor') await app.codeEditor();
      for (const [kind, text] of Object.entries(HOSTILE)) {
        await test.step(kind, async () => {
          await app.openComposeFile(text);
          // The text takes the focus when the file is read; a key meant for the name would fall into it.
          await app.previewsCompose(text);
          await app.name.fill('');
          await app.name.pressSequentially('alive');
          await app.previewedNameIs('alive');
          await app.previewsCompose(text);
          await app.composeText.focus();
          await page.keyboard.press('ControlOrMeta+End');
          await page.keyboard.type('#');
          await app.previewsCompose(`${text}#`);
        });
      }
    });
  }

  test('a key named __proto__ is sent and hashed like any other', async ({ page }) => {
    const app = new ConsolePage(page);
    await app.open();
    await app.fillIn('proto-key', HOSTILE['proto key']);
    await app.submit();
    await expect(page.getByText('Matches the prediction', { exact: true })).toBeVisible();
    const { compose_file } = await app.received('proto-key');
    expect(compose_file['docker_compose_file']).toBe(HOSTILE['proto key']);
  });
});
