import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/text/edits';
import { analyseCompose } from './analyse';
import { safeEdits } from './apply-fixes';
import type { ComposeFinding } from './compose-finding';
import { LOADER_CASES } from './loader/all-cases.table';
import type { ComposeContext } from './parsed-compose';
import { RULE_CASES } from '@/domain/compose/rules/cases/all-cases.table';
import { arrivesAs } from './yaml/arrives-as';
import { web } from '@/domain/compose/rules/cases/rule-case.table';
import { entriesOf, itemsOf, type YamlNode } from './yaml/node';
import { readYaml } from './yaml/read-yaml';

type Case = [about: string, text: string, context?: ComposeContext];

/** What the schema and the parser refuse, and the remarks that speak of nothing. */
const OTHERS: Case[] = [
  ['a date', web('environment: {A: 2024-02-01}')],
  ['a number', web('user: 1000')],
  ['a number as a key', 'services: {1: {image: x}}\n'],
  ['a date as a key', web('environment: {2024-02-01: x}')],
  ['an unknown key', web('enviroment: {A: b}')],
  ['a tab', web('ports:', '  -\t"80:80"')],
  ['a control character', web('labels: {a: "x\u0007"}')],
  ['a brace that is not closed', web('command: "echo ${A B}"')],
  ['a remark', web('tty: true # console-ignore: privileged')],
];
// Of more than are said, the next comes up when one is mended.
const few = RULE_CASES.filter(({ says }) => says.length < 100);
const cases: Case[] = [
  ...few.map(({ rule, about, text, context }): Case => [`${rule}: ${about}`, text, context]),
  ...LOADER_CASES.map(([about, text]): Case => [`loader: ${about}`, text]),
  ...OTHERS,
];

interface Mended {
  finding: ComposeFinding;
  fix: NonNullable<ComposeFinding['fix']>;
  after: string;
}

const withFixes = cases.flatMap(([about, text, context]): [string, Case, Mended[]][] => {
  const mended = analyseCompose(text, context).findings.flatMap((finding) =>
    finding.fix ? [{ finding, fix: finding.fix, after: applyEdits(text, finding.fix.edits) }] : [],
  );
  return mended.length > 0 ? [[about, [about, text, context], mended]] : [];
});

/** What a text says, less its form; what Compose refuses has the text that was meant. */
function meaning(node: YamlNode | undefined, refused: boolean): unknown {
  if (node?.kind === 'map')
    return Object.fromEntries(
      entriesOf(node).map(([name, { value }]) => [name, meaning(value, refused)]),
    );
  if (node?.kind === 'list') return itemsOf(node).map((item) => meaning(item, refused));
  if (node?.kind !== 'scalar') return null;
  if (node.value === null) return null;
  return node.plain && !refused ? (arrivesAs(node.source) ?? node.source) : node.source;
}

describe('every fix', () => {
  it.each(withFixes)('of %s', (_, [, text, context], mended) => {
    for (const { finding, fix, after } of mended) {
      expect(after).not.toBe(text);
      const analysis = analyseCompose(after, context);
      expect(analysis.findings.filter(({ rule }) => rule === 'yaml-syntax')).toEqual([]);
      const same = (one: ComposeFinding) => one.rule === finding.rule;
      const count = (list: ComposeFinding[]) => list.filter(same).length;
      const before = analyseCompose(text, context).findings;
      expect(count(analysis.findings)).toBeLessThan(count(before));
      const refused = finding.source === 'compose';
      const [one, other] = [text, after].map((each) => meaning(readYaml(each).root, refused));
      if (fix.safe && refused && one !== null) expect(other).toMatchObject(one as object);
      // Compose's parser ends a line at U+0085 and its like, the one here does not.
      if (!refused && !/[\u0085\u2028]/.test(text))
        expect(JSON.stringify(one) === JSON.stringify(other)).toBe(fix.safe);
    }
  });

  it.each(withFixes.filter(([, , mended]) => mended.some(({ fix }) => fix.safe)))(
    'that is safe of %s goes with the others',
    (_, [, text, context]) => {
      const { findings } = analyseCompose(text, context);
      const after = applyEdits(text, safeEdits(findings));
      const left = analyseCompose(after, context).findings.filter(({ fix }) => fix?.safe);
      expect(left.length).toBeLessThan(findings.filter(({ fix }) => fix?.safe).length);
    },
  );
});
