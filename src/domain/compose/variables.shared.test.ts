import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeVariables } from './variables';

interface Interpolation {
  id: string;
  template: string;
  expect: { value?: string; error?: string };
  names_looked_up_at_runtime: string[];
  variables: { name: string }[];
}

const shared = process.env.SHARED_DIR;
const file = shared
  ? (JSON.parse(readFileSync(join(shared, 'vectors/interpolation.json'), 'utf8')) as {
      vectors: Interpolation[];
    })
  : { vectors: [] };

/** Names Compose looked up in this case or would in another: the union of its two answers. */
const named = ({ names_looked_up_at_runtime: looked, variables }: Interpolation) =>
  [...new Set([...looked, ...variables.map(({ name }) => name)])].filter(Boolean).toSorted();

const isInvalid = ({ expect: { error }, variables }: Interpolation) =>
  error === 'invalid-template' || variables.some(({ name }) => name === '');

describe.skipIf(!shared)('Compose’s own answers (set SHARED_DIR to run)', () => {
  const used = ({ template }: Interpolation) => [
    ...(composeVariables(JSON.stringify({ x: template }))?.keys() ?? ['unreadable']),
  ];
  // Messages of :? are looked up when they are shown, and then their names are in the first list.
  const optional = ({ template }: Interpolation) => /\?.*\$/.test(template);

  it('are there', () => {
    expect(file.vectors.length).toBeGreaterThan(150);
  });

  it.each(file.vectors.filter((vector) => !isInvalid(vector) && !optional(vector)))(
    '$id: the names of $template are the same',
    (vector) => {
      expect(used(vector).toSorted()).toEqual(named(vector));
    },
  );

  it.each(file.vectors.filter((vector) => isInvalid(vector) || optional(vector)))(
    '$id: no name of $template is missed',
    (vector) => {
      expect(used(vector)).toEqual(expect.arrayContaining(named(vector)));
    },
  );
});
