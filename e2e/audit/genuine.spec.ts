import vector from '@/domain/proof/vectors/near-mpc.json' with { type: 'json' };
import { AuditPage } from '#e2e/pages/audit-page';
import { tabTo } from '#e2e/pages/tab-to';
import { expect, test } from '#e2e/pages/test';

const GENUINE = 'Genuine: a processor that Intel certified signed this quote.';

/** What a machine in production gave, in the shape of the API's answer. */
const answer = (quote: string) =>
  JSON.stringify({ tcb_info: vector.tcb_info, app_certificates: [{ quote }] });

/** With one bit of the report data another. */
function flipped(): string {
  const bytes = Buffer.from(vector.quote, 'hex');
  bytes[600] = (bytes[600] ?? 0) ^ 1;
  return bytes.toString('hex');
}

test('by keyboard: a quote of real hardware is genuine beside the sandbox too, and one bit refutes it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const audit = new AuditPage(page);
  const claim = (says: string) => audit.claims.filter({ hasText: says });
  const failing = claim('Does not hold');
  await audit.open();
  await tabTo(page, audit.document);
  await audit.pasteOver(answer(vector.quote));
  await expect(audit.kind('An attestation')).toBeVisible();
  await tabTo(page, page.getByLabel('As of'));
  await page.keyboard.type('08142026');
  await expect(claim('The certificates are valid on 14 Aug 2026.')).toContainText('Holds');
  await expect(audit.said('Matches the document')).toBeVisible();

  const genuine = claim(GENUINE);
  await expect(genuine).toContainText('Holds');
  await expect(genuine).toContainText('the public key of Intel’s SGX root');
  await expect(failing).toHaveCount(0);
  await expect(page.getByText(/imitation/i)).toHaveCount(0);
  await tabTo(page, genuine.locator('summary'));
  await page.keyboard.press('Enter');
  await expect(genuine.getByRole('term').filter({ hasText: 'Intel SGX Root CA' })).toBeVisible();

  await test.step('with Intel’s collateral, its platform is up to date', async () => {
    await tabTo(
      page,
      page.getByText('Use collateral that you have', { exact: true }).locator('..'),
    );
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('textbox', { name: 'Collateral JSON' }));
    await audit.pasteOver(JSON.stringify(vector.collateral));
    await expect(claim('The platform is up to date, as of 14 Aug 2026.')).toContainText('UpToDate');
    await expect(claim('Cannot be told')).toHaveCount(0);
    await expect(failing).toHaveCount(0);
  });

  await test.step('one bit', async () => {
    await tabTo(page, audit.document, 'Shift+Tab');
    await audit.pasteOver(answer(flipped()));
    await expect(failing).toHaveCount(2);
    await expect(failing.first()).toContainText('The report was not changed since it was signed.');
    await expect(failing.last()).toContainText(GENUINE);
    await expect(genuine).not.toContainText('Holds');
    await expect(page.getByRole('status').first()).toContainText(/2 of \d+ claims fail/);
    await expect(page.getByText('2 claims do not hold')).toBeVisible();
  });
});
