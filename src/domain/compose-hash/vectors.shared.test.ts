import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical';
import { sha256Hex } from './sha256';
import { judge } from './verdict';

const SERVER = 'S2_cloud_2026_sorted_compact_nulls_dropped_utf8';
const SERVER_2025 = 'S1_cloud_2025_py_sorted_indent4_colon_nospace';

interface SharedVector {
  id: string;
  input?: Record<string, unknown>;
  hashes: Record<string, string>;
}
interface RealFile {
  file: string;
  sha256: string;
  attested_compose_hash: string | null;
  byte_form: string[] | null;
}

const shared = process.env.SHARED_DIR;
const read = (path: string) => readFileSync(join(shared ?? '', 'vectors', path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

describe.skipIf(!shared)('the shared vectors (set SHARED_DIR to run)', () => {
  const file = (shared ? json('compose-hash.json') : { vectors: [] }) as {
    vectors: SharedVector[];
  };
  const withInput = file.vectors.filter(({ input }) => input !== undefined);

  it('are there', () => {
    expect(withInput.length).toBeGreaterThanOrEqual(27);
  });

  it.each(withInput)('$id hashes as the server does', async ({ input, hashes }) => {
    expect(await sha256Hex(canonicalJson(input))).toBe(hashes[SERVER]);
  });

  // The 2025 digests keep nulls and the order of inner objects; an app compose has neither.
  const flat = withInput.filter(
    ({ input, hashes }) =>
      hashes[SERVER] !== hashes[SERVER_2025] &&
      Object.values(input ?? {}).every(
        (value) => typeof value !== 'object' || Array.isArray(value),
      ),
  );

  it.each(flat)('$id is named when the server answers in its 2025 form', async (vector) => {
    const document = vector.input ?? {};
    const text = canonicalJson(document);
    const hash = await sha256Hex(text);
    const verdict = await judge(vector.hashes[SERVER_2025] ?? '', {
      document,
      text,
      hash,
      assumed: [],
    });
    expect(verdict).toMatchObject({ kind: 'differs', reason: expect.stringContaining('2025') });
  });
});

describe.skipIf(!shared)('real documents (set SHARED_DIR to run)', () => {
  const manifest = (shared ? json('real/manifest.json') : []) as RealFile[];
  const current = manifest.filter(({ byte_form }) => byte_form?.includes('sorted-compact-utf8'));

  it('are there', () => {
    expect(current.length).toBeGreaterThan(0);
  });

  it.each(current)(
    '$file is its own canonical text',
    async ({ file, sha256, attested_compose_hash }) => {
      const text = read(`real/${file}`);
      expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(await sha256Hex(text)).toBe(attested_compose_hash ?? sha256);
    },
  );
});
