import { AuditPage } from '#e2e/pages/audit-page';
import { expect, test } from '#e2e/pages/test';

const ROWS: [string, string, RegExp][] = [
  ['not JSON', '{"a": 1,\n "b" 2}', /not JSON\. Reading stopped in line 2, column 6/],
  ['a page', '<html><script>document.title="owned"</script></html>', /HTML or XML/],
  ['a compose file', 'services:\n  web:\n    image: nginx\n', /compose file, not the app-compose/],
  ['a hash', 'ab'.repeat(32), /This is a hash/],
  ['nesting', `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`, /500 levels|not JSON/],
  ['another answer', '{"detail":"<img src=x onerror=alert(1)>"}', /error of the API/],
];

test('what is no document is refused in words, and the page goes on', async ({ page }) => {
  const audit = new AuditPage(page);
  await audit.open();
  for (const [name, text, words] of ROWS) {
    await test.step(name, async () => {
      await audit.openFile(text);
      await expect(audit.said('Not recognised')).toBeVisible();
      await expect(audit.said(words)).toBeVisible();
    });
  }
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(audit.document).toBeFocused();
  await expect(page.getByRole('heading', { name: 'What can be checked' })).toBeVisible();
  await expect(page).toHaveTitle(/^Check a document/);
});

test('ten megabytes are refused, three are checked', async ({ page }) => {
  const audit = new AuditPage(page);
  await audit.open();
  await audit.openFile('{"runner":"bash","bash_script":"true"}');
  await expect(audit.kind('An app-compose document')).toBeVisible();
  await audit.openFile(Buffer.alloc(10 * 1024 * 1024, 'a'));
  await expect(page.getByRole('alert')).toContainText('files up to 4 MiB can be opened');
  await expect(audit.kind('An app-compose document')).toBeVisible();
  const text = JSON.stringify({ runner: 'bash', bash_script: 'true\n'.repeat(600_000) });
  await audit.openFile(text);
  await expect(audit.said(/only the beginning is shown/)).toBeVisible();
  await expect(audit.said(/3,600,0\d\d bytes/).first()).toBeVisible();
  await audit.openFile(Buffer.from([0xff, 0xfe, 0x00]));
  await expect(page.getByRole('alert')).toContainText('not UTF-8');
});

test('a document with very many keys, and one with a key twice', async ({ page }) => {
  const audit = new AuditPage(page);
  await audit.open();
  const keys = Array.from({ length: 40_000 }, (_, index) => [`x_${index}`, index]);
  await audit.openFile(
    JSON.stringify({ ...Object.fromEntries(keys), runner: 'bash', bash_script: 'true' }),
  );
  await expect(audit.kind('An app-compose document')).toBeVisible();
  await page.getByText('The document', { exact: true }).click();
  await expect(page.getByText('39,802 more keys', { exact: true })).toBeVisible();
  await audit.openFile('{"runner":"bash","bash_script":"curl evil","bash_script":"true"}');
  await expect(audit.said('A key is in it more than once')).toBeVisible();
});

test('names from a prototype, markup and bidi text are only text', async ({ page }) => {
  const audit = new AuditPage(page);
  await audit.open();
  await audit.openFile(
    '{"__proto__":{"polluted":"yes"},"constructor":1,"runner":"<img src=x onerror=alert(1)>","bash_script":"\u202ereversed","<b>key</b>":null}',
  );
  await expect(audit.kind('An app-compose document, as an API shows it')).toBeVisible();
  await expect(audit.said(/a key named __proto__/)).toBeVisible();
  await page.getByText('The document', { exact: true }).click();
  await expect(page.getByText('{"polluted":"yes"}', { exact: true })).toBeVisible();
  await expect(page.getByText('<b>key</b>', { exact: true })).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: 'U+202Ereversed' })).toBeVisible();
  expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
});
