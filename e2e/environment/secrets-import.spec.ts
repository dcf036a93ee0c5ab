import { SecretsPage } from '#e2e/pages/secrets-page';
import { expect, test } from '#e2e/pages/test';

test.beforeEach(async ({ page }) => {
  // Leaving with values typed asks; these tests are about something else.
  page.on('dialog', (dialog) => void dialog.accept());
});

/** What people have in such files: comments, export, quotes, a # in a value, several lines, CRLF. */
const FILE = [
  '# the database',
  'export DB_URL="postgres://u:p@db/x#frag" # a comment',
  "SINGLE='keeps \\n and $HOME'",
  'HASH=a#b',
  'PEM="-----BEGIN-----',
  'abc',
  '-----END-----"',
  'TWICE=first',
  'TWICE=second',
  'THERE=changed',
  'SAME=same',
  '2BAD=x',
  'no assignment here',
  '',
].join('\r\n');

const PREVIEW: [line: RegExp, outcome: string][] = [
  [/^DB_URLline 2/, 'added'],
  [/^SINGLEline 3/, 'added'],
  [/^HASHline 4/, 'added'],
  [/^PEMline 5/, 'added'],
  [/^TWICEline 8/, 'skippedSet again in line 9, which counts.'],
  [/^TWICEline 9/, 'added'],
  [/^THEREline 10/, 'changed'],
  [/^SAMEline 11/, 'same'],
  [/^2BADline 12/, 'skippedA name has letters, digits and _'],
];

test('a .env file is previewed line by line before it is taken over', async ({ page }) => {
  const secrets = new SecretsPage(page);
  await secrets.open();
  await secrets.type('THERE', 'as it was');
  await secrets.type('SAME', 'same');
  await secrets.openFile(FILE);
  const { dialog } = secrets;
  await expect(dialog).toContainText('5 added, 1 changed, 1 the same, 2 skipped');
  await expect(dialog).toContainText('Line 13: No name before an =.');
  const lines = dialog.getByRole('list', { name: 'What it does' }).getByRole('listitem');
  await expect(lines).toHaveCount(PREVIEW.length);
  for (const [at, [line, outcome]] of PREVIEW.entries()) {
    await expect(lines.nth(at)).toHaveText(line);
    await expect(lines.nth(at)).toContainText(outcome);
  }
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(secrets.value('THERE')).toHaveValue('as it was');
  await expect(secrets.group.getByLabel(/^Value of/)).toHaveCount(2);

  await secrets.openFile(FILE);
  await dialog.getByRole('button', { name: 'Add 5 and change 1' }).click();
  await expect(secrets.value('THERE')).toHaveValue('changed');
  await expect(secrets.value('DB_URL')).toHaveValue('postgres://u:p@db/x#frag');
  await expect(secrets.value('SINGLE')).toHaveValue('keeps \\n and $HOME');
  await expect(secrets.value('HASH')).toHaveValue('a#b');
  await expect(secrets.value('TWICE')).toHaveValue('second');
  await expect(secrets.value('PEM')).toHaveValue('•••••••• 3 lines');
  await secrets.group.getByRole('button', { name: 'Show the value of PEM' }).click();
  await expect(secrets.value('PEM')).toHaveValue('-----BEGIN-----\nabc\n-----END-----');
});

test('a file far too large gets a preview that says so, or a refusal, and nothing typed is lost', async ({
  page,
}) => {
  const secrets = new SecretsPage(page);
  await secrets.open();
  await secrets.type('MINE', 'still here');
  const lines = (count: number) =>
    Array.from({ length: count }, (_, i) => `NAME_${i}=value number ${i}`).join('\n');
  await secrets.openFile(lines(100_000));
  await expect(secrets.dialog).toContainText('Reading stopped at line 10,241');
  await expect(secrets.dialog).toContainText('The machine accepts at most 1,024 variables');
  await expect(secrets.dialog.getByRole('button', { name: /^Add/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  const refusal = secrets.group.getByRole('alert');
  await secrets.openFile(lines(300_000));
  await expect(refusal).toContainText('4 MiB');
  await secrets.openFile(Buffer.from([0x41, 0x3d, 0xff, 0xfe, 0x00, 0x0a]));
  await expect(refusal).toContainText('UTF-8');
  await expect(secrets.value('MINE')).toHaveValue('still here');
});
