import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import vector from '@/domain/proof/vectors/near-mpc.json' with { type: 'json' };

const script = fileURLToPath(new URL('./audit.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'audit-'));
const HASH = vector.tcb_info.compose_hash;
const AT = '2026-08-14T00:00:00Z';

const bytes = Buffer.from(vector.quote, 'hex');
const flipped = Buffer.from(bytes);
flipped[600] = (flipped[600] ?? 0) ^ 1;
const FILES = {
  'quote.bin': bytes,
  'quote.json': JSON.stringify([...bytes]),
  'flipped.bin': flipped,
  'measured.json': JSON.stringify(vector.tcb_info),
  'collateral.json': JSON.stringify(vector.collateral),
  'noise.bin': Buffer.from([0x80, 0x81, 0xff]),
  'escape.json': JSON.stringify({ ...vector.tcb_info, device_id: '\u001b[31mred\nholds' }),
};
for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);

/** Runs the command from another folder, which the files are named from. */
function run(...args: string[]) {
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const env = { ...process.env, INIT_CWD: folder };
    execFile(process.execPath, [script, ...args], { env }, (error, out, err) => {
      resolve({ code: Number(error?.code ?? 0), out, err });
    });
  });
}

describe('npm run audit', { timeout: 120_000 }, () => {
  it('gives 0 where all holds, with one line a claim', async () => {
    const files = ['quote.bin', 'measured.json', 'collateral.json'];
    const { code, out, err } = await run(...files, '--hash', HASH, '--at', AT);
    expect({ code, err }).toEqual({
      code: 0,
      err: `As of ${AT.replace('Z', '.000Z')}: All claims hold.\n`,
    });
    const lines = out.trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^(holds|read) {8,}\S/);
    expect(lines.filter((line) => /signed this quote/.test(line))).toEqual([
      expect.stringContaining('Intel'),
    ]);
  });

  it.each([
    ['a bit that is another, whatever else is open', ['flipped.bin'], 'not changed since'],
    ['another hash', ['measured.json', 'quote.json', '--hash', 'ab'.repeat(32)], 'hash you gave'],
  ])('gives 1 for %s', async (_, args, says) => {
    const { code, out } = await run(...args, '--at', AT);
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`^refuted .*${says}`, 'm'));
  });

  it.each([
    ['no hash and no collateral', ['quote.json', 'measured.json'], 'document that you expect'],
    ['collateral that is over', ['quote.bin', 'collateral.json', '--at', '2026-12-01'], 'in force'],
  ])('gives 2 for %s', async (_, args, says) => {
    const { code, out } = await run('--at', AT, ...args);
    expect(code).toBe(2);
    expect(out).toMatch(new RegExp(`^cannot be told .*${says}`, 'm'));
  });

  it('prints the same as JSON, with the bytes', async () => {
    const { code, out } = await run('quote.bin', '--at', AT, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      outcome: 'unknown',
      at: '2026-08-14T00:00:00.000Z',
      kind: 'attestation',
      claims: expect.arrayContaining([
        expect.objectContaining({
          says: 'The report was not changed since it was signed.',
          outcome: 'holds',
          bytes: expect.arrayContaining([
            { name: 'signed bytes', value: vector.quote.slice(0, 2 * 632) },
          ]),
        }),
      ]),
    });
  });

  it('shows what is hidden, and lets no file write a line of its own', async () => {
    const { out } = await run('escape.json', 'quote.bin', '--at', AT);
    expect(out).not.toContain('\u001b');
    expect(out).not.toMatch(/^holds$/m);
  });

  it.each([
    [['noise.bin'], 'This is no text in UTF-8'],
    [['missing.json'], 'There is no such file.'],
    [['collateral.json'], 'It holds no document'],
    [[], 'Name a file.'],
    [['quote.bin', '--at', 'soon'], '--at is no time'],
    [['quote.bin', '--hash', 'abc'], '--hash is no compose hash'],
    [['--what'], 'Usage: npm run -s audit'],
  ])('refuses %j in words, with 2', async (args, says) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });
});
