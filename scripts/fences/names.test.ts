import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const files = ['src', 'sandbox', 'scripts'].flatMap((folder) =>
  readdirSync(here(`../../${folder}`), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(tsx?|mjs)$/.test(path) && !/\.test\.|\/fixtures\//.test(path)),
);

/** The names a file declares and exports; what it passes on from elsewhere is no second thing. */
function exportedNames(path: string, text: string): string[] {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (!ts.isVariableStatement(statement)) return nameOf(statement);
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  });
}

function nameOf(statement: ts.Statement): string[] {
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

/** Names that more than one of the texts exports, each with its files. */
function sharedNames(texts: Iterable<readonly [path: string, text: string]>): string[] {
  const places = new Map<string, string[]>();
  for (const [path, text] of texts) {
    for (const name of new Set(exportedNames(path, text))) {
      places.set(name, [...(places.get(name) ?? []), path]);
    }
  }
  return [...places]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `${name}: ${paths.join(', ')}`);
}

it('gives no two exported things one name', () => {
  expect(files.length).toBeGreaterThan(500);
  const texts = files.map((path) => [path, readFileSync(here(`../../${path}`), 'utf8')] as const);
  expect(sharedNames(texts)).toEqual([]);
});

it('sees functions, types, classes and constants, and lets a name pass through', () => {
  const one = 'export const A = 1, b = 2; export function f() {} export class C {}';
  const two = 'export type A = 1; export const f = 1; export interface C {} const b = 1;';
  const passed = "export { b } from './one';";
  expect(
    sharedNames([
      ['one.ts', one],
      ['two.ts', two],
      ['passed.ts', passed],
    ]),
  ).toEqual(['A: one.ts, two.ts', 'f: one.ts, two.ts', 'C: one.ts, two.ts']);
});
