import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from './check';
import { catalogue, requestWith } from './check.table';
import type { Finding } from './finding';
import { anyForm } from './random-form.table';
import { toRequest } from './form';
import { jsonObject, jsonValue } from '@/text/random-json.table';
import { fieldPaths, fieldSchema, type ProvisionRequest } from './request';
import { envNameCases } from '@/domain/request/rules/environment.table';
import {
  exposureExact,
  identityExact,
  payloadExact,
  resourceExact,
} from '@/domain/request/rules/exact.table';
import { listExact } from '@/domain/request/rules/exact-lists.table';
import { identityCases } from '@/domain/request/rules/identity.table';
import { otherCases } from '@/domain/request/rules/other.table';
import { overrideCases } from '@/domain/request/rules/overrides.table';
import { payloadCases } from '@/domain/request/rules/payload.table';
import { portMappingCases } from '@/domain/request/rules/ports.table';
import { resourceCases } from '@/domain/request/rules/resources.table';

const cases = [
  ...identityCases,
  ...payloadCases,
  ...envNameCases,
  ...portMappingCases,
  ...resourceCases,
  ...otherCases,
  ...overrideCases,
];

const exact = [...identityExact, ...resourceExact, ...payloadExact, ...exposureExact, ...listExact];

const anything = fc.oneof(
  jsonValue({ nulls: true }),
  fc.constantFrom<unknown>(undefined, null, [], {}, [null], [[]], 'tcp', -1, 1.5, 1e300, {
    gpus: null,
  }),
  fc.constantFrom<unknown>([{}], [{ slot: null }], { attach_mode: 'all' }, { gpus: [null] }, [
    { protocol: 'tcp' },
  ]),
);

/** Whatever was checked, a finding is something to show. */
function expectReadable(findings: Finding[]) {
  for (const { severity, path, message } of findings) {
    expect(['error', 'warning']).toContain(severity);
    expect(typeof path).toBe('string');
    expect(message).toMatch(/[\p{L}\d].*\.$/su);
    expect(message).not.toMatch(/Invalid (input|option)|expected|received|NaN|\[object/);
  }
}

/** The request with anything at all at a path. */
function withValue(path: string, value: unknown): ProvisionRequest {
  const key = path.replace('compose_file.', '');
  return requestWith(key === path ? { top: { [key]: value } } : { compose: { [key]: value } });
}

describe('a rule', () => {
  it.each(cases)('$law', ({ fine, bad, severity, path, says }) => {
    expect(check(requestWith(fine), catalogue)).toEqual([]);
    const found = check(requestWith(bad), catalogue);
    expectReadable(found);
    expect(found).toContainEqual(
      expect.objectContaining({ severity, path, message: expect.stringContaining(says) }),
    );
  });

  it.each(cases)('says one thing at its place: $law', ({ bad, path }) => {
    expect(
      check(requestWith(bad), catalogue).filter((finding) => finding.path === path),
    ).toHaveLength(1);
  });

  it.each(exact)('says this and nothing else: %s', (_, change, ...findings) => {
    const found = check(requestWith(change), catalogue);
    expect(
      found.map(
        ({ severity, path, message, missing }) =>
          `${missing ? 'task' : severity} ${path}: ${message}`,
      ),
    ).toEqual(findings);
  });

  it.each([
    [{ top: { teepod_id: 99, region: 'nowhere', kms: 'base', instance_type: 'unheard.of' } }],
    [{ top: { teepod_id: 12, region: 'US-EAST-1', kms: 'base' } }],
  ])('that needs a look-up is silent without it: %j', (change) => {
    const known = check(requestWith(change), {});
    expect(known).toEqual([]);
  });
});

describe('a request', () => {
  it('may have values of a newer kind: the runner’s and the GPU mode’s types are open', () => {
    const found = check(
      requestWith({
        compose: { runner: 'new', bash_script: 'x' },
        top: { gpus: { gpus: [], attach_mode: 'new' } },
      }),
    );
    expect(found.map(({ path }) => path)).toEqual(['compose_file.runner', 'gpus.attach_mode']);
  });

  it('that does not fit its type is reported at that place, and by the schema alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fieldPaths), anything, (path, value) => {
        const found = check(withValue(path, value), catalogue);
        expectReadable(found);
        if (fieldSchema(path).safeParse(value).success) return;
        const here = found.filter(
          (finding) => finding.path === path || finding.path.startsWith(`${path}.`),
        );
        expect(here.length).toBeGreaterThan(0);
        expect(here.every(({ severity }) => severity === 'error')).toBe(true);
        expect(new Set(here.map((finding) => finding.path)).size).toBe(here.length);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(
    fieldPaths.flatMap((path) =>
      [null, 'text', 5, 1.5, true, [], [null], {}, [{}]].map((value): [string, unknown] => [
        path,
        value,
      ]),
    ),
  )('never makes it throw: %s = %j', (path, value) => {
    expectReadable(check(withValue(path, value), catalogue));
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'name'],
    ['a number', 5],
    ['a list', []],
    ['an empty object', {}],
    ['no compose_file', { name: 'my-app' }],
    ['a null compose_file', { name: 'my-app', compose_file: null }],
    ['a list as compose_file', { name: 'my-app', compose_file: [] }],
    ['a text as compose_file', { name: 'my-app', compose_file: 'services: {}' }],
    [
      'a prototype in the way',
      JSON.parse('{"__proto__":{"name":"my-app"},"compose_file":{"__proto__":null}}'),
    ],
  ])('of the shape %s is refused in words', (_, shape) => {
    const found = check(shape as ProvisionRequest, catalogue);
    expectReadable(found);
    expect(found.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('of any JSON never makes it throw', () => {
    const shaped = jsonObject({
      nulls: true,
      keys: fc.constantFrom('name', 'compose_file', 'ports', 'gpus', 'app_id'),
    });
    fc.assert(
      fc.property(fc.oneof(anything, shaped), (shape) => {
        expectReadable(check(shape as ProvisionRequest, catalogue));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['compose_file.allowed_envs', null],
    ['ports', {}],
  ])('with a long list of the wrong kind has a finding for each item: %s', (path, item) => {
    const list = Array.from({ length: 2000 }, () => item);
    const found = check(withValue(path, list), catalogue);
    expect(found.length).toBeGreaterThanOrEqual(2000);
  });

  it('of any form is judged and left as it is', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const sent = toRequest(form);
        const before = JSON.stringify(sent);
        expectReadable(check(sent, catalogue));
        expect(JSON.stringify(sent)).toBe(before);
      }),
    );
  });
});
