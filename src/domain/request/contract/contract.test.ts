import { describe, expect, it } from 'vitest';
import {
  COMPOSE_FILE,
  describeMembers,
  GPU,
  GPUS,
  NEWER_COMPOSE,
  NEWER_PROVISION,
  POLICY_PORT,
  PORT,
  PORT_POLICY,
  PROVISION,
  type JsonSchema,
  UNDOCUMENTED,
} from './contract.table';
import { requestSchemas } from './json-schema';
import {
  apiDefault,
  composeFile,
  fieldPaths,
  fieldSchema,
  isNullable,
  isRequired,
  provisionRequest,
} from '@/domain/request/request';
import { fieldFacts } from '@/domain/request/field';
import { policyPort, portPolicy } from '@/domain/request/sections/exposure';
import { gpuConfig, gpuSpec } from '@/domain/request/sections/gpus';
import { portMapping } from '@/domain/request/sections/ports';
import { z } from '@/domain/schema/zod';

const ALL_PROVISION = { ...PROVISION, ...NEWER_PROVISION };
const ALL_COMPOSE = { ...COMPOSE_FILE, ...NEWER_COMPOSE };

const fields = [
  ...Object.entries(ALL_PROVISION).filter(([key]) => key !== 'compose_file'),
  ...Object.entries(ALL_COMPOSE).map(([key, kind]): [string, string] => [
    `compose_file.${key}`,
    kind,
  ]),
].map(([path, kind]) => ({ path: path as (typeof fieldPaths)[number], kind }));

/** Values, of which a kind accepts some: what a person could put in by hand. */
const VALUES: [unknown, RegExp][] = [
  ['any text', /^string(?!\[)/],
  [7, /^integer|\|integer/],
  [1.5, /^$/],
  [true, /^boolean/],
  [['a'], /^string\[\]/],
  [[1], /^$/],
  [null, /\?/],
];

describe('the API’s documented fields', () => {
  it.each([ALL_PROVISION, ALL_COMPOSE, PORT, GPUS, GPU, PORT_POLICY, POLICY_PORT])(
    'are not the tests’ undocumented key',
    (t) => {
      expect(t).not.toHaveProperty(UNDOCUMENTED);
    },
  );

  it.each([
    ['the request', provisionRequest, ALL_PROVISION],
    ['compose_file', composeFile, ALL_COMPOSE],
    ['a port', portMapping, PORT],
    ['gpus', gpuConfig, GPUS],
    ['a GPU', gpuSpec, GPU],
    ['a port policy', portPolicy, PORT_POLICY],
    ['a port of it', policyPort, POLICY_PORT],
  ])('are those of the schema, both ways: %s', (_, schema, table) => {
    expect(Object.keys(schema.shape).toSorted()).toEqual(Object.keys(table).toSorted());
    const written = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
    expect(describeMembers(written)).toEqual(table);
  });

  it('are each in one section, once', () => {
    expect(fieldPaths.toSorted()).toEqual(fields.map(({ path }) => path).toSorted());
    expect(new Set(fieldPaths).size).toBe(fieldPaths.length);
  });

  it.each(fields)('$path is $kind', ({ path, kind }) => {
    expect(isNullable(path)).toBe(kind.includes('?'));
    expect(isRequired(path)).toBe(kind.includes('!'));
    const fallback = /=(.*)$/.exec(kind)?.[1];
    expect(apiDefault(path)).toEqual(fallback === undefined ? undefined : JSON.parse(fallback));
    for (const [value, accepts] of path === 'name' ? [] : VALUES) {
      expect([value, fieldSchema(path).safeParse(value).success]).toEqual([
        value,
        accepts.test(kind),
      ]);
    }
  });

  it.each(fields)('$path says whether only newer servers know it', ({ path }) => {
    const key = path.replace('compose_file.', '');
    const isNewer = Object.hasOwn(path === key ? NEWER_PROVISION : NEWER_COMPOSE, key);
    const { newer, rare, link } = fieldFacts.get(fieldSchema(path)) ?? {};
    expect(newer ?? false).toBe(isNewer);
    if (isNewer) expect([rare, link]).toEqual([true, expect.stringContaining('provision_cvm.ts')]);
  });

  it('are those of the published schemas', () => {
    const published = requestSchemas() as Record<string, JsonSchema>;
    const request = published['provision-request.schema.json'] ?? {};
    expect(describeMembers(request)).toEqual(ALL_PROVISION);
    expect(describeMembers(request.properties?.compose_file ?? {})).toEqual(ALL_COMPOSE);
    expect(describeMembers(published['app-compose.schema.json'] ?? {})).toEqual(ALL_COMPOSE);
  });

  it('only compose_file and name are required', () => {
    const minimal = { name: 'my-app', compose_file: { name: '' } };
    expect(provisionRequest.safeParse(minimal).success).toBe(true);
    expect(provisionRequest.safeParse({ name: 'my-app' }).success).toBe(false);
    expect(provisionRequest.safeParse({ compose_file: { name: '' } }).success).toBe(false);
    expect(provisionRequest.safeParse({ name: 'my-app', compose_file: {} }).success).toBe(false);
  });

  it('leave unknown keys alone at every level', () => {
    const open = {
      name: 'my-app',
      x: 1,
      compose_file: { name: '', x: { y: null } },
      ports: [{ protocol: 'tcp', host_port: 1, vm_port: 1, x: 1 }],
      gpus: { gpus: [{ slot: 'a', x: 1 }], x: 1 },
    };
    expect(provisionRequest.parse(open)).toMatchObject(open);
  });
});
