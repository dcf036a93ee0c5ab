import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutUnused } from './slim-zod';

const zod = dirname(createRequire(import.meta.url).resolve('zod/package.json'));

test.each([
  ['v4/core/to-json-schema.js', 'createToJSONSchemaMethod'],
  ['v4/core/json-schema-processors.js', 'stringProcessor'],
])('%s of the installed zod keeps its names and nothing else', (file, name) => {
  const text = withoutUnused(join(zod, file));
  expect(text).toContain(`export const ${name} = undefined;`);
  expect(text).toMatch(/^(export const \w+ = undefined;\n?)+$/);
});

test.each(['v4/core/memoizer.js', 'v4/locales/en.js'])(
  '%s of the installed zod has the names that stand in for it',
  (file) => {
    const path = join(zod, file);
    const names = (text: string) =>
      [...text.matchAll(/^export (?:const|function|class|default) ?([\w$]*)/gm)].map(([, name]) =>
        name === 'function' ? '' : name,
      );
    expect(names(withoutUnused(path) ?? '').toSorted()).toEqual(
      names(readFileSync(path, 'utf8')).toSorted(),
    );
  },
);

test('other files of zod stay as they are', () => {
  expect(withoutUnused(join(zod, 'v4/core/schemas.js'))).toBeUndefined();
});
