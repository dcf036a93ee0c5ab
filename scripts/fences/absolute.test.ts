import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Who reads where the page is: what is said to a person, and what says it to the others. */
const READS_LOCATION = new Set([
  'api/call/outside-address.ts: host',
  'api/call/target.ts: host',
  'app/go-to.ts: pathname',
  'display/import-door.ts: hash',
  'display/import-door.ts: pathname',
  'display/import-door.ts: search',
  'features/request/images/AskFirst.tsx: host',
  'features/session/SessionDialog.lazy.tsx: host',
  'features/session/TargetChip.tsx: host',
  'first-paint.ts: pathname',
  'ui/browser/base-path.ts: origin',
  'ui/browser/base-path.ts: pathname',
]);
const ASKS = new Set(['fetch', 'open', 'pushState', 'replaceState', 'assign', 'Worker', 'URL']);

const calledName = (callee: ts.Expression) =>
  ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();

/** The text that an expression certainly begins with. */
function beginning(node: ts.Node | undefined): string {
  if (!node) return '';
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text;
  if (ts.isJsxExpression(node)) return beginning(node.expression);
  if (ts.isBinaryExpression(node)) return beginning(node.left);
  return '';
}

/** Addresses that hold at the root of an origin alone, and readings of the page's own address. */
function absolute(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const name = calledName(node.expression);
      if (ASKS.has(name) && beginning(node.arguments?.[0]).startsWith('/'))
        found.push(`${path}: ${node.getText()}`);
    }
    if (ts.isJsxAttribute(node) && /^(href|src|action)$/.test(node.name.getText())) {
      if (beginning(node.initializer).startsWith('/')) found.push(`${path}: ${node.getText()}`);
    }
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'BASE_URL')
      found.push(`${path}: BASE_URL`);
    if (isLocation(node)) {
      for (const name of namesRead(node)) {
        const reading = `${path}: ${name}`;
        if (!READS_LOCATION.has(reading)) found.push(reading);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isLocation = (node: ts.Node) =>
  (ts.isIdentifier(node) && node.text === 'location') ||
  (ts.isStringLiteralLike(node) && node.text === 'location');

/** What of `location` is read at its mention: `location.host`, `{ host } = location`, or the whole of it. */
function namesRead(node: ts.Node): string[] {
  let whole = node;
  if (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) whole = node.parent;
  const { parent } = whole;
  if (ts.isPropertyAccessExpression(parent)) {
    // What the page does there leads to no address of its own.
    return parent.name.text === 'reload' || parent.name.text === 'hash' ? [] : [parent.name.text];
  }
  const given = ts.isParameter(parent) || ts.isVariableDeclaration(parent) ? parent.name : parent;
  return ts.isObjectBindingPattern(given)
    ? given.elements.map((one) => (one.propertyName ?? one.name).getText())
    : ['location'];
}

it('no address of the page holds at the root of its origin alone', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^(app|features|form|api|display|ui|[^/]+$)/.test(path))
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|table)\./.test(path));
  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap((path) => absolute(path, readFileSync(`${src}/${path}`, 'utf8')))).toEqual(
    [],
  );
});

it.each([
  "fetch('/config.json')",
  'fetch(`/api/v1${path}`)',
  "window.open('/audit')",
  "new Worker('/assets/a.js')",
  "new URL('/audit', page)",
  'const one = <a href="/audit">a</a>;',
  "const one = <img src={'/a.svg'} />;",
  'const base = import.meta.env.BASE_URL;',
  'const where = window.location.pathname;',
  'const { origin } = location;',
  'const where = globalThis.location;',
])('%s is noticed', (text) => {
  expect(absolute('one.tsx', text)).toHaveLength(1);
});

it.each([
  'fetch(`${basePath}/config.json`)',
  'const one = <a href={`#${id}`}>a</a>;',
  'const one = <Link href={AUDIT_PATH}>a</Link>;',
  'window.location.reload();',
])('%s is not', (text) => {
  expect(absolute('one.tsx', text)).toEqual([]);
});
