import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const e2e = fileURLToPath(new URL('../../e2e', import.meta.url));
const texts = readdirSync(e2e, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.spec.ts'))
  .map((path) => [path, readFileSync(`${e2e}/${path}`, 'utf8')] as const);

/** How a story gives an app its name: what is provisioned may become a machine, and its name is then taken. */
const NAMED = /\b(?:provision|typeIn|madeMachine)\(\s*(?:page,\s*)?'([\w-]+)'/g;

/** Names by which the sandbox fails on purpose belong to whoever asks for the failure: no machine comes of them. */
const FAILS = /^fail-/;

function filesByName(
  all: Iterable<readonly [path: string, text: string]>,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [path, text] of all)
    for (const [, name = ''] of text.matchAll(NAMED))
      if (!FAILS.test(name)) found.set(name, (found.get(name) ?? new Set()).add(path));
  return found;
}

const shared = (all: Iterable<readonly [path: string, text: string]>) =>
  [...filesByName(all)]
    .filter(([, paths]) => paths.size > 1)
    .map(([name, paths]) => `${name}: ${[...paths].sort().join(', ')}`);

it('two files of stories never give an app the same name, since they may share a workspace', () => {
  expect(filesByName(texts).size).toBeGreaterThan(60);
  expect(shared(texts)).toEqual([]);
});

it('a name that two files give is seen', () => {
  expect(
    shared([
      ['a.spec.ts', "await next.provision('an-app', []); await app.typeIn('fail-401');"],
      ['b.spec.ts', "await madeMachine(page, 'an-app'); await app.typeIn('fail-401');"],
    ]),
  ).toEqual(['an-app: a.spec.ts, b.spec.ts']);
});
