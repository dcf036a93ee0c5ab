import { dumpAppCompose, getComposeHash, preprocessAppCompose } from '@phala/cloud';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonKey, jsonObject } from '@/text/random-json.table';
import { formIds, writtenForm, type FormId } from './forms';
import { formCases } from './forms.table';
import { sha256Hex } from '@/domain/hash/digest/sha256';

const cases = formCases.flatMap(({ law, document, texts }) =>
  Object.entries(texts).map(([form, text]) => ({ law, document, form: form as FormId, text })),
);

/** Keys the SDK orders and keeps as it says: see its own test for the others. */
const plainKey = jsonKey.filter(
  (key) => !['__proto__', 'constructor'].includes(key) && !/^\d+$/.test(key),
);

describe('the forms', () => {
  it.each(cases)('$form: $law', ({ form, document, text }) => {
    expect(writtenForm(form).write(document)).toBe(text);
  });

  it('are all in the table', () => {
    const missing = formIds.filter((id) => !cases.some(({ form }) => form === id));
    expect(missing).toEqual([]);
  });

  it('write what reads back as JSON, and the same twice', () => {
    fc.assert(
      fc.property(jsonObject({ nulls: true }), fc.constantFrom(...formIds), (document, form) => {
        const text = writtenForm(form).write(document);
        if (text === undefined) return;
        expect(() => JSON.parse(text)).not.toThrow();
        expect(writtenForm(form).write(document)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [false, 'nulls-kept'],
    [true, 'sdk-normalised'],
  ] as const)('are what the dstack SDK hashes, normalised: %s', async (normalise, form) => {
    await fc.assert(
      fc.asyncProperty(jsonObject({ nulls: true, keys: plainKey }), async (document) => {
        type Theirs = Parameters<typeof getComposeHash>[0]; // the SDK's own idea of a document
        const theirs = getComposeHash(document as unknown as Theirs, normalise);
        expect(await sha256Hex(writtenForm(form).write(document) ?? '')).toBe(theirs);
      }),
    );
  });

  it('are what the Cloud SDK writes', () => {
    fc.assert(
      fc.property(jsonObject({ nulls: true, keys: plainKey }), (document) => {
        type Theirs = Parameters<typeof preprocessAppCompose>[0]; // the SDK's own idea of a document
        const theirs = dumpAppCompose(preprocessAppCompose(document as unknown as Theirs));
        expect(writtenForm('cloud-sdk').write(document)).toBe(theirs);
      }),
    );
  });
});
