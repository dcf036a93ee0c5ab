import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { composeSchema } from 'virtual:compose-rules';
import { describe, expect, it } from 'vitest';
import { isInterpolated, type YamlNode } from '@/domain/compose/yaml/node';
import { readYaml } from '@/domain/compose/yaml/read-yaml';
import { SchemaCheck } from './check-schema';

const shared = process.env.SHARED_DIR ?? '';
const { files } = shared
  ? (JSON.parse(readFileSync(join(shared, 'corpus/manifest.json'), 'utf8')) as {
      files: { file: string }[];
    })
  : { files: [] };

const ajv = new Ajv({ strict: false }).compile(composeSchema);
const schema = new SchemaCheck(composeSchema);

/** The document as ajv takes it; what depends on variables is left out, as the check leaves it. */
function plain(node: YamlNode): unknown {
  if (node.kind === 'list') return node.items.filter((item) => !isInterpolated(item)).map(plain);
  if (node.kind === 'scalar') return node.value;
  const known = [...node.entries].filter(([, { value }]) => !isInterpolated(value));
  return Object.fromEntries(known.map(([name, { value }]) => [name, plain(value)]));
}

describe.skipIf(!shared)('the schema check (set SHARED_DIR to run)', () => {
  it.each(files)('says of $file what ajv says', ({ file }) => {
    const { root } = readYaml(readFileSync(join(shared, 'corpus', file), 'utf8'));
    if (!root) return;
    expect(schema.check(root).length === 0).toBe(ajv(plain(root)));
  });
});
