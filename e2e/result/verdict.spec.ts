import { ConsolePage } from '#e2e/pages/console-page';
import { expect, test } from '#e2e/pages/test';

interface Row {
  name: string;
  script: 'Server’s standard' | 'None';
  verdict: string;
  reason: RegExp;
}

const ROWS: Row[] = [
  {
    name: 'an-honest-one',
    script: 'None',
    verdict: 'Matches the prediction',
    reason: /Computed in this browser/,
  },
  {
    name: 'an-honest-two',
    script: 'Server’s standard',
    verdict: 'Matches the prediction',
    reason: /because the server still added its standard script, as the machine “[^”]+” has it/,
  },
  {
    name: 'fail-wrong-hash',
    script: 'None',
    verdict: 'Differs from the prediction',
    reason: /None of the \d+ documents/,
  },
  {
    name: 'fail-wrong-hash',
    script: 'Server’s standard',
    verdict: 'Not with the script that was assumed',
    reason: /assumed that the server still added.*That did not hold.*not known here/,
  },
  {
    name: 'fail-line-end',
    script: 'None',
    verdict: 'Matches if',
    reason: /stored docker_compose_file without its final line end/,
  },
  { name: 'fail-odd', script: 'None', verdict: 'Cannot tell', reason: /not 64 hex digits/ },
  {
    name: 'fail-odd',
    script: 'Server’s standard',
    verdict: 'Cannot tell',
    reason: /not 64 hex digits/,
  },
];

const VERDICTS = [...new Set(ROWS.map(({ verdict }) => verdict))];

test('the verdict says what the console computed, and no more', async ({ page }) => {
  const app = new ConsolePage(page);
  await app.openPlain();
  await app.typeIn();
  const predicted = await app.predictedHash();
  await app.inspector.getByRole('tab', { name: 'Request' }).click();
  for (const { name, script, verdict, reason } of ROWS) {
    await test.step(`${name}, ${script}`, async () => {
      await app.name.fill(name);
      await expect(app.inspector.getByText(`"name": "${name}"`)).toBeVisible();
      await app.chooseScript(script);
      await app.submit();
      await expect(app.result).toBeFocused();
      const main = page.getByRole('main');
      await expect(main.getByText(verdict, { exact: true })).toBeVisible();
      await expect(main).toContainText(reason);
      for (const other of VERDICTS.filter((one) => one !== verdict)) {
        await expect(main.getByText(other, { exact: true })).toHaveCount(0);
      }
      const hash = page.getByRole('region', { name: 'compose_hash' });
      if (name === 'an-honest-one') await expect(hash).toContainText(predicted);
      if (verdict.startsWith('Differs')) {
        // The server's own comes first; the nearest document has the predicted one.
        const shown = hash.getByText(/^[0-9a-f]{64}$/).first();
        await expect(shown).not.toHaveText(predicted);
        await expect(main).toContainText(predicted);
      }
      const copy = page.getByRole('button', { name: 'Copy compose hash' });
      if (name === 'fail-odd') {
        await expect(hash).toContainText('not-a-hash');
        await expect(page.getByRole('button', { name: /^Copy .*hash/ })).toHaveCount(0);
        await expect(main).toContainText('Nothing leads on from here');
        await expect(main).toContainText('gave no compose hash');
        await expect(page.getByText('valid for about')).toHaveCount(0);
        await expect(page.getByRole('button', { name: /^Create the machine/ })).toHaveCount(0);
        // Nor does anything that would carry it elsewhere.
        await expect(page.getByText(/take it away|What booted|as bytes32/i)).toHaveCount(0);
      } else if (verdict.startsWith('Differs')) {
        await expect(copy).toHaveCount(0);
        await page.getByRole('button', { name: 'Copy the hash that is not explained…' }).click();
        await expect(copy).toBeFocused();
      } else await expect(copy).toBeVisible();
      await expect(main).not.toContainText(/\[object |undefined/);
      await page.getByRole('button', { name: 'Back to the form' }).click();
    });
  }
});
