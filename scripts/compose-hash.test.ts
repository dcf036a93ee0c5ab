import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/hash/canonical';
import { document } from '@/domain/hash/vectors.table';

const script = fileURLToPath(new URL('./compose-hash.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'compose-hash-'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Runs the command on a file of this content, from another folder. */
function run(content: string | Uint8Array, ...args: string[]) {
  const file = join(folder, 'file.json');
  writeFileSync(file, content);
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [script, ...args, file], { cwd: folder }, (error, out, err) => {
      resolve({ code: Number(error?.code ?? 0), out, err });
    });
  });
}

const event = { imr: 3, event_type: 0x08000001, event: 'compose-hash' };
const GET_QUOTE = JSON.stringify({
  quote: '04',
  event_log: JSON.stringify([{ ...event, event_payload: 'ab'.repeat(32) }]),
});
const full = document({ pre_launch_script: 'echo \u00e9\n' });
const canonical = canonicalJson(full);

describe('npm run compose-hash', { timeout: 120_000 }, () => {
  it('prints the hash of an app-compose.json and nothing else; how it was read stands beside it', async () => {
    const err = 'Read as: An app-compose.json, byte for byte.\n';
    expect(await run(canonical)).toEqual({ code: 0, out: `${sha256(canonical)}\n`, err });
  });

  it('prints the same for the API’s object with its nulls, and for the request', async () => {
    const object = JSON.stringify({ ...full, bash_script: null, salt: null }, null, 2);
    const request = JSON.stringify({ name: 'my-app', compose_file: { ...full, salt: null } });
    for (const content of [object, request]) {
      expect(await run(content)).toMatchObject({ code: 0, out: `${sha256(canonical)}\n` });
    }
    // What an API showed has other bytes, which may have been meant.
    expect((await run(object)).err).toContain(`Then the hash is ${sha256(object)}.`);
  });

  it('says where an answer states another hash than its document has', async () => {
    const answer = (compose_hash: string) => JSON.stringify({ compose_hash, compose_file: full });
    const other = 'ab'.repeat(32);
    const told = `The file itself states another hash: ${other}.`;
    const { code, out, err } = await run(answer(other));
    expect([code, out]).toEqual([0, `${sha256(canonical)}\n`]);
    expect(err).toContain(told);
    for (const stated of [sha256(canonical), 'no hash']) {
      expect((await run(answer(stated))).err).not.toContain('states another');
    }
  });

  it('says of a key of newer servers that it was not yet seen hashed, and the hash without it', async () => {
    const compose_file = { ...full, swap_size: '1G' };
    const { code, out, err } = await run(JSON.stringify({ name: 'my-app', compose_file }));
    expect([code, out]).toEqual([0, `${sha256(canonicalJson(compose_file))}\n`]);
    expect(err).toContain('Only newer servers know swap_size, and no document with such a value');
    expect(err).toContain(`drops swap_size. Then the hash is ${sha256(canonical)}.`);
  });

  it('prints the document with --bytes, without a line end of its own', async () => {
    expect((await run(JSON.stringify({ ...full, salt: null }), '--bytes')).out).toBe(canonical);
  });

  it('hashes an indented file byte for byte, and says what the cloud would write', async () => {
    const indented = JSON.stringify(full, null, 4);
    const { out, err } = await run(indented);
    expect(out).toBe(`${sha256(indented)}\n`);
    expect(err).toContain(sha256(canonical));
  });

  it.each([
    ['a compose file', 'services: {}\n', 'This is a compose file'],
    ['any JSON', '{"hello": 1}', 'has none of the keys of a document'],
    ['an answer of GetQuote', GET_QUOTE, `that its event log measured is ${'ab'.repeat(32)}.`],
    ['a script of the server’s', '{"compose_file":{"name":""}}', 'cannot be known before'],
    ['no UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), 'not UTF-8'],
    [
      '5,000 levels',
      `{"docker_compose_file":"","x":${'['.repeat(5_000)}${']'.repeat(5_000)}}`,
      '500 levels',
    ],
    ['60,000 values', JSON.stringify({ compose_file: Array(60_000).fill(5) }), '50,000 values'],
    ['10 MB', JSON.stringify({ docker_compose_file: 'a'.repeat(10_000_000) }), 'longer than 4 MiB'],
  ])('ends with 1 on %s, in words', async (_law, content, words) => {
    const { code, out, err } = await run(content);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(words);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('is quiet when nobody reads on, as in … | head', async () => {
    const file = join(folder, 'quiet.json');
    writeFileSync(file, canonical);
    const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const err = await textOf(child.stderr);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('explains itself', async () => {
    expect((await run('{}', '--what')).err).toContain('npm run -s compose-hash -- [--bytes] FILE');
  });
});
