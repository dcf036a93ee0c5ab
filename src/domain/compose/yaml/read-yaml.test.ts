import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/text/edits';
import { readYaml } from './read-yaml';

describe('a tab between a dash and its item', () => {
  it.each([
    ['a:\n  -\tb\n', 'a:\n  - b\n'],
    ['a:\n  - \t b\n', 'a:\n  - b\n'],
    ['-\t"x"\n', '- "x"\n'],
  ])('%j is none that Compose reads', (text, fixed) => {
    const { problems } = readYaml(text);
    expect(problems.map(({ rule }) => rule)).toContain('yaml-syntax');
    const edits = problems.flatMap(({ fix }) => fix?.edits ?? []);
    expect(applyEdits(text, edits)).toBe(fixed);
  });

  it.each(['a:\n  - b\t\n', 'a: |\n  -\tb\n', 'a: "-\tb"\n', 'a:\tb\n', 'a:\n  -\n'])(
    '%j has none',
    (text) => expect(readYaml(text).problems).toEqual([]),
  );

  it('a list of very many items is read', () => {
    expect(readYaml(`a:\n${'- b\n'.repeat(23_900)}`).problems).toEqual([]);
  });
});

describe('of a text that is no YAML at all', () => {
  it.each([
    '}',
    ']',
    '{}',
    '- [}]\n',
    '"',
    '""',
    'a: "\n',
    "a: '\n",
    "- 'a'b\n",
    '"a": "b"c\n',
    '&a ',
    '&a\n',
    '&a &b ',
    '!a ',
    '!a\n',
    '! ',
    '*a ',
    'a: {]\n',
    'a: [}\n',
    'a: b: ',
  ])('the reading ends with the first errors: %j, over and over', (piece) => {
    const { root, problems } = readYaml(piece.repeat(20_000 / piece.length));
    expect([root, problems.length]).toEqual([undefined, 20]);
  });

  it.each([':\n', '"":\n', 'a: *b\n', '? [a]\n', '<<: b\n'])(
    'what no map can hold is told of so often and no more: %j, over and over',
    (piece) => expect(readYaml(piece.repeat(5_000)).problems).toHaveLength(500),
  );

  it('of several documents the errors are counted together, in the order of the text', () => {
    const { problems } = readYaml(`a: {]\n---\n${'! '.repeat(9_000)}`);
    expect(problems).toHaveLength(20);
    expect(problems.map(({ from }) => from)).toEqual(
      problems.map(({ from }) => from).toSorted((a, b) => a - b),
    );
  });

  it.each([
    `${'['.repeat(5)}]${'}'.repeat(10)}`,
    `%${'a'.repeat(9_000)}`,
    `a: "b" ${'c'.repeat(9_000)}`,
  ])('what is told of one is short', (text) => {
    for (const { message } of readYaml(text).problems) expect(message.length).toBeLessThan(400);
  });
});

describe('a text of more values than any file has', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, i) => `k${i}: 1\n`).join('');

  it.each([
    ['keys', keys(20_000)],
    ['the same key', 'a:\n'.repeat(60_000)],
    ['the same key on one line', `x: {${'a,'.repeat(60_000)}}`],
    ['items', `a:\n${'- b\n'.repeat(24_100)}`],
    ['items on one line', `a: [${'b,'.repeat(60_000)}]`],
  ])('is left, and not called wrong: %s', (_what, text) => {
    const { root, problems } = readYaml(text);
    expect([root, problems]).toEqual([
      undefined,
      [{ rule: 'yaml-size', from: 0, to: 0, severity: 'warning', message: expect.any(String) }],
    ]);
  });

  it('is no text of one long value', () => {
    expect(readYaml(`a: |\n${'  1,\n'.repeat(50_000)}`).problems).toEqual([]);
  });

  it('is read up to there', () => {
    const { root, problems } = readYaml(keys(16_000));
    expect([root?.entries.size, problems]).toEqual([16_000, []]);
  });
});

describe('what Compose’s parser makes a date of', () => {
  it.each([
    ['2024-02-01', true],
    ['"2024-02-01"', undefined],
    ['!!str 2024-02-01', undefined],
    ['2024-02-30', undefined],
  ])('%s', (value, isDate) => {
    expect(readYaml(`a: ${value}\n`).scalars[0]?.isDate).toBe(isDate);
  });
});

describe('control characters', () => {
  it.each(['\u0000', '\u0007', '\u000B', '\u001B', '\u007F', '\u0080', '\u009F', '\uFFFE'])(
    '%j is refused wherever it stands',
    (character) => {
      for (const text of [`a: "x${character}"\n`, `a: b # ${character}\n`, `a: [${character}\n`]) {
        const [problem] = readYaml(text).problems;
        expect([problem?.rule, text.slice(problem?.from, problem?.to)]).toEqual([
          'yaml-syntax',
          character,
        ]);
        expect(applyEdits(text, problem?.fix?.edits ?? [])).toBe(text.replace(character, ''));
      }
    },
  );

  it.each(['\t', '\u0085', '\u00A0', '\uFFFD', 'é', '👩'])('%j is taken', (character) => {
    expect(readYaml(`a: "x${character}y"\n`).problems).toEqual([]);
  });
});

it('a date is no key', () => {
  const { problems } = readYaml('a: {2024-02-01: x}\n');
  expect(problems.map(({ rule }) => rule)).toEqual(['yaml-key']);
});
