import { ConsolePage } from '#e2e/pages/console-page';
import { bar, beginWithoutChoice, HANGS, MACHINES, scriptField } from '#e2e/pages/first-visit';
import { expect, test } from '#e2e/pages/test';
import type { Route } from '@playwright/test';

const STATUS = '**/api/v1/cvms/*/pre-launch-script/upgrade-status';
const TEXT = '**/api/v1/cvms/*/pre-launch-script';

const html = (route: Route) =>
  route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' });
const UNCONFIRMED = {
  is_latest: true,
  is_official: true,
  current_hash: 'v2',
  latest_official_hash: 'v2',
};
const NULLS = {
  is_latest: null,
  is_official: null,
  current_hash: null,
  latest_official_hash: null,
};

for (const [what, pattern, answer, says] of [
  [
    'a list that is refused',
    MACHINES,
    (route) => route.fulfill({ status: 403, json: { detail: 'Forbidden' } }),
    /The workspace could not be asked for the script:/,
  ],
  ['a web page for a list', MACHINES, html, /The workspace could not be asked for the script:/],
  [
    'nulls for a status',
    STATUS,
    (route) => route.fulfill({ json: NULLS }),
    /No machine that was asked has the latest official script/,
  ],
  ['a web page for a status', STATUS, html, /The API does not say which script is the latest/],
  ['a web page for a script', TEXT, html, /gave no text that can be used/],
  [
    'a script too large for any document',
    TEXT,
    (route) => route.fulfill({ contentType: 'text/plain', body: 'x'.repeat(300_000) }),
    /gave no text that can be used/,
  ],
] as [string, string, (route: Route) => Promise<void>, RegExp][]) {
  test(`${what} teaches nothing, and is said`, async ({ page }) => {
    await page.route(pattern, answer);
    const app = new ConsolePage(page);
    await beginWithoutChoice(app, 'odd-teachers');
    await expect(scriptField(page)).toContainText(says);
    await expect(bar(page)).toContainText('Hash not known before: the server adds a script');
  });
}

test('a script that the API names by something else than its SHA-256 is not confirmed', async ({
  page,
}) => {
  await page.route(STATUS, (route) => route.fulfill({ json: UNCONFIRMED }));
  const app = new ConsolePage(page);
  await beginWithoutChoice(app, 'not-confirmed');
  await expect(scriptField(page)).toContainText('so the text is not confirmed');
  await expect(bar(page)).toContainText(HANGS);
});
