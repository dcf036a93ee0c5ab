import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from '@/domain/random-json.table';
import { composeVariables } from './variables';
import { documentCases, passedCases, templateCases } from './variables.table';

const used = (text: string) => {
  const names = composeVariables(text);
  return names && [...names.keys()].toSorted();
};

/** Milliseconds a text takes; none may hold up the worker for long. */
function timed(text: string): number {
  const start = performance.now();
  composeVariables(text);
  return performance.now() - start;
}

describe('the variables of a compose file', () => {
  it.each(templateCases)('in $law', ({ text, uses }) => {
    expect(used(text)).toEqual(uses?.toSorted());
  });

  it.each(documentCases)('$law', ({ text, uses }) => {
    expect(used(text)).toEqual(uses?.toSorted());
  });

  it.each(passedCases)('$law', ({ text, uses }) => {
    expect(used(text)).toEqual(uses?.toSorted());
  });

  it('are found in any text around them', () => {
    fc.assert(
      fc.property(jsonText, jsonText, (before, after) => {
        const text = JSON.stringify({ a: `${before.replaceAll('$', '')}\${NAME:-${after}}` });
        // YAML has no lone surrogates and few control characters: then nothing is claimed.
        expect(composeVariables(text)?.has('NAME') ?? true).toBe(true);
      }),
    );
  });

  it('are never claimed of any text at the price of an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(jsonText, fc.string({ unit: fc.constantFrom(...'[]{}-:&*!<?|>"\'$\n #a,') })),
        (text) => {
          expect(() => composeVariables(text)).not.toThrow();
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['lists', '['.repeat(100_000)],
    ['maps', 'a: {'.repeat(50_000)],
    ['dashes', '- '.repeat(100_000)],
    ['complex keys', '? '.repeat(100_000)],
    ['closed lists', `a: ${'['.repeat(1000)}${']'.repeat(1000)}`],
  ])('too deep for anyone (%s) are unknown, at once', (_, text) => {
    expect(composeVariables(text)).toBeUndefined();
    expect(timed(text)).toBeLessThan(1000);
  });

  const doubling = Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`);
  const wide = Array.from({ length: 8000 }, (_, i) => `k${i}: 1`).join(', ');
  it.each([
    ['aliases that double 60 times', `a0: &a0 [$V]\n${doubling.join('\n')}\n`],
    [
      'one long text in 9,999 places',
      `a: &a "${'$V'.repeat(75_000)}"\nb: [${'*a,'.repeat(9999)}]\n`,
    ],
    [
      'one list in 9,999 environments',
      `x: &x [${'A,'.repeat(40_000)}]\nservices: {${Array.from({ length: 9999 }, (_, i) => `s${i}: {environment: *x}`).join(', ')}}\n`,
    ],
    ['a wide map merged 2,000 times', `a: &a {${wide}}\nb: [${'{<<: *a},'.repeat(2000)}]\n`],
    ['dollars only', `a: "${'$'.repeat(200_000)}"\n`],
    ['open braces only', `a: "${'${'.repeat(100_000)}"\n`],
    ['one name as long as the limit', `a: "$${'A'.repeat(200_000)}"\n`],
  ])('of a text made to hurt end quickly: %s', (_, text) => {
    expect(timed(text)).toBeLessThan(3000);
  });
});
