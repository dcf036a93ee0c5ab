import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutWriters } from './slim-zod';

const zod = dirname(createRequire(import.meta.url).resolve('zod/package.json'));

test.each([
  ['v4/core/to-json-schema.js', 'createToJSONSchemaMethod'],
  ['v4/core/json-schema-processors.js', 'stringProcessor'],
])('%s of the installed zod keeps its names and nothing else', (file, name) => {
  const text = withoutWriters(join(zod, file));
  expect(text).toContain(`export const ${name} = undefined;`);
  expect(text).toMatch(/^(export const \w+ = undefined;\n?)+$/);
});

test('other files of zod stay as they are', () => {
  expect(withoutWriters(join(zod, 'v4/core/schemas.js'))).toBeUndefined();
});
