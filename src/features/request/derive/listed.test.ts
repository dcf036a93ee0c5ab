import { initialForm } from '@/domain/request/form';
import { isOpen as open } from '@/form/state/openness';
import { sectionStates } from '@/features/request/section-state';
import { inTheWay } from '@/features/request/submit/in-the-way';
import { describe, expect, it } from 'vitest';
import {
  bySection,
  firstOf,
  listed,
  listedAt,
  tallyOf,
  tallyWords,
  worstOf,
  type Found,
} from './listed';

const TEXT = 'compose_file.docker_compose_file';
const at = { from: 0, to: 1 };
const found = (path: string, more: Partial<Found> = {}): Found => ({
  severity: 'error',
  path,
  message: path,
  begun: true,
  ...more,
});

const FINDINGS: Record<string, Found> = {
  problem: found('memory'),
  warning: found('region', { severity: 'warning' }),
  toFill: found('name', { begun: false, missing: true }),
  inText: found(TEXT, { at, ofText: true }),
  ofText: found('compose_file.allowed_envs', { severity: 'warning', ofText: true }),
  hint: found('compose_file.gateway_enabled', { severity: 'warning', isHint: true, ofText: true }),
  unchecked: found(TEXT, { severity: 'warning', unchecked: true, ofText: true }),
  server: found('app_id', { server: true, begun: true }),
  unknown: found('something_new', { severity: 'warning' }),
  many: found(TEXT, { at, ofText: true, times: 41 }),
  manyWarnings: found(TEXT, { at, ofText: true, severity: 'warning', times: 7 }),
};

const progress = { submitted: false, touched: {}, edited: undefined as string | undefined };
const listOf = (names: (keyof typeof FINDINGS)[], change: Partial<typeof progress> = {}) =>
  listed(
    names.flatMap((name) => FINDINGS[name] ?? []),
    (finding) => open(finding, { ...progress, ...change }),
  );

const CASES: [
  names: (keyof typeof FINDINGS)[],
  words: string,
  change?: Partial<typeof progress>,
][] = [
  [[], 'No problems'],
  [['problem'], '1 problem'],
  [['problem', 'inText'], '2 problems'],
  [['warning', 'ofText'], '2 warnings'],
  [['toFill'], '1 field to fill in'],
  [['toFill'], '1 problem', { submitted: true }],
  [['problem'], '1 field to fill in', { edited: 'memory' }],
  [['warning'], '1 warning', { edited: 'region' }],
  [['hint'], 'No problems'],
  [['unchecked'], 'Compose file not checked'],
  // A missing name is not forgotten for a warning, nor a warning for a problem.
  [['toFill', 'warning'], '2 to look at: 1 warning, 1 field to fill in'],
  [['toFill', 'warning', 'hint'], '2 to look at: 1 warning, 1 field to fill in'],
  [
    ['problem', 'warning', 'toFill', 'inText'],
    '4 to look at: 2 problems, 1 warning, 1 field to fill in',
  ],
  [['problem', 'unchecked'], '2 to look at: 1 problem, compose file not checked'],
  [['inText', 'many'], '42 problems'],
  [
    ['many', 'manyWarnings', 'toFill'],
    '49 to look at: 41 problems, 7 warnings, 1 field to fill in',
  ],
  [['server', 'unknown'], '2 to look at: 1 problem, 1 warning'],
];

describe('the one list', () => {
  it.each(CASES)('of %j is counted as “%s”', (names, words, change) => {
    expect(tallyWords(tallyOf(listOf(names, change)))).toBe(words);
  });

  it.each(CASES)(
    'of %j is the same in all sections together, and in their signs',
    (names, _, change) => {
      const list = listOf(names, change);
      const { total } = tallyOf(list);
      const counts = [...bySection(list).values()].map((own) => tallyOf(own).total);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
      const signs = [...sectionStates(initialForm(), list, false).values()];
      const shown = signs.flatMap((state) => (state.kind === 'listed' ? [state.tally.total] : []));
      expect(shown.reduce((sum, count) => sum + count, 0)).toBe(total);
    },
  );

  it('is in the order of the page, whatever found it', () => {
    const list = listOf(['server', 'problem', 'inText', 'toFill', 'unknown']);
    expect(list.map(({ finding }) => finding.path)).toEqual([
      'name',
      TEXT,
      'memory',
      'app_id',
      'something_new',
    ]);
  });

  it.each([
    [['toFill', 'warning', 'problem'], 'error', 'memory'],
    [['toFill', 'warning', 'unchecked'], 'unchecked', TEXT],
    [['toFill', 'warning', 'hint'], 'warning', 'region'],
    [['toFill', 'hint'], 'task', 'name'],
    [['hint'], undefined, undefined],
  ] as const)('of %j leads to the gravest', (names, kind, path) => {
    const list = listOf([...names]);
    expect(worstOf(tallyOf(list))).toBe(kind);
    expect(firstOf(list)?.path).toBe(path);
  });
});

describe('a section', () => {
  const begun = { ...initialForm(), disk_size: 40 };
  it.each([
    ['untouched', initialForm(), [], false, 'untouched'],
    ['filled in', begun, [], false, 'complete'],
    ['filled in, while the text is checked', begun, [], true, 'checking'],
    ['filled in, where the text was not checked', begun, ['unchecked'], false, 'untouched'],
    ['with something to look at', begun, ['problem'], false, 'listed'],
    ['with a hint alone', begun, ['hint'], false, 'complete'],
  ] as const)('%s', (_, form, names, isChecking, kind) => {
    const states = sectionStates(form, listOf([...names]), isChecking);
    expect(states.get('resources')?.kind).toBe(kind);
  });
});

describe('an attempt to send', () => {
  it.each([
    [['warning', 'ofText', 'hint', 'server', 'unknown'], [], []],
    [['problem', 'toFill', 'inText'], ['memory', 'name'], [TEXT]],
    [['unchecked', 'warning'], [], [TEXT]],
  ] as const)('with %j is kept back by these', (names, ofFields, ofText) => {
    const way = inTheWay(names.flatMap((name) => FINDINGS[name] ?? []));
    expect(way.ofFields.map(({ path }) => path)).toEqual(ofFields);
    expect(way.ofText.map(({ path }) => path)).toEqual(ofText);
  });
});

it('a fold counts what is in it, and no other of the same beginning', () => {
  const list = listed(
    ['gpus.gpus.0.slot', 'gpus', 'compose_file', 'memory', 'compose_file.name_of_new'].map((path) =>
      found(path),
    ),
    () => true,
  );
  const pathsOf = (of: typeof list) => of.map(({ finding }) => finding.path);
  expect(pathsOf(listedAt(list, ['gpus.gpus', 'compose_file.name', 'memory']))).toEqual(
    pathsOf(list.filter(({ finding: { path } }) => ['gpus.gpus.0.slot', 'memory'].includes(path))),
  );
});
