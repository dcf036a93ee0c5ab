import { AuditPage, type Stored } from '#e2e/pages/audit-page';
import { expect, test } from '#e2e/pages/test';

test('by keyboard: each kind of input is recognised and compared', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const audit = new AuditPage(page);
  const stored = await audit.stored('apart-audited-by-keyboard');
  const tcbInfo = JSON.stringify(JSON.parse(stored.attestation).tcb_info);
  const inputs: [string, string, string][] = [
    ['An app-compose document', stored.raw, 'Matches the document'],
    ['An app-compose document, as an API shows it', stored.composeFile, 'Matches the document'],
    ['A CVM as the API shows it', stored.cvm, 'Matches the document'],
    ['A provision request', stored.request, 'Matches if'],
    ['An attestation', tcbInfo, 'Matches the document'],
    ['An attestation', stored.attestation, 'Matches the document'],
  ];
  await page.goto('/');
  // The form begins with the focus in its first field: the pages are before it.
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  const link = page.getByRole('link', { name: 'Check a document' });
  const isReached = () => link.evaluate((one) => one === document.activeElement);
  for (let i = 0; i < 30 && !(await isReached()); i += 1) await page.keyboard.press('Shift+Tab');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Check a document' })).toBeFocused();
  await expect(page).toHaveURL(/\/audit$/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'A document' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Open file…' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(audit.document).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(audit.hash).toBeFocused();
  await page.keyboard.type(`0x${stored.composeHash.toUpperCase()}`);
  await page.keyboard.press('Shift+Tab');
  for (const [kind, text, verdict] of inputs) {
    await test.step(kind, async () => {
      await audit.pasteOver(text);
      await expect(audit.kind(kind)).toBeVisible();
      await expect(audit.said(verdict)).toBeVisible();
      await expect(page.getByText(stored.composeHash, { exact: true })).toBeVisible();
      await expect(audit.claims.filter({ hasText: 'Does not hold' })).toHaveCount(0);
    });
  }
  const imitation = 'Imitation: signed by the sandbox’s test root.';
  await expect(audit.claims.filter({ hasText: imitation })).toHaveCount(1);
  await expect(page.getByText(/genuine/i)).toHaveCount(0);
});

test.describe('what each server stored is explained', () => {
  const ROWS: [string, keyof Stored, RegExp][] = [
    ['form-early-2025', 'cvm', /null keys kept \(Phala Cloud in early 2025/],
    ['form-mid-2025', 'cvm', /indented by four spaces, no space after the colon/],
    ['form-mid-2025', 'raw', /byte for byte as given/],
    ['form-ascii', 'cvm', /every character outside ASCII escaped/],
    ['form-other-payload', 'request', /keeps an empty bash_script/],
    ['form-gateway-domain', 'attestation', /byte for byte as given/],
    ['form-changed', 'request', /None of the \d+ texts/],
  ];
  for (const [form, input, words] of ROWS) {
    test(`${form}, from its ${input}`, async ({ page }) => {
      const audit = new AuditPage(page);
      const stored = await audit.stored(`${form}-${input.toLowerCase()}`);
      await audit.open();
      await audit.openFile(stored[input]);
      await audit.hash.fill(stored.composeHash);
      await expect(audit.said(words).first()).toBeVisible();
    });
  }
});

test('an attestation at odds with itself says which claim does not hold', async ({ page }) => {
  const audit = new AuditPage(page);
  const other = await audit.stored('boot-other-document');
  const broken = await audit.stored('boot-broken-log');
  await audit.open();
  await audit.openFile(other.attestation);
  await expect(audit.said('Matches the document')).toBeVisible();
  await audit.hash.fill(other.composeHash);
  await expect(audit.said('Differs from the document')).toBeVisible();
  const failing = audit.claims.filter({ hasText: 'Does not hold' });
  await expect(failing).toHaveCount(1);
  await expect(failing).toContainText('The hash you gave is the one the machine measured');
  await audit.hash.fill('');
  await audit.openFile(broken.attestation);
  await expect(failing).toHaveCount(2);
  await expect(failing.first()).toContainText('replays to RTMR3');
});

test('an answer of GetQuote shows the measured hash, and a hash beside it counts', async ({
  page,
}) => {
  const audit = new AuditPage(page);
  const stored = await audit.stored('get-quote');
  // What the sandbox writes.
  const { tcb_info } = JSON.parse(stored.attestation) as { tcb_info: { event_log: unknown } };
  await audit.open();
  await audit.openFile(
    JSON.stringify({ quote: '04', event_log: JSON.stringify(tcb_info.event_log) }),
  );
  await expect(audit.said('The hash the machine measured (compose-hash event)')).toBeVisible();
  await expect(audit.said(/no document in it that could be hashed/)).toBeVisible();
  await audit.hash.fill('ab'.repeat(32));
  await expect(audit.said('Not what the machine measured')).toBeVisible();
  await audit.hash.fill(stored.composeHash);
  await expect(audit.said('The same as the machine measured')).toBeVisible();
});

test(
  'hashes that tools compute are named, with what is wrong about them',
  { tag: '@everywhere' },
  async ({ page }) => {
    const audit = new AuditPage(page);
    const { cvm, raw } = await audit.stored('apart-audited-by-tools');
    await audit.open();
    await audit.openFile(cvm);
    await expect(audit.said('Matches the document')).toBeVisible();
    await expect(
      audit.said(/getCvmComposeFile\(\)\.getHash\(\) takes that space out/),
    ).toBeVisible();
    await expect(audit.said(/Go’s encoder escapes/)).toBeVisible();
    await expect(audit.said(/keys without a value/)).toBeVisible();
    const wrong = await page.evaluate(async (text) => {
      const escaped = text.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(escaped));
      return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join(
        '',
      );
    }, raw);
    await audit.hash.fill(wrong);
    await expect(
      audit.said(/Differs from the document|No Phala Cloud server is known/),
    ).toBeVisible();
    await audit.hash.fill('no hash');
    await expect(audit.said(/is not a hex digit.*Nothing is compared with it/)).toBeVisible();
  },
);
