import { describe, expect, it } from 'vitest';
import { analyseCompose } from '@/domain/compose/analyse';
import { FILE_RULES, TEXT_RULES } from '@/domain/compose/rules/all-rules';
import { RULE_CASES as cases } from './all-cases.table';
import { escaped } from './rule-case.table';
import { SIGNS } from './signs.table';
import { applyEdits } from '@/text/edits';

const RULES = [...FILE_RULES, ...TEXT_RULES];
const found = (c: (typeof cases)[number]) =>
  analyseCompose(c.text, c.context).findings.filter(({ rule }) => rule === c.rule);

describe('the rules', () => {
  it('have ids of their own, and a reason in one sentence', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { id, why, link } of RULES) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(link).toMatch(/^https:\/\//);
    }
  });

  it.each(cases.filter(({ says }) => says.length > 0))('$rule speaks of $about', (c) => {
    expect(found(c).map(({ line, message }) => `${line}: ${message}`)).toEqual(
      c.says.map((said) => {
        const [line, part = ''] = said.split(/: (.*)/s);
        return expect.stringMatching(new RegExp(`^${line}: .*${escaped(part)}`));
      }),
    );
  });

  it.each(cases.filter(({ says }) => says.length === 0))('$rule is silent of $about', (c) => {
    expect(found(c)).toEqual([]);
  });

  it.each(cases.filter(({ fixed }) => fixed !== undefined))('$rule mends $about', (c) => {
    const [first] = found(c);
    const edits = first?.fix?.edits;
    expect(edits ? applyEdits(c.text, edits) : 'no fix').toBe(c.fixed);
  });

  it.each(cases.filter(({ marks }) => marks !== undefined))(
    '$rule marks its place: $about',
    (c) => {
      const [first] = found(c);
      expect(c.text.slice(first?.from, first?.to)).toBe(c.marks);
    },
  );

  it.each(cases.filter(({ field }) => field !== undefined))('$rule names a field: $about', (c) => {
    expect(found(c)[0]?.field).toBe(c.field);
  });

  it.each(cases.filter(({ severity }) => severity !== undefined))(
    '$rule is no graver than $severity: $about',
    (c) => expect(found(c)[0]?.severity).toBe(c.severity),
  );

  it.each(RULES)('$id says who objects, how gravely, and what its fixes are', (rule) => {
    const [, who, fixes = ''] = /^([^:]*)(?:: (.*))?$/.exec(SIGNS[rule.id] ?? '') ?? [];
    expect(`${rule.source}, ${rule.severity}`).toBe(who);
    const titles = cases
      .filter(({ rule: id }) => id === rule.id)
      .flatMap((c) => found(c).flatMap(({ fix }) => fix ?? []))
      .map(({ title, safe }) => (safe ? `${title} (safe)` : title));
    expect([...new Set(titles)].toSorted().join(' | ')).toBe(fixes);
  });

  it.each(RULES.map(({ id }) => id))(
    '%s has a case in which it speaks and one in which not',
    (id) => {
      const own = cases.filter(({ rule }) => rule === id);
      expect(own.map(({ says }) => says.length > 0)).toEqual(expect.arrayContaining([true, false]));
    },
  );

  it('are called by their ids', () => {
    const files = import.meta.glob<Record<string, unknown>>(['../*.ts', '../values/*.ts'], {
      eager: true,
    });
    const called = Object.values(files).flatMap((file) =>
      Object.entries(file).flatMap(([name, value]) =>
        RULES.some((rule) => rule === value) ? [name] : [],
      ),
    );
    const camelCase = (id: string) =>
      id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(called.toSorted()).toEqual(RULES.map(({ id }) => camelCase(id)).toSorted());
  });

  // Of more than are said, the next comes up when one is mended.
  const all = cases.filter(({ says }) => says.length < 100);

  it.each(all)('the fixes for $rule ($about) remove what they mend and add nothing', (c) => {
    const before = analyseCompose(c.text, c.context).findings;
    for (const { fix, rule, message } of before) {
      if (!fix || fix.edits.length === 0) continue;
      const after = analyseCompose(applyEdits(c.text, fix.edits), c.context).findings;
      const count = (list: typeof before) => list.filter((f) => f.rule === rule).length;
      expect(count(after), message).toBeLessThan(count(before));
      // A secret that is taken from a variable needs one.
      const known = new Set([...before.map((f) => f.rule), 'variable-unset']);
      expect(after.filter((f) => !known.has(f.rule))).toEqual([]);
    }
  });
});
