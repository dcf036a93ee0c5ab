import { describe, expect, it } from 'vitest';
import { analyseCompose } from '@/domain/compose/analyse';
import { applyEdits } from '@/text/edits';
import { LOADER_CASES as cases } from './all-cases.table';
import { escaped, web } from '@/domain/compose/rules/cases/rule-case.table';

const LOADER = /^compose-(?!schema|interpolation|empty|shape)/;
const refused = (text: string) =>
  analyseCompose(text).findings.filter(({ rule }) => LOADER.test(rule));

describe('what Compose’s loader refuses', () => {
  it.each(cases)('of %s', (_, text, ...says) => {
    const found = refused(text);
    expect(found.map(({ from, to, message }) => `${text.slice(from, to)} → ${message}`)).toEqual(
      says.map((said) => {
        const [, mark = '', sign, part = ''] = /^(.*?) ([→⇒]) (.*)$/s.exec(said) ?? [];
        if (sign === '⇒') return `${mark} → ${part}`;
        return expect.stringMatching(new RegExp(`^${escaped(mark)} → .*${escaped(part)}`, 's'));
      }),
    );
    for (const { why } of found) expect(why).toMatch(/^Compose .*\.$/);
  });
});

describe('an undefined name', () => {
  const mended = (text: string) => {
    const fix = refused(text)[0]?.fix;
    return [fix?.title, fix?.safe, fix && applyEdits(text, fix.edits)];
  };
  const VOLUME = 'Define the volume dd';
  const uses = web('volumes: ["dd:/d"]');

  it.each([
    ['a volume', uses, `${uses}volumes:\n  dd:\n`],
    ['a last line without an end', uses.trimEnd(), `${uses}volumes:\n  dd:\n`],
    ['others on one line', `${uses}volumes: {e: }\n`, `${uses}volumes: {dd: , e: }\n`],
    ['none on one line', `${uses}volumes: {}\n`, `${uses}volumes: {dd: }\n`],
    ['nothing', `${uses}volumes: # none\n`, `${uses}volumes:\n  dd: # none\n`],
    ['others', `${uses}volumes:\n   e:\n`, `${uses}volumes:\n   dd:\n   e:\n`],
  ])('is defined beside %s', (_, text, after) => {
    expect(mended(text)).toEqual([VOLUME, true, after]);
  });

  it.each([
    ['beside a key that is marked', `${uses}volumes:\n  ? e\n`],
    ['beside what is merged', `${uses}x: &x\n  e: {}\nvolumes:\n  <<: *x\n`],
    ['in JSON', '{"services":{"web":{"image":"x","volumes":["dd:/d"]}}}'],
  ])('is left to a person %s', (_, text) => {
    expect(mended(text)).toEqual([undefined, undefined, undefined]);
  });

  it('is defined for a network, and for nothing else', () => {
    const network = web('networks: [n]');
    expect(mended(network)).toEqual(['Define the network n', true, `${network}networks:\n  n:\n`]);
    expect(refused(web('configs: [c]'))[0]?.fix).toBeUndefined();
  });
});
