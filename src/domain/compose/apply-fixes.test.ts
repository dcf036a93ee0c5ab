import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseCompose } from './analyse';
import { safeEdits } from './apply-fixes';
import { applyEdits } from '@/text/edits';

const TEXT = 'services:\n  web:\n    image: nginx\n    user: 1000 # root\n    volumes: [data:/d]\n';

describe('fixes', () => {
  it('that are safe are applied together, and leave the rest byte for byte', () => {
    const fixed = applyEdits(TEXT, safeEdits(analyseCompose(TEXT).findings));
    expect(fixed).toBe(
      'services:\n  web:\n    image: nginx\n    user: "1000" # root\n    volumes: [data:/d]\nvolumes:\n  data:\n',
    );
    expect(analyseCompose(fixed).findings.filter(({ source }) => source === 'compose')).toEqual([]);
  });

  it('change nothing outside their edits', () => {
    const edit = fc
      .tuple(fc.nat(50), fc.nat(50), fc.string())
      .map(([a, b, text]) => ({ from: Math.min(a, b), to: Math.max(a, b), text }));
    fc.assert(
      fc.property(fc.string({ minLength: 50 }), edit, (text, { from, to, text: inserted }) => {
        const result = applyEdits(text, [{ from, to, text: inserted }]);
        expect(result).toBe(text.slice(0, from) + inserted + text.slice(to));
      }),
    );
  });
});
