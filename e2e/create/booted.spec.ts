import { readFileSync } from 'node:fs';
import { AuditPage } from '#e2e/pages/audit-page';
import type { Locator, Page } from '@playwright/test';
import { NextStepPage } from '#e2e/pages/next-step-page';
import { learnNothing } from '#e2e/pages/learn-nothing';
import { expect, test } from '#e2e/pages/test';
import { KEY_HEADERS } from '#e2e/pages/key';

async function running(page: Page, name: string): Promise<NextStepPage> {
  const next = new NextStepPage(page);
  await next.provision(name);
  await next.create.click();
  await expect(next.running).toBeVisible({ timeout: 30_000 });
  return next;
}

/** Each part of a proof is a line that opens its claims. */
async function open(booted: Locator, ...parts: string[]): Promise<void> {
  for (const part of parts) await booted.getByText(part, { exact: true }).click();
}

/** The evidence with its proof, checked by somebody else, who has no network. */
async function isProvenOffline(page: Page): Promise<void> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download evidence' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  const { proof } = JSON.parse(text) as { proof: { collateral?: string } };
  expect(proof.collateral).toContain('tcb_info_signature');
  const audit = new AuditPage(await page.context().newPage());
  await audit.open();
  // What checks comes with the page, when it has nothing else to do.
  await audit.page.waitForLoadState('networkidle');
  await audit.page.context().setOffline(true);
  await audit.openFile(text);
  await expect(audit.kind('An evidence file')).toBeVisible();
  for (const says of ['What booted is the document', 'The platform is up to date', 'Imitation'])
    await expect(audit.claims.filter({ hasText: says })).toBeVisible();
  await expect(audit.claims.filter({ hasText: 'Does not hold' })).toHaveCount(0);
  await expect(audit.claims.filter({ hasText: 'Cannot be told' })).toHaveCount(0);
  await audit.page.context().setOffline(false);
  await audit.page.close();
}

const section = (page: Page) => page.getByRole('region', { name: 'What booted' });

test('what booted is held against the hash, claim by claim', async ({ page }) => {
  await running(page, 'apart-booted');
  const booted = section(page);
  const line = page.getByRole('list', { name: 'Proof in short' });
  await expect(line).toHaveText(
    /Stored ?has this hash ?Booted ?not checked yet ?Intel ?not checked/,
  );
  // What is not checked yet leads to what checks it, and asks for nothing by itself.
  await line.getByRole('button', { name: /^Booted/ }).click();
  await expect(booted.getByRole('button', { name: 'Fetch the attestation' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(line).toHaveText(
    /Stored ?has this hash ?Booted ?this document ?Intel ?an imitation/,
  );
  await line.getByRole('button', { name: /^Intel/ }).click();
  const signed = booted.getByRole('list', { name: 'Claims: who signed it' });
  await expect(signed).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(signed).toBeHidden();
  await expect(booted).toContainText(/Nothing in the fetched attestation fails; 1 of \d+ claims/);
  const claims = booted.getByRole('list', { name: 'Claims' }).getByRole('listitem');
  await open(booted, 'What was measured', 'Who signed it', 'Whether its platform is up to date');
  for (const says of [
    'What booted is the document of this compose hash.',
    'The document is the one the machine measured.',
    'The event log replays to RTMR3 of tcb_info.',
    'RTMR3 in the quote is the one the event log gives.',
  ]) {
    await expect(claims.filter({ hasText: says })).toContainText('Holds');
  }
  // The sandbox's own root signed it, which is no processor: never called genuine.
  await expect(claims.filter({ hasText: 'Imitation' })).toContainText(
    'signed by the sandbox’s test root',
  );
  await expect(booted).not.toContainText(/genuine/i);
  await claims
    .filter({ hasText: 'The report was not changed' })
    .getByText(/^Bytes behind/)
    .click();
  await expect(claims.filter({ hasText: 'The report was not changed' })).toContainText(
    'attestation key, x ‖ y',
  );

  // Whether the platform is up to date is asked for by an act of its own, which says what it sends.
  await expect(claims.filter({ hasText: 'up to date and not revoked' })).toContainText(
    'Cannot be told',
  );
  await expect(booted).toContainText('shows to anybody who knows its checksum');
  await booted.getByRole('button', { name: 'Send the quote and get the collateral' }).click();
  await expect(claims.filter({ hasText: 'The platform is up to date' })).toContainText(
    'Its status in the collateral is UpToDate',
  );
  await expect(booted).toContainText(/All \d+ claims of the fetched attestation hold\./);

  await isProvenOffline(page);

  // The same, pasted; then with one event left out.
  const answer = await page.request.get('/api/v1/cvms/apart-booted/attestation', {
    headers: KEY_HEADERS,
  });
  const json = (await answer.json()) as { tcb_info: { event_log: unknown[] } };
  await booted.getByText('Paste an attestation', { exact: true }).click();
  const box = booted.getByRole('textbox', { name: 'Attestation JSON' });
  await box.fill(JSON.stringify(json));
  // Of the same processor: the collateral counts for it too.
  await expect(booted).toContainText(/All \d+ claims of the pasted attestation hold\./);
  json.tcb_info.event_log.pop();
  await box.fill(JSON.stringify(json));
  await expect(booted).toContainText(/2 of \d+ claims of the pasted attestation fail\./);
  await expect(claims.filter({ hasText: 'replays to RTMR3' })).toContainText('Does not hold');
  await box.fill('services: {}');
  await expect(booted).toContainText('The pasted attestation cannot be checked');
});

test('another document than that of the hash is told', async ({ page }) => {
  await running(page, 'boot-other-document-2');
  const booted = section(page);
  await booted.getByRole('button', { name: 'Fetch the attestation' }).click();
  const claims = booted.getByRole('list', { name: 'Claims' }).getByRole('listitem');
  const line = page.getByRole('list', { name: 'Proof in short' });
  await expect(line).toContainText(/Booted ?does not hold/);
  // What does not hold is open from the start.
  await expect(
    claims.filter({ hasText: 'What booted is the document of this compose hash.' }),
  ).toContainText('Does not hold');
  // It agrees with itself all the same.
  await expect(
    claims.filter({ hasText: 'The document is the one the machine measured.' }),
  ).toContainText('Holds');
});

test('a script the server was seen to add explains the next hash', async ({ page }) => {
  const next = new NextStepPage(page);
  await learnNothing(page);
  await next.app.openPlain();
  await next.app.typeIn('apart-script-first');
  await next.app.chooseScript('Server’s standard');
  await next.app.submit();
  await expect(page.getByText('Not knowable yet', { exact: true })).toBeVisible();
  await next.create.click();
  await expect(
    page.getByText(/No stored document with a script of this server was read/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await expect(next.app.section('Compose')).toContainText(
    /An answer of this API on .* whose document had it/,
  );

  await next.app.name.fill('apart-script-second');
  await next.app.previewedNameIs('apart-script-second');
  await expect(page.getByRole('contentinfo')).toContainText('if the server still adds its script');
  await next.app.submit();
  const main = page.getByRole('main');
  await expect(main.getByText('Matches the prediction', { exact: true })).toBeVisible();
  await expect(main).toContainText(
    /because the server still added its standard script, as it was seen here on/,
  );
  await page.getByRole('button', { name: 'Back to the form' }).click();

  await next.app.name.fill('form-newer-script');
  await next.app.previewedNameIs('form-newer-script');
  await next.app.submit();
  await expect(main.getByText('Not with the script that was assumed')).toBeVisible();
  await expect(main).toContainText('It is not one that was seen here before');
  await next.create.click();
  await expect(main).toContainText('It is another script than the last one seen here');
});
