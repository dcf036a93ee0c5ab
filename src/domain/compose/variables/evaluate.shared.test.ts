import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate';
import { readInterpolations } from './variable-uses';
import { readYaml } from '@/domain/compose/yaml/read-yaml';

interface Vector {
  id: string;
  template: string;
  mapping: Record<string, string>;
  expect: { value?: string; error?: string };
  names_looked_up_at_runtime: string[];
  variables: { name: string; required: boolean }[];
}

const shared = process.env.SHARED_DIR;
const { vectors } = shared
  ? (JSON.parse(readFileSync(join(shared, 'vectors/interpolation.json'), 'utf8')) as {
      vectors: Vector[];
    })
  : { vectors: [] };

const read = (template: string) => {
  const text = JSON.stringify({ x: template });
  return { text, ...readInterpolations(text, readYaml(text).scalars) };
};

describe.skipIf(!shared)('Compose’s own answers (set SHARED_DIR to run)', () => {
  it('are there', () => {
    expect(vectors.length).toBeGreaterThan(150);
  });

  it.each(vectors)('$id: $template becomes the same', (vector) => {
    const looked = new Set<string>();
    const result = evaluate(vector.template, (name) => {
      looked.add(name);
      return vector.mapping[name];
    });
    expect('value' in result ? { value: result.value } : { error: result.error }).toEqual(
      vector.expect.error === undefined
        ? { value: vector.expect.value }
        : { error: vector.expect.error },
    );
    expect([...looked]).toEqual(vector.names_looked_up_at_runtime);
  });

  it.each(vectors)('$id: the names in $template are found', (vector) => {
    const { uses, problems } = read(vector.template);
    const names = [...new Set(uses.map(({ name }) => name))];
    const wanted = vector.variables.map(({ name }) => name).filter((name) => name !== '');
    expect(names).toEqual(expect.arrayContaining(wanted));
    if (vector.expect.error === 'invalid-template') expect(problems).not.toEqual([]);
    else if (!vector.variables.some(({ name }) => name === '')) expect(problems).toEqual([]);
  });

  it.each(vectors)('$id: each use in $template stands where it says', ({ template }) => {
    const { text, uses } = read(template);
    for (const { from, name, how } of uses) {
      expect(how).toBe('interpolated');
      expect(text.slice(from)).toMatch(new RegExp(`^\\$\\{?${name}`));
    }
  });
});
