import { describe, expect, it } from 'vitest';
import { linesOf, type FindingSeverity } from './compose-finding';
import { collectFindings, type RawFinding } from './collect-findings';

const found = (
  from: number,
  severity: FindingSeverity = 'warning',
  more: Partial<RawFinding> = {},
): RawFinding => ({
  rule: 'a-rule',
  source: 'guest',
  severity,
  message: 'No.',
  from,
  to: from + 1,
  ...more,
});
const many = (count: number, severity?: FindingSeverity) =>
  Array.from({ length: count }, (_, i) => found(i, severity));
const text = 'x'.repeat(1000);

describe('findings', () => {
  it('are shown up to two hundred, and the rest is counted by its severity', () => {
    const none = { error: 0, warning: 0, hint: 0 };
    expect(collectFindings(text, many(200))).toMatchObject({
      findings: { length: 200 },
      left: none,
    });
    const most = [...many(199, 'error'), found(400), found(401), found(402, 'hint')];
    expect(collectFindings(text, most)).toMatchObject({
      findings: { length: 200 },
      left: { ...none, warning: 1, hint: 1 },
    });
  });

  it('lose the least grave first, and stand in the order of the text', () => {
    const all = [found(900, 'hint'), ...many(199), found(950, 'error')];
    const { findings } = collectFindings(text, all);
    expect(findings.filter(({ severity }) => severity === 'hint')).toEqual([]);
    expect(findings.at(-1)).toMatchObject({ from: 950, severity: 'error' });
    const one = [found(5, 'warning', { to: 9 }), found(5, 'hint', { rule: 'b' }), found(2, 'hint')];
    expect(collectFindings(text, one).findings.map(({ from, to }) => [from, to])).toEqual([
      [2, 3],
      [5, 6],
      [5, 9],
    ]);
  });

  it('that are silenced are kept up to two hundred', () => {
    const source = `# console-ignore-file: a-rule\n${text}`;
    const { silenced, findings } = collectFindings(source, many(201));
    expect([silenced.length, findings.length]).toEqual([200, 0]);
  });

  it.each([
    ['nowhere', '', [1, 0]],
    ['at one place', '# console-ignore: a-rule', [1, 0]],
    ['at each', '# console-ignore-file: a-rule', [0, 1]],
  ])('of several places are silenced where they are so at each: %s', (_where, comment, counts) => {
    const lines = `a ${comment}\nb\n`;
    const one = found(0, 'warning', { also: [{ from: lines.indexOf('b'), to: lines.length - 1 }] });
    const { findings, silenced } = collectFindings(lines, [one]);
    expect([findings.length, silenced.length]).toEqual(counts);
    expect([...findings, ...silenced].map(({ also }) => also?.map(({ line }) => line))).toEqual([
      [2],
    ]);
  });

  it.each([
    ['the same at one place', [found(1), found(1, 'warning', { message: 'Other.' })], ['No.']],
    ['two rules', [found(1), found(1, 'warning', { rule: 'b' })], ['No.', 'No.']],
    ['two ends', [found(1), found(1, 'warning', { to: 5 })], ['No.', 'No.']],
    ['two fields', [found(1), found(1, 'warning', { field: 'a' })], ['No.', 'No.']],
    [
      'what Compose refuses',
      ['No.', 'Other.'].map((message) => found(1, 'error', { source: 'compose', message })),
      ['No.', 'Other.'],
    ],
  ])('are said once each: %s', (_, all, messages) => {
    expect(
      collectFindings(text, all)
        .findings.map(({ message }) => message)
        .toSorted(),
    ).toEqual(messages);
  });

  it('have the lines and columns of both ends', () => {
    expect(collectFindings('ab\ncd', [found(1, 'hint', { to: 4 })]).findings).toMatchObject([
      { line: 1, column: 2, endLine: 2, endColumn: 2 },
    ]);
  });

  it('include a silence that silences nothing, with its removal', () => {
    const source = 'a # console-ignore: a-rule\nb';
    expect(collectFindings(source, []).findings).toMatchObject([
      {
        rule: 'ignore-unused',
        source: 'advice',
        severity: 'hint',
        message: 'Nothing here needs to be ignored: a-rule. What Compose refuses cannot be.',
        fix: { title: 'Remove the comment', edits: [{ from: 2, to: 26, text: '' }], safe: true },
      },
    ]);
  });

  it('are said once where they are true of several places, less those that are silenced', () => {
    const together = (texts: string[]) => `Many: ${texts.join()}.`;
    const lines = 'a\nb # console-ignore: a-rule\nc\nd\n';
    const at = (name: string, more: Partial<RawFinding> = {}) =>
      found(lines.search(new RegExp(`^${name}`, 'm')), 'warning', { many: together, ...more });
    const said = (...raw: RawFinding[]) =>
      collectFindings(lines, raw).findings.map(({ line, message, also }) => [
        line,
        message,
        also?.map((place) => place.line),
      ]);
    expect(said(at('d'), at('b'), at('a'), at('c'))).toEqual([[1, 'Many: a,c,d.', [3, 4]]]);
    expect(said(at('d'), at('b'))).toEqual([[4, 'No.', undefined]]);
    const fix = { title: 'x', edits: [], safe: false };
    expect(said(at('a', { fix }), at('d', { fix }), at('b'))).toHaveLength(2);
    expect(collectFindings(lines, [at('a'), at('c')]).findings[0]).not.toHaveProperty('many');
  });

  it.each([
    [[1], 'line 1'],
    [[1, 3], 'lines 1 and 3'],
    [[1, 1], 'line 1'],
    [[1, 2, 3, 4, 5, 6], 'lines 1, 2, 3, 4, 5 and 6'],
    [[1, 2, 3, 4, 5, 6, 7], 'lines 1, 2, 3, 4, 5 and 2 more'],
  ])('of the lines %j are about %s', (lines, words) => {
    const [one, ...also] = lines.map((line) => ({
      from: 0,
      to: 1,
      line,
      column: 1,
      endLine: line,
      endColumn: 2,
    }));
    const finding = { ...found(0), ...one!, also };
    expect(linesOf(finding)).toBe(words);
  });
});
