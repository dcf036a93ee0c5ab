import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '#e2e/pages/test';

// Written out a second time on purpose: the policy changes only when two places are changed.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types console-worker dompurify standaloneColorizer editorViewLayer richScreenReaderContent domLineBreaksComputer defaultWorkerFactory diffReview diffEditorWidget tokenizeToString stickyScrollViewLayer editorGhostText";

const others = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), clipboard-read=(), payment=(), usb=(), clipboard-write=(self)',
};

for (const [path, status] of [
  ['/', 200],
  ['/audit', 200],
  ['/provisions/of-another-browser', 200],
  ['/deep/link', 404],
  ['/config.json', 200],
  ['/robots.txt', 200],
  ['/nothing.png', 404],
  ['/assets/missing.js', 404],
  ['/api/missing', 404],
  ['/api/v1/missing', 404],
] as const) {
  test(`${path} answers ${status} with the security headers`, async ({ request }) => {
    const answer = await request.get(path);
    expect(answer.status()).toBe(status);
    expect(answer.headers()['content-security-policy']).toBe(policy);
    expect(answer.headers()).toMatchObject(others);
  });
}

test('a missing asset is a real 404, and is not kept', async ({ request }) => {
  const answer = await request.get('/assets/missing-0a1b2c3d.js');
  expect(answer.headers()['content-type']).toMatch('text/plain');
  expect(answer.headers()['cache-control']).toBe('no-store');
  expect(await answer.text()).not.toContain('<');
});

test('the page names only its own files, and holds no script', async ({ request }) => {
  const page = await request.get('/');
  expect(page.headers()['cache-control']).toBe('no-store');
  const html = await page.text();
  const scripts = [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)];
  expect(scripts.length).toBeGreaterThan(0);
  for (const [, attributes, content] of scripts) {
    expect(attributes).toMatch(/ src="\/assets\/[^"]+"/);
    expect(content).toBe('');
  }
  // Links that a person may follow lead elsewhere; nothing is fetched from there.
  const fetched = html.replaceAll(/<a\s[^>]*>/g, '');
  const elsewhere = /(src|href|action)\s*=\s*["']?\s*(https?:|\/\/|data:|javascript:)/i;
  expect(fetched).not.toMatch(elsewhere);
  expect(html).not.toMatch(/<style|\son\w+\s*=|<base|javascript:/i);
  // Before every script: it holds for what comes after it.
  const [metas, before] = [html.match(/<meta http-equiv[^>]*>/g), html.split('<script')[0]];
  const carried = policy.replace("frame-ancestors 'none'; ", '');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${carried}">`;
  expect(metas).toEqual([meta]);
  expect(before).toContain(meta);
  for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
    const asset = await request.get(path);
    expect(asset.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  }
});

test('the runtime config names the sandbox and its public key', async ({ request, baseURL }) => {
  const answer = await request.get('/config.json');
  expect(answer.headers()['cache-control']).toBe('no-store');
  expect(await answer.json()).toEqual({
    target: {
      kind: 'sandbox',
      host: new URL(baseURL ?? '').host,
      apiVersion: '2026-01-21',
    },
    registries: ['docker.io', 'ghcr.io', 'quay.io', 'gcr.io', 'public.ecr.aws', 'registry.k8s.io'],
    apiKey: 'phak_sandbox',
  });
});

test.describe('a policy name the header does not list', () => {
  test.use({
    expectedViolations: [/^trusted-types /],
    expectedConsole: [/Trusted Type|trusted-types/],
  });

  test('is refused to scripts', { tag: '@everywhere' }, async ({ page }) => {
    await page.goto('/');
    const outcome = await page.evaluate(() => {
      try {
        Reflect.get(window, 'trustedTypes').createPolicy('unknown', {});
        return 'made';
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error);
      }
    });
    expect(outcome).toBe('refused');
  });
});

test.describe('in a frame of another site', () => {
  test.use({
    otherOrigins: [/^http:\/\/127\.0\.0\.1:/],
    expectedConsole: [/frame-ancestors|X-Frame/],
  });

  test('the page does not render', async ({ page, baseURL }) => {
    const site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<link rel="icon" href="data:,"><iframe src="${baseURL}/"></iframe>`);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    try {
      // An address is never null, nor a string, for a server that listens on a port.
      const { port } = site.address() as AddressInfo;
      const answered = page.waitForResponse(`${baseURL}/`);
      await page.goto(`http://127.0.0.1:${port}/`);
      expect((await answered).status()).toBe(200);
      const frame = page.frames().find((one) => one !== page.mainFrame());
      await expect.poll(() => frame?.url()).toContain('chrome-error:');
      expect(await frame?.locator('#root').count()).toBe(0);
    } finally {
      site.close();
      site.closeAllConnections();
    }
  });
});
