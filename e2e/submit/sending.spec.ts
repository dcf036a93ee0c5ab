import type { Page } from '@playwright/test';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

test.use({ expectedConsole: [/net::ERR_(FAILED|INTERNET_DISCONNECTED)/] });

/** The provision requests that leave the page from now on. */
function sent(page: Page): string[] {
  const bodies: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') bodies.push(request.postData() ?? '');
  });
  return bodies;
}

test('fifty clicks, Enter and the shortcut send one request', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('fail-drip');
  const bodies = sent(page);
  await app.provision.focus();
  // In one task: React has no moment between them to disable anything.
  await app.provision.evaluate((button: HTMLButtonElement) => {
    for (let click = 0; click < 50; click += 1) button.click();
  });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await app.name.press('Control+Enter');
  const sending = page.getByRole('button', { name: 'Provisioning…' });
  await expect(sending).toHaveAttribute('aria-disabled', 'true');
  await sending.click({ force: true });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.problem('Cancelled')).toBeFocused();
  expect(bodies).toHaveLength(1);

  // The next attempt is a new request, and again only one.
  await app.name.fill('sent-exactly-twice');
  await app.provision.dblclick();
  await expect(app.result).toBeVisible();
  expect(bodies).toHaveLength(2);
});

test('cancel ends a request that hangs before its answer, and the server is told', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('fail-slow');
  const before = await app.requestLines();
  const ended = page.waitForEvent('requestfailed');
  await app.submit();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect((await ended).failure()?.errorText).toContain('ABORTED');
  const problem = app.problem('Cancelled');
  await expect(problem).toBeFocused();
  await expect(problem).toContainText('safe to send it again');
  await expect(problem.getByText('What the server answered')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  await expect(app.provision).toHaveAccessibleName('Provision');
  expect(await app.requestLines()).toEqual(before);

  // What the last attempt came to is over when the next one begins, which shows how long it takes.
  await app.submit();
  await expect(page.getByRole('button', { name: 'Provisioning…' })).toContainText(/\d s/);
  await expect(problem).toHaveCount(0);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(problem).toBeFocused();
});

for (const [name, where] of [
  ['fail-slow', 'before an answer'],
  ['fail-drip', 'in the middle of one'],
]) {
  test(`sixty seconds end a wait ${where}`, async ({ page }) => {
    // The deadline's own clock is not the page's; it runs forty times as fast here.
    await page.addInitScript(() => {
      const timeout = AbortSignal.timeout.bind(AbortSignal);
      AbortSignal.timeout = (ms) => timeout(ms === 60_000 ? ms / 40 : ms);
    });
    const app = new ConsolePage(page);
    await app.openPlain();
    await app.typeIn(name);
    const bodies = sent(page);
    await app.submit();
    await expect(page.getByRole('button', { name: 'Provisioning…' })).toBeVisible();
    const problem = app.problem('No complete answer within 60 seconds');
    await expect(problem).toBeFocused();
    await expect(problem).toContainText('safe to try again');
    await expect(app.provision).toHaveAccessibleName('Provision');
    expect(bodies).toHaveLength(1);
  });
}

test('a connection that breaks is told without guessing why', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn();
  const before = await app.requestLines();
  await page.route('**/cvms/provision', (route) => route.abort());
  const bodies = sent(page);
  await app.submit();
  const problem = app.problem('No readable answer');
  await expect(problem).toBeFocused();
  await expect(problem).toContainText('Nothing is sent again by itself');
  await expect(problem).not.toContainText(/offline/i);
  expect(await app.requestLines()).toEqual(before);
  expect(bodies).toHaveLength(1);
  await page.unroute('**/cvms/provision');
  await app.submit();
  await expect(app.result).toBeVisible();
});

test('offline, a request fails at once and is not sent when the network is back', async ({
  page,
  context,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('sent-when-asked');
  await context.setOffline(true);
  await app.submit();
  await expect(app.problem('This device is offline')).toBeFocused();
  await expect(app.provision).toHaveAccessibleName('Provision');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await context.setOffline(false);
  await page.evaluate(async () => {
    await fetch('/config.json');
    window.dispatchEvent(new Event('online'));
  });
  // A paused request would leave with the event; a whole round trip later it would have.
  const answer = await page.request.get('/api/v1/_sandbox/last-provision?name=sent-when-asked', {
    headers: { 'X-API-Key': 'phak_sandbox' },
  });
  expect(answer.status()).toBe(404);
  expect(requests).toEqual(['/config.json']);
  await app.submit();
  await expect(app.result).toBeVisible();
  // Code that the answer brings is no question to the API.
  const asked = requests.filter((path) => path.startsWith('/api/'));
  expect(asked).toEqual(['/api/v1/cvms/provision']);
});

test('nothing is asked again by itself: not on focus, not on coming back, not on undo of a failure', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('fail-500');
  const bodies = sent(page);
  await app.submit();
  await expect(app.problem(/status 500/)).toBeFocused();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.evaluate(() => {
    for (const name of ['focus', 'online', 'visibilitychange', 'pageshow']) {
      for (const target of [window, document]) target.dispatchEvent(new Event(name));
    }
  });
  await app.name.press('Enter');
  await app.name.fill('still-the-only-one');
  await expect(app.inspector.getByText('"name": "still-the-only-one"')).toBeVisible();
  expect(bodies).toHaveLength(1);
});
