import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { UNUSED_METHODS, withoutUnused } from './slim-zod';

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

test('each method that is left out is one of the installed zod, once, and nothing else goes with it', () => {
  const path = join(zod, 'v4/classic/schemas.js');
  const methods = (text: string) => [...text.matchAll(/^ {4}(\w+)\(/gm)].map(([, name]) => name);
  const left = methods(withoutUnused(path) ?? '');
  expect([...left, ...UNUSED_METHODS].toSorted()).toEqual(
    methods(readFileSync(path, 'utf8')).toSorted(),
  );
});

test('no schema of the page asks for a method that is left out', () => {
  const src = fileURLToPath(new URL('../../src/', import.meta.url));
  const asks = new RegExp(
    `\\bz\\s*[.]string\\(\\)(?:\\s*[.]\\w+\\([^()]*\\))*?\\s*[.](?:${UNUSED_METHODS.join('|')})\\(`,
  );
  expect('z.string().min(1).email()').toMatch(asks);
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
  const asking = files.filter((file) => {
    return /[.]tsx?$/.test(file) && asks.test(readFileSync(join(src, file), 'utf8'));
  });
  expect(asking).toEqual([]);
});

test('other files of zod stay as they are', () => {
  expect(withoutUnused(join(zod, 'v4/core/schemas.js'))).toBeUndefined();
});
