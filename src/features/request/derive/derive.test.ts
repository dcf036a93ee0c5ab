import type { Catalogue } from '@/domain/cloud/lookups';
import { initialForm, type ProvisionForm } from '@/domain/request/form';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Analysed } from './analyse';
import { deriver, type Inputs } from './derive';

const lookup = { kind: 'ready', words: '', retry: () => undefined } as const;
const lookups = { sizes: lookup, nodes: lookup, gpus: lookup };

const start: Inputs = {
  values: initialForm(),
  given: new Set(),
  cloud: { catalogue: {}, lookups },
  complaints: undefined,
  analysed: undefined,
  isBehind: true,
};
const named = (name: string): ProvisionForm => ({ ...initialForm(), name });
const analysed = (message: string): Analysed => ({
  prediction: undefined,
  moved: undefined,
  findings: [{ severity: 'warning', path: 'memory', message }],
  compose: undefined,
  unread: false,
});

test('is the same whatever was derived before', () => {
  const changes: fc.Arbitrary<Partial<Inputs>> = fc.oneof(
    fc.constantFrom('', 'a', 'web', '-').map((name) => ({ values: named(name) })),
    fc.constantFrom([], ['A'], ['A', 'B']).map((names) => ({ given: new Set(names) })),
    fc.constantFrom<Catalogue>({}, { nodes: [] }, { gpus: [] }).map((catalogue) => ({
      cloud: { catalogue, lookups },
    })),
    fc.constantFrom('x', 'y').map((message) => ({ analysed: analysed(message) })),
    fc.constant<Partial<Inputs>>({ analysed: undefined }),
    fc.boolean().map((isBehind) => ({ isBehind })),
  );
  fc.assert(
    fc.property(fc.array(changes, { minLength: 1, maxLength: 12 }), (steps) => {
      const derive = deriver();
      let inputs = start;
      for (const step of steps) {
        inputs = { ...inputs, ...step };
        expect(derive(inputs)).toEqual(deriver()(inputs));
      }
    }),
    { numRuns: 60 },
  );
});

test('what did not change is the same object, so that nobody draws it again', () => {
  const derive = deriver();
  const inputs: Inputs = { ...start, values: named('web') };
  const before = derive(inputs);
  const after = derive({ ...inputs, analysed: analysed('x'), isBehind: false });
  expect(after.request).toBe(before.request);
  expect(after.offers).toBe(before.offers);
  expect(after.ofFields).toBe(before.ofFields);
  expect(after.findings).not.toBe(before.findings);
});

test('the payload is the text that is sent, and its findings stand beside those of the text', () => {
  const derived = deriver()({ ...start, values: named('Web'), analysed: analysed('x') });
  expect(JSON.parse(derived.text)).toEqual(derived.request);
  expect(derived.findings).toEqual([...derived.ofFields, ...derived.ofText]);
  expect(derived.ofText).toEqual(analysed('x').findings);
});

test('checks that did not end are no absence of problems', () => {
  const derived = deriver()({ ...start, analysed: { ...analysed('x'), unread: true } });
  expect(derived).toMatchObject({ unread: true, compose: undefined });
});
