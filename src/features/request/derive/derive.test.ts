import type { Catalogue } from '@/domain/cloud/lookups';
import { analyseCompose } from '@/domain/compose/analyse';
import { initialForm, toRequest, type ProvisionForm } from '@/domain/request/form';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Analysed } from './analyse';
import { cloudSense } from './cloud-sense';
import { deriver, type Derived, type Inputs } from './derive';

const lookup = { kind: 'ready', words: '', retry: () => undefined } as const;
const lookups = { sizes: lookup, nodes: lookup, gpus: lookup };

const start: Inputs = {
  values: initialForm(),
  given: new Set(),
  cloud: { catalogue: {}, lookups, sense: cloudSense },
  script: { kind: 'unknown', words: '', needsKey: false },
  images: undefined,
  complaints: undefined,
  analysed: undefined,
  isBehind: true,
};
const named = (name: string): ProvisionForm => ({ ...initialForm(), name });
/** What the worker says of a text of one line. */
function analysed(text: string): Analysed {
  const context = { request: toRequest(initialForm()), given: new Set<string>() };
  const { model: _, ...outline } = analyseCompose(text, context);
  const compose = { ...outline, text, isRead: true } as unknown as Analysed['compose'];
  return { prediction: undefined, moved: undefined, compose };
}
const withText = (docker_compose_file: string): ProvisionForm => ({
  ...initialForm(),
  compose_file: { name: '', docker_compose_file },
});
const WEB = 'services: {web: {image: "nginx:1", environment: {A: "${A:?}", B: $B}}}';

/** With what is else worked out only when somebody looks. */
const workedOut = (derived: Derived) => ({
  ...derived,
  offers: Object.entries(derived.offers).map(([path, { choices }]) => [path, choices()]),
});

test('is the same whatever was derived before', () => {
  const changes: fc.Arbitrary<Partial<Inputs>> = fc.oneof(
    fc.constantFrom('', 'a', 'web', '-').map((name) => ({ values: named(name) })),
    fc.constantFrom([], ['A'], ['A', 'B']).map((names) => ({ given: new Set(names) })),
    fc.constantFrom<Catalogue>({}, { nodes: [] }, { gpus: [] }).map((catalogue) => ({
      cloud: { catalogue, lookups, sense: cloudSense },
    })),
    fc.constantFrom(WEB, 'x: 1').map((text) => ({ analysed: analysed(text) })),
    fc.constant<Partial<Inputs>>({ analysed: undefined }),
    fc.boolean().map((isBehind) => ({ isBehind })),
  );
  fc.assert(
    fc.property(fc.array(changes, { minLength: 1, maxLength: 12 }), (steps) => {
      const derive = deriver();
      let inputs = start;
      for (const step of steps) {
        inputs = { ...inputs, ...step };
        expect(workedOut(derive(inputs))).toEqual(workedOut(deriver()(inputs)));
      }
    }),
    { numRuns: 60 },
  );
});

test('what did not change is the same object, so that nobody draws it again', () => {
  const derive = deriver();
  const inputs: Inputs = { ...start, values: named('web') };
  const before = derive(inputs);
  const after = derive({ ...inputs, analysed: analysed(WEB), isBehind: false });
  expect(after.request).toBe(before.request);
  expect(after.offers).toBe(before.offers);
  expect(after.ofFields).toBe(before.ofFields);
  expect(after.findings).not.toBe(before.findings);
});

test('the payload is the text that is sent, and its findings stand beside those of the text', () => {
  const derived = deriver()({ ...start, values: named('Web'), analysed: analysed(WEB) });
  expect(JSON.parse(derived.text)).toEqual(derived.request);
  expect(derived.findings).toEqual([...derived.ofFields, ...derived.ofText]);
});

test('what a text says of another field is found there, once, and what it says of itself at its place', () => {
  const { findings, atFields } = deriver()({ ...start, analysed: analysed(`${WEB}\nx: 1`) });
  const ofText = findings.filter((finding) => finding.ofText);
  expect(ofText.map(({ path, at }) => `${path} ${at ? 'in the text' : ''}`)).toEqual(
    expect.arrayContaining([
      'compose_file.allowed_envs ',
      'compose_file.docker_compose_file in the text',
    ]),
  );
  expect(ofText.filter(({ message }) => message.startsWith('A must'))).toHaveLength(1);
  expect(ofText.every(({ begun, inText }) => begun && inText)).toBe(true);
  const inText = atFields.filter(({ at }) => at);
  expect(new Set(inText.map(({ severity }) => severity)).size).toBe(inText.length);
});

test.each([
  [named(''), 'name', false],
  [named('-'), 'name', true],
])('a finding says whether its field was begun with: %#', (values, path, begun) => {
  const { findings } = deriver()({ ...start, values });
  expect(findings.find((finding) => finding.path === path)?.begun).toBe(begun);
});

test.each(['lost', 'slow', 'failed'] as const)(
  'checks that did not end are a finding of their own: %s',
  (unread) => {
    const nothing: Analysed = {
      prediction: undefined,
      moved: undefined,
      compose: undefined,
      unread,
    };
    const found = (values: ProvisionForm) =>
      deriver()({ ...start, values, analysed: nothing }).findings.filter((one) => one.unchecked);
    expect(found(withText('services: {}'))).toEqual([
      expect.objectContaining({
        severity: 'warning',
        path: 'compose_file.docker_compose_file',
        message: expect.stringMatching(/^Not checked: .+\. It can be sent as it is\.$/),
      }),
    ]);
    // Nothing there, nothing to check.
    expect(found(initialForm())).toEqual([]);
  },
);

test('only a text can be waited for', () => {
  expect(deriver()({ ...start, values: withText('a: 1') }).isChecking).toBe(true);
  expect(deriver()({ ...start, values: withText('a: 1'), isBehind: false }).isChecking).toBe(false);
  expect(deriver()(start).isChecking).toBe(false);
});
