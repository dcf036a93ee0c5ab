import type { Page } from '@playwright/test';
import { AuditPage, TEXT } from '#e2e/pages/audit-page';
import { isClean, themesAt } from '#e2e/pages/axe-clean';
import { expect, test } from '#e2e/pages/test';

const DOCUMENT = {
  docker_compose_file: TEXT,
  name: '',
  pre_launch_script: '#\n',
  runner: 'docker-compose',
  salt: null,
};
const MEASURED = 'ab'.repeat(32);
const EVENT = { imr: 3, event_type: 0x08000001, event: 'compose-hash', event_payload: MEASURED };
const TWICE = JSON.stringify(DOCUMENT).replace('{', '{"name":"first",');

const STATES: [string, string][] = [
  ['a document', JSON.stringify(DOCUMENT, null, 2)],
  ['a key twice', TWICE],
  ['an attestation', JSON.stringify({ tcb_info: { app_compose: TWICE, event_log: [EVENT] } })],
  ['nothing known', '<html>'],
];

test.use({ reducedMotion: 'reduce' });

for (const width of [390, 1440]) {
  test(`the page that checks documents is for everyone, ${width} wide`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.setViewportSize({ width, height: 6000 });
    const audit = new AuditPage(page);
    await audit.open();
    await isClean(page, 'empty', themesAt(width));
    for (const [state, text] of STATES) {
      await audit.openFile(text);
      await audit.hash.fill(state === 'a key twice' ? 'no hash' : '');
      await expect(audit.said('What can be checked')).toHaveCount(0);
      await expect(audit.said('Checking…')).toHaveCount(0);
      await unfoldAll(page);
      await isClean(page, state, themesAt(width));
    }
  });
}

/** A result may be drawn anew while its folds are opened; then they are looked for again. */
async function unfoldAll(page: Page): Promise<void> {
  const folded = page.locator('details:not([open]) > summary');
  await expect(async () => {
    for (const fold of await folded.all()) await fold.click({ timeout: 1000 });
    expect(await folded.count()).toBe(0);
  }).toPass();
}
