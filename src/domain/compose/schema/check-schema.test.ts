import { Ajv } from 'ajv';
import fc from 'fast-check';
import { composeSchema } from 'virtual:compose-rules';
import { describe, expect, it } from 'vitest';
import { readYaml } from '@/domain/compose/yaml/read-yaml';
import { SchemaCheck, type SchemaNode } from './check-schema';

const KNOWN = new Set(
  '$ref type properties patternProperties additionalProperties required items oneOf enum pattern minimum maximum definitions'.split(
    ' ',
  ),
);
const NAMES = new Set(['properties', 'patternProperties', 'definitions']);

/** Every keyword of a schema, wherever it stands. */
function keywords(node: unknown, isNames = false): string[] {
  if (Array.isArray(node)) return node.flatMap((item) => keywords(item));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => [
    ...(isNames ? [] : [key]),
    ...keywords(value, !isNames && NAMES.has(key)),
  ]);
}

const check = new SchemaCheck(composeSchema);
const ajv = new Ajv({ strict: false }).compile(composeSchema);

const said = (value: unknown) => {
  const { root } = readYaml(JSON.stringify(value));
  return root ? check.check(root) : [];
};

describe('the schema check', () => {
  it('knows every keyword the Compose schema uses', () => {
    expect([...new Set(keywords(composeSchema))].filter((key) => !KNOWN.has(key))).toEqual([]);
  });

  it.each([
    [{ web: { image: 5 } }, 'services.web.image must be a text.'],
    [{ web: { imagee: 'x' } }, 'services.web has no key "imagee". Did you mean image?'],
    [{ web: { environment: null } }, 'services.web.environment must be a map of keys or a list.'],
    [{ web: { command: ['a', true] } }, 'services.web.command.1 must be a text.'],
    [
      { web: { healthcheck: { interval: 10 } } },
      'services.web.healthcheck.interval must be a text.',
    ],
    [
      { web: { develop: { watch: [{ path: '.' }] } } },
      'services.web.develop.watch.0 needs the key action.',
    ],
    [{ 'a b': {} }, 'services has no key "a b".'],
  ])('of %j says so in words', (services, message) => {
    expect(said({ services }).map((problem) => problem.message)).toEqual([message]);
  });

  it('takes a value that depends on variables for anything', () => {
    expect(said({ services: { web: { init: '${A}', ulimits: { nofile: '$B' } } } })).toEqual([]);
  });

  it('agrees with ajv on services made at random', () => {
    const service: SchemaNode = composeSchema.definitions?.service ?? {};
    const keys = Object.keys(service.properties ?? {});
    const scalar = fc.oneof(fc.constantFrom('a', '1g', 'x:y', '', null, true, -1, 0, 1.5, 80));
    const value = fc.oneof(
      scalar,
      fc.array(
        fc.oneof(scalar, fc.dictionary(fc.constantFrom('target', 'source', 'path', 'x'), scalar)),
      ),
      fc.dictionary(fc.constantFrom('a', 'name', 'driver', 'test', 'resources', 'x-y'), scalar),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys, 'imagee', 'x-z'), value), (web) => {
        expect(said({ services: { web } }).length === 0).toBe(ajv({ services: { web } }));
      }),
      { numRuns: 300 },
    );
  });
});
