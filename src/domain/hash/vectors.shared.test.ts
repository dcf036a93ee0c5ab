import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formIds, writtenForm, type FormId } from '@/domain/hash/verdict/forms';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { subjectOfDocument, subjectOfText } from './subject';
import { judge } from '@/domain/hash/verdict/verdict';

/** The name each implementation of the shared table has here. */
const NAMES: Record<string, FormId> = {
  A_dstack_sdk_js: 'nulls-kept',
  A_dstack_sdk_js_normalized: 'sdk-normalised',
  A2_phala_cloud_public_export: 'nulls-kept',
  B_phala_cloud_withComposeMethods: 'cloud-sdk',
  C_dstack_sdk_python: 'python-sdk',
  C_dstack_sdk_python_normalized: 'python-sdk-normalised',
  D_dstack_sdk_go_emulated: 'go-sdk',
  D_dstack_sdk_go_emulated_normalized: 'go-sdk-normalised',
  E_vmm_cli_style_indent4_insertion_order: 'vmm-cli',
  F_vmm_ui_insertion_order_compact: 'vmm-ui',
  S1_cloud_2025_py_sorted_indent4_colon_nospace: 'cloud-2025',
  S2_cloud_2026_sorted_compact_nulls_dropped_utf8: 'cloud-2026',
  S2_ascii_escaped_variant: 'cloud-2026-ascii',
};

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
  const rows = file.vectors.flatMap(({ id, input, hashes }) =>
    Object.entries(hashes).map(([by, hash]) => ({ id, input, by, hash })),
  );
  const withInput = rows.filter(({ input }) => input !== undefined);

  it('are there, and every implementation has a name', () => {
    expect(withInput.length).toBeGreaterThanOrEqual(27 * 13);
    expect(rows.filter(({ by }) => NAMES[by] === undefined)).toEqual([]);
  });

  it.each(withInput)('$id in the form of $by', async ({ input, by, hash }) => {
    const text = writtenForm(NAMES[by] ?? 'cloud-2026').write(input ?? {});
    if (hash.startsWith('ERROR')) expect(text).toBeUndefined();
    else expect(await sha256Hex(text ?? '')).toBe(hash);
  });

  it.each(withInput.filter(({ hash }) => !hash.startsWith('ERROR')))(
    '$id is explained when the hash is that of $by',
    async ({ input, hash }) => {
      const verdict = await judge(hash, subjectOfDocument(input ?? {}));
      expect(verdict).toMatchObject({ matched: { hash } });
    },
  );
});

describe.skipIf(!shared)('real documents (set SHARED_DIR to run)', () => {
  const manifest = (shared ? json('real/manifest.json') : []) as RealFile[];
  const forms: Record<string, FormId> = {
    'sorted-compact-utf8': 'cloud-2026',
    'compact-original-order': 'vmm-ui',
    indent4: 'vmm-cli',
    indent2: 'indent-2',
    'sorted-indent4-nospace (old phala-cloud js)': 'cloud-2025',
  };

  it('are there, and every form they have has a name', () => {
    expect(manifest.length).toBeGreaterThan(9);
    const names = manifest.flatMap(({ byte_form }) => byte_form ?? []);
    expect(names.filter((name) => name !== 'other' && forms[name] === undefined)).toEqual([]);
    expect(formIds).toEqual(expect.arrayContaining(Object.values(forms)));
  });

  it.each(manifest)(
    '$file matches by its bytes',
    async ({ file, sha256, attested_compose_hash }) => {
      const text = read(`real/${file}`);
      const verdict = await judge(attested_compose_hash ?? sha256, subjectOfText(text));
      expect(verdict).toMatchObject({
        kind: 'matches',
        matched: { form: 'as-given', hash: sha256 },
      });
    },
  );

  const reproduced = manifest.flatMap(({ file, sha256, byte_form }) =>
    (byte_form ?? [])
      .filter((name) => name !== 'other')
      .map((name) => ({ file, sha256, form: forms[name] ?? 'cloud-2026' })),
  );

  it.each(reproduced)('$file is reproduced as $form', async ({ file, sha256, form }) => {
    const written = writtenForm(form).write(json(`real/${file}`) as Record<string, unknown>) ?? '';
    const hashes = await Promise.all([written, `${written}\n`].map(sha256Hex));
    expect(hashes).toContain(sha256);
  });

  it('of production match as the object the API shows, nulls and all', async () => {
    const view = json('real/validate.cvm-get-compose_file.json') as Record<string, unknown>;
    const hash = await sha256Hex(read('real/validate.app-compose.json'));
    expect(Object.values(view)).toContain(null);
    expect(await judge(hash, subjectOfDocument(view))).toMatchObject({
      kind: 'matches',
      matched: { form: 'cloud-2026' },
    });
  });
});
