import { expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript, as the command that uses it
import { judgeMutants as untyped } from './judge.mjs';

interface Row {
  name: string;
  killed: number;
  survived: number;
  equivalent: number;
  score: number;
}
interface Judged {
  rows: Row[];
  survivors: { line: number; from: string; to: string }[];
  problems: string[];
}
type Entry = Record<'file' | 'from' | 'to' | 'why', string>;
const judge = untyped as (found: object, files: object[], equivalents: Entry[]) => Judged;

const file = 'src/domain/hash/one.ts';
const files = [{ subject: 'src/domain/hash', file }];
const source = 'const a = 1;\nif (a > 0) {\n  go();\n}\n';

/** A mutant of `a > 0` in line 2. */
const mutant = (status: string, replacement = 'true') => ({
  status,
  replacement,
  mutatorName: 'ConditionalExpression',
  location: { start: { line: 2, column: 5 }, end: { line: 2, column: 10 } },
});
const many = (count: number, status: string) =>
  Array.from({ length: count }, () => mutant(status, 'false'));
const found = (...mutants: object[]) => ({ [file]: { source, mutants } });
const same: Entry = { file, from: 'if (a > 0) {', to: 'if (true) {', why: 'a is never 0' };

it('a survivor is told with its whole lines before and after', () => {
  const { survivors, rows } = judge(found(mutant('Survived'), mutant('Killed')), files, []);
  expect(survivors).toMatchObject([{ line: 2, from: 'if (a > 0) {', to: 'if (true) {' }]);
  expect(rows.map(({ name, score }) => [name, score])).toEqual([
    ['src/domain/hash', 0.5],
    ['all', 0.5],
  ]);
});

it('the lines of a block are told as they would stand', () => {
  const location = { start: { line: 2, column: 12 }, end: { line: 4, column: 2 } };
  const block = { ...mutant('NoCoverage', '{}'), location };
  expect(judge(found(block), files, []).survivors).toMatchObject([
    { from: 'if (a > 0) {\n  go();\n}', to: 'if (a > 0) {}' },
  ]);
});

it.each<[what: string, mutants: object[], equivalents: Entry[], problem: string | undefined]>([
  ['85 of 100 noticed', [...many(85, 'Killed'), ...many(15, 'Survived')], [], undefined],
  ['84 of 100', [...many(84, 'Killed'), ...many(16, 'Survived')], [], 'fewer than 85 %'],
  ['15 not even reached', [...many(84, 'Killed'), ...many(16, 'NoCoverage')], [], 'fewer than'],
  ['endless ones are noticed', [...many(85, 'Timeout'), ...many(15, 'Survived')], [], undefined],
  ['what does not load does not count', many(9, 'RuntimeError'), [], undefined],
  ['3 of 100 equivalent', [...many(97, 'Killed'), ...of(3)], [same], undefined],
  ['4 of 100', [...many(96, 'Killed'), ...of(4)], [same], 'more than 3 % are called equivalent'],
  ['an entry for a mutant that is noticed', [mutant('Killed')], [same], 'No survivor any more'],
  ['one switched off', [...many(9, 'Killed'), mutant('Ignored')], [], '1 mutants are switched off'],
])('%s', (_what, mutants, equivalents, problem) => {
  const { problems } = judge(found(...mutants), files, equivalents);
  if (problem === undefined) expect(problems).toEqual([]);
  else expect(problems[0]).toContain(problem);
});

it('an equivalent is not told again, but counts as not noticed', () => {
  const { survivors, rows } = judge(found(mutant('Survived'), mutant('Killed')), files, [same]);
  expect([survivors, rows[0]]).toMatchObject([[], { survived: 1, equivalent: 1, score: 0.5 }]);
});

it('judges the named files only', () => {
  const other = { ...same, file: 'src/domain/hash/two.ts' };
  expect(judge(found(mutant('Killed')), files, [other]).problems).toEqual([]);
});

function of(count: number) {
  return Array.from({ length: count }, () => mutant('Survived'));
}
