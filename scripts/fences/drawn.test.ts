import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** What a component may answer: JSX, through which every text is drawn as it is written, or nothing. */
function isJsx(answer: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(answer)) return isJsx(answer.expression);
  if (ts.isConditionalExpression(answer)) return isJsx(answer.whenTrue) && isJsx(answer.whenFalse);
  return (
    ts.isJsxElement(answer) ||
    ts.isJsxSelfClosingElement(answer) ||
    ts.isJsxFragment(answer) ||
    answer.kind === ts.SyntaxKind.NullKeyword
  );
}

/** Components that answer with something else, such as a bare text, which JSX would not see. */
function bareAnswers(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && /^[A-Z]/.test(node.name?.text ?? '')) {
      const answers = (inner: ts.Node): void => {
        if (ts.isFunctionLike(inner)) return;
        if (ts.isReturnStatement(inner) && inner.expression && !isJsx(inner.expression)) {
          found.push(`${path}: ${node.name?.text}`);
        }
        ts.forEachChild(inner, answers);
      };
      if (node.body) ts.forEachChild(node.body, answers);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

it('every component answers with JSX, which draws each text as it is written', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.tsx') && !path.includes('.test.'));
  expect(files.length).toBeGreaterThan(100);
  const bare = files.flatMap((path) => bareAnswers(path, readFileSync(`${src}/${path}`, 'utf8')));
  expect(bare).toEqual([]);
});

it('a bare text is noticed, however it is answered', () => {
  const noticed = (body: string) => bareAnswers('x.tsx', `function One({ text }) { ${body} }`);
  expect(noticed('return text;')).toHaveLength(1);
  expect(noticed('if (text) return text; return <p>{text}</p>;')).toHaveLength(1);
  expect(noticed('return text ? text : null;')).toHaveLength(1);
  expect(noticed('return text.map((one) => one);')).toHaveLength(1);
  expect(noticed('const one = () => { return text; }; return <p>{one()}</p>;')).toEqual([]);
  expect(noticed('return text ? (<p>{text}</p>) : null;')).toEqual([]);
});
