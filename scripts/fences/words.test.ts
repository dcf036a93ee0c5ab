import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What no text of the interface says, and what it says instead; wire names stay where they are shown as such. */
const UNUSED: [word: RegExp, instead: string][] = [
  [/\bguests?\b/i, 'the machine, or CVM'],
  [/\b(un)?seal(s|ed|ing)?\b/i, 'encrypt'],
  [/\bTCB info\b/i, 'measurements, or what the machine shows of itself'],
  [/\bteepods?\b(?!_)/i, 'node'],
  [/\bto be set\b/i, 'what is to be done'],
  [/\bpresets?\b/i, 'the console’s choice'],
  [/\bhas moved\b/i, 'has changed'],
  [/\byour word\b/i, 'what is to be ticked'],
  [/\bstopping only stops\b/i, 'what goes on, and what does not'],
];

/** Where a word is explained. */
const EXPLAINED = new Set(['src/app/terms.ts']);

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    const isText = /\.tsx?$/.test(entry.name) && !/\.(test|table|d)\.|\.browser\./.test(entry.name);
    return isText ? [path] : [];
  });
}

/** The texts of a file that a person may read: what has words in it, and is no name of a class or a module. */
function textsOf(path: string): string[] {
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isJsxAttribute(node) && node.name.getText() === 'className') return;
    const isTemplate =
      ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || isTemplate) {
      const text = node.text.replace(/\s+/g, ' ');
      // A single word in code is a name; in JSX, or with a capital, it is read.
      if (ts.isJsxText(node) || /\S \S|^[A-Z][a-z]/.test(text)) texts.push(text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

it('no text of the interface uses a word that the page has another one for', () => {
  const found = files(join(root, 'src'))
    .map((path) => relative(root, path))
    .filter((path) => !EXPLAINED.has(path))
    .flatMap((path) =>
      textsOf(join(root, path)).flatMap((text) =>
        UNUSED.filter(([word]) => word.test(text)).map(
          ([word, instead]) => `${path}: ${text.trim()} (${String(word)}: say ${instead})`,
        ),
      ),
    );
  expect(found).toEqual([]);
});
