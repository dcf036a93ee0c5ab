import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/hash/canonical';
import { checkStoredDocument } from './stored-document';
import { full } from './verdict.table';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const RAW = canonicalJson(full({ name: 'd\u00e9mo' }));

describe('a stored document', () => {
  it('is checked by its bytes, and its script is told', async () => {
    const script = String(full().pre_launch_script);
    expect(await checkStoredDocument(RAW, digest(RAW))).toMatchObject({
      verdict: { kind: 'matches', matched: { form: 'as-given' } },
      bytes: Buffer.byteLength(RAW),
      hash: digest(RAW),
      script: { text: script, bytes: Buffer.byteLength(script), hash: digest(script) },
    });
  });

  it('of another hash differs', async () => {
    const changed = await checkStoredDocument(RAW, digest(`${RAW}x`));
    expect(changed).toMatchObject({ verdict: { kind: 'differs' }, hash: digest(RAW) });
  });

  it.each(['{}', 'not json', '[]', '{"pre_launch_script":5}'])('has no script: %s', async (raw) => {
    expect((await checkStoredDocument(raw, digest(raw))).script).toBeUndefined();
  });
});
