import { expect, test } from '@playwright/test';
import { KEY_HEADERS } from '#e2e/pages/key';
import { serveWatched, type Watched } from './serve-watched';
import { startWebKit, type StartedWebKit } from './start-webkit';
import { KEYS, WebKitPage } from './webkit-page';

const LINES = ['services:', 'api:', 'image: nginx:1.27', 'environment:', '- TOKEN=${TOKEN}'];
const TEXT = [
  'services:',
  '  api:',
  '    image: nginx:1.27',
  '    environment:',
  '      - TOKEN=${TOKEN}',
].join('\n');

let served: Watched | undefined;
let webkit: StartedWebKit | undefined;

test.beforeEach(async () => {
  served = await serveWatched();
  webkit = await startWebKit().catch((error: unknown) => {
    console.log(`Skipped: WebKitGTK does not start here. ${String(error)}`);
    return undefined;
  });
  test.skip(webkit === undefined, 'WebKitGTK does not start here.');
});

test.afterEach(async () => {
  const { status, expectedStatus } = test.info();
  if (webkit && status !== expectedStatus) {
    const text = await new WebKitPage(webkit.session).text().catch(String);
    console.log(`The page said:\n${text.slice(0, 4000)}`);
  }
  await webkit?.end();
  await served?.end();
});

test('in WebKit: a machine made with a secret, its document checked, and what the policy refuses', async () => {
  // Both are there, or there is no story.
  const { address, complaints } = served as Watched;
  const page = new WebKitPage((webkit as StartedWebKit).session);
  const ask = async (path: string) => {
    const answer = await fetch(`${address}api/v1${path}`, { headers: KEY_HEADERS });
    expect(answer.status, path).toBe(200);
    return answer.text();
  };

  await test.step('the form is filled in', async () => {
    await page.open(address);
    await page.seesText(/Tab moves focus/);
    await page.click('textbox', /^Name$/);
    await page.type('in-webkit');
    await page.click('textbox', /^Compose file/);
    // The editor indents by itself.
    await page.type(LINES.join(KEYS.enter));
    await page.click('radio', /^None$/);
    await page.click('textbox', /^New name$/);
    await page.type(`TOKEN${KEYS.enter}`);
    await page.type('only-for-webkit');
    await page.seesText(/Predicted hash\s+[0-9a-f]{4} /);
  });
  await test.step('it is there again after a reload, without the secret', async () => {
    await page.reload();
    await page.seesText(/Your draft is back/);
    await expect.poll(() => page.value('textbox', /^Name$/)).toBe('in-webkit');
    expect(await page.value('textbox', /^Value of TOKEN$/)).toBe('');
    await page.click('textbox', /^Value of TOKEN$/);
    await page.type('only-for-webkit');
  });
  await test.step('the hash that comes back is the one that was predicted', async () => {
    await page.press(KEYS.control, KEYS.enter);
    await page.find('heading', /^in-webkit Prepared/);
    await page.seesText(/Matches the prediction/);
    const request = JSON.parse(await ask('/_sandbox/last-provision?name=in-webkit'));
    expect(request.compose_file).toMatchObject({
      docker_compose_file: TEXT,
      allowed_envs: ['TOKEN'],
    });
  });
  await test.step('the secret is encrypted, and the machine runs with it', async () => {
    await page.click('button', /and create, /);
    await page.seesText(/The CVM is running: it booted/);
    expect(JSON.parse(await ask('/_sandbox/cvms/in-webkit/env'))).toMatchObject({
      env: [{ key: 'TOKEN', value: 'only-for-webkit' }],
    });
  });
  await test.step('its document is checked on the page for that', async () => {
    await page.click('link', /^Check a document$/);
    await page.click('textbox', /^Document or answer/);
    await page.insert(await ask('/cvms/in-webkit'));
    await page.seesText(/Matches the document/);
  });
  await test.step('nothing was complained about', () => expect(complaints).toEqual([]));
  await test.step('what the policy is there for is refused, and is told of', async () => {
    const refused = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>written by a script</b>';
        return 'not refused';
      } catch (error) {
        return String(error);
      }
    });
    expect(refused).toMatch(/^TypeError/);
    await expect.poll(() => complaints.join('\n')).toContain('require-trusted-types-for');
  });
});
