import { describe, expect, it } from 'vitest';
import { analyseCompose } from '@/domain/compose/analyse';
import { web } from '@/domain/compose/rules/cases/rule-case.table';
import { readYaml } from '@/domain/compose/yaml/read-yaml';
import { readInterpolations } from './variable-uses';

const read = (text: string) => readInterpolations(text, readYaml(text).scalars);
const marked = (text: string) => read(text).uses.map(({ from, to }) => text.slice(from, to));
const nested = (levels: number) => `a: ${'${A:-'.repeat(levels)}${'}'.repeat(levels)}`;

describe('the uses of variables', () => {
  it.each([
    ['plain', 'a: x $A ${B:-c} }', ['$A', '${B:-c}']],
    ['single quotes', "a: 'it''s $A'", ['$A']],
    ['escapes', 'a: "\\t$A \\u0041 ${B}\\n"', ['$A', '${B}']],
    ['a text that is folded', 'a: >\n  x\n  $A\n  ${B}\n', ['$A', '${B}']],
    ['several values', 'a: $A\nb: [$B, "${C}"]', ['$A', '$B', '${C}']],
    ['a default’s own', 'a: ${A:-x${B}$C}', ['${A:-x${B}$C}', '${B}', '$C']],
    ['one that is not escaped', 'a: $$A $A', ['$A']],
    ['a dollar that is written as an escape', 'a: "\\x24A $B"', ['"\\x24A $B"', '"\\x24A $B"']],
    ['a brace that is written as an escape', 'a: "${A\\x7D"', ['${A\\']],
    ['none', 'a: 5\nb: x\n$A: y', []],
  ])('stand where they are: %s', (_, text, places) => {
    expect(marked(text)).toEqual(places);
  });

  it('tell how they are written', () => {
    expect(read('a: ${A:-x$B}').uses).toEqual([
      {
        name: 'A',
        operator: ':-',
        argument: 'x$B',
        how: 'interpolated',
        nested: false,
        from: 3,
        to: 12,
      },
      {
        name: 'B',
        operator: '',
        how: 'interpolated',
        nested: true,
        inside: expect.objectContaining({ name: 'A', operator: ':-' }),
        from: 9,
        to: 11,
      },
    ]);
  });

  it('are looked for fifty defaults deep', () => {
    expect(read(nested(51)).uses).toHaveLength(51);
    expect(read(nested(52)).uses).toHaveLength(51);
  });

  it.each([
    ['a: $$A', ['$$ A']],
    ['a: $${A_1}', ['$$ A_1']],
    ['a: $$ b$$', ['$$ undefined', '$$ undefined']],
    ['a: $$1', ['$$ undefined']],
    ['a: x$$_b-c', ['$$ _b']],
  ])('leave %s to the shell', (text, escapes) => {
    const found = read(text).escapes.map(({ from, to, name }) => `${text.slice(from, to)} ${name}`);
    expect(found).toEqual(escapes);
  });

  it('include names that are passed through', () => {
    const text = `${web('environment: [A, B=1, "a b"]')}secrets: {s: {environment: S}, t: {file: /t}}\nconfigs: {c: {environment: C}}\n`;
    const passed = analyseCompose(text).uses;
    expect(passed.map(({ from, to, how }) => `${text.slice(from, to)} ${how}`)).toEqual([
      'A passed',
      'S source',
      'C source',
    ]);
    expect(passed[0]).toEqual({
      name: 'A',
      operator: '',
      how: 'passed',
      nested: false,
      from: text.indexOf('[A') + 1,
      to: text.indexOf('[A') + 2,
    });
  });
});

describe('a refused variable', () => {
  it('is said with what may be meant', () => {
    expect(read('a: x${A%}').problems).toEqual([
      {
        from: 4,
        to: 9,
        severity: 'error',
        message:
          'Compose cannot read ${A%}: after the name only :- - :? ? :+ or + may follow. For a dollar sign that Compose shall leave alone, write $$.',
        fix: {
          title: 'Escape the $ for the shell',
          safe: false,
          edits: [{ from: 4, to: 4, text: '$' }],
        },
      },
    ]);
  });

  it('is a warning in a default, at its place', () => {
    const text = 'a: ${B:-x${A%}}';
    const [problem] = read(text).problems;
    expect(problem?.severity).toBe('warning');
    expect(text.slice(problem?.from, problem?.to)).toBe('${A%}');
  });

  it.each([
    [40, '${A%'.padEnd(39, 'x') + '}', '${A%'.padEnd(39, 'x') + '}:'],
    [41, '${A%'.padEnd(40, 'x') + '}', '${A%'.padEnd(40, 'x') + '…:'],
  ])('of %i characters is said as far as that', (_, source, words) => {
    expect(read(`a: ${source}`).problems[0]?.message).toContain(`read ${words}`);
  });

  it('is said five hundred times at most', () => {
    expect(read(`a: ${'${%}'.repeat(500)}`).problems).toHaveLength(500);
    expect(read(`a: ${'${%}'.repeat(501)}`).problems).toHaveLength(500);
  });
});
