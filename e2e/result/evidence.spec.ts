import { readFileSync } from 'node:fs';
import { AuditPage } from '#e2e/pages/audit-page';
import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';
import { KEY } from '#e2e/pages/key';

/** Presses the button in the result and reads the file that comes. */
async function savedEvidence({ page }: ConsolePage): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download evidence' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^[\w-]+-evidence\.json$/);
  return readFileSync(await file.path(), 'utf8');
}

test('evidence goes round: saved from a result, checked by somebody without a key', async ({
  page,
  context,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('proven-to-others');
  await app.submit();
  await expect(app.result).toBeVisible();
  const text = await savedEvidence(app);
  const evidence = JSON.parse(text);
  const sent = await app.receivedBytes('proven-to-others');
  expect(evidence.request.text).toBe(sent.toString());
  expect(evidence.verdict.kind).toBe('matches');
  expect(text).not.toContain(KEY);

  const audit = new AuditPage(await context.newPage());
  await audit.open();
  await audit.openFile(text);
  await expect(audit.kind('An evidence file')).toBeVisible();
  await expect(audit.said('Matches the document')).toBeVisible();
  await expect(audit.claims).toHaveCount(8);
  await expect(audit.claims.filter({ hasText: 'Does not hold' })).toHaveCount(0);
  await expect(audit.claims.filter({ hasText: 'It says that' })).toHaveText(
    /nothing in it is signed/,
  );

  evidence.request.text = evidence.request.text.replace(
    '"public_logs": true',
    '"public_logs": false',
  );
  await audit.openFile(JSON.stringify(evidence));
  const failing = audit.claims.filter({ hasText: 'Does not hold' });
  await expect(failing.first()).toContainText('The request is the one whose digest is stated');
  await expect(failing).toHaveCount(3);
});

test('evidence is there after a reload too, and says that the answer is as remembered', async ({
  page,
}) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('proven-later');
  await app.submit();
  await expect(app.result).toBeVisible();
  const before = JSON.parse(await savedEvidence(app));
  await page.reload();
  await expect(app.result).toBeVisible();
  const text = await savedEvidence(app);
  const evidence = JSON.parse(text);
  expect(evidence.request).toEqual(before.request);
  expect(evidence.times.sent).toBe(before.times.sent);
  expect([before.answer.is, evidence.answer.is]).toEqual([undefined, 'remembered']);
  const audit = new AuditPage(page);
  await audit.open();
  await audit.openFile(text);
  await expect(audit.said('Matches the document')).toBeVisible();
  await expect(audit.claims.filter({ hasText: 'Does not hold' })).toHaveCount(0);
});

test('a hash that differs leaves evidence too', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn('fail-wrong-hash');
  await app.submit();
  await expect(app.result).toBeVisible();
  const text = await savedEvidence(app);
  const { verdict, document, candidates } = JSON.parse(text);
  expect([verdict.kind, document.is]).toEqual(['differs', 'predicted']);
  expect(candidates.length).toBeGreaterThan(20);
  const audit = new AuditPage(page);
  await audit.open();
  await audit.openFile(text);
  await expect(audit.said('Differs from the document')).toBeVisible();
  await expect(audit.claims.filter({ hasText: 'Does not hold' })).toHaveCount(0);
});

test('no secret is in it: neither the key, not even when the server repeats it, nor a value', async ({
  page,
}) => {
  const canary = 'canary-9d41-of-a-value';
  await page.route('**/api/v1/cvms/provision', async (route) => {
    const answer = await route.fetch();
    const body = { ...(await answer.json()), note: `you sent ${KEY}` };
    await route.fulfill({ response: answer, json: body });
  });
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn(
    'canaries',
    'services:\n  web:\n    image: nginx:1.27\n    environment: [TOKEN]\n',
  );
  await page.getByRole('textbox', { name: 'New name' }).fill('TOKEN');
  await page.keyboard.press('Enter');
  await page.getByLabel(/^Value of TOKEN/).fill(canary);
  await app.submit();
  await expect(app.result).toBeVisible();
  const text = await savedEvidence(app);
  expect(text).toContain('you sent [your API key]');
  for (const secret of [KEY, canary, Buffer.from(canary).toString('base64').slice(0, 20)]) {
    expect(text).not.toContain(secret);
  }
});
