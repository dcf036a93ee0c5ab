import { describe, expect, it } from 'vitest';
import {
  COMPOSE_FILE,
  describeMembers,
  GPU,
  GPUS,
  PORT,
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
import { gpuConfig, gpuSpec } from '@/domain/request/sections/gpus';
import { portMapping } from '@/domain/request/sections/ports';
import { z } from '@/domain/schema/zod';

const fields = [
  ...Object.entries(PROVISION).filter(([key]) => key !== 'compose_file'),
  ...Object.entries(COMPOSE_FILE).map(([key, kind]): [string, string] => [
    `compose_file.${key}`,
    kind,
  ]),
].map(([path, kind]) => ({ path: path as (typeof fieldPaths)[number], kind }));

/** Values, of which a kind accepts some: what a person could put in by hand. */
const VALUES: [unknown, RegExp][] = [
  ['any text', /^string(?!\[)/],
  [7, /^integer/],
  [1.5, /^$/],
  [true, /^boolean/],
  [['a'], /^string\[\]/],
  [[1], /^$/],
  [null, /\?/],
];

describe('the API’s documented fields', () => {
  it.each([PROVISION, COMPOSE_FILE, PORT, GPUS, GPU])(
    'are not the tests’ undocumented key',
    (t) => {
      expect(t).not.toHaveProperty(UNDOCUMENTED);
    },
  );

  it.each([
    ['the request', provisionRequest, PROVISION],
    ['compose_file', composeFile, COMPOSE_FILE],
    ['a port', portMapping, PORT],
    ['gpus', gpuConfig, GPUS],
    ['a GPU', gpuSpec, GPU],
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

  it('are those of the published schemas', () => {
    const published = requestSchemas() as Record<string, JsonSchema>;
    const request = published['provision-request.schema.json'] ?? {};
    expect(describeMembers(request)).toEqual(PROVISION);
    expect(describeMembers(request.properties?.compose_file ?? {})).toEqual(COMPOSE_FILE);
    expect(describeMembers(published['app-compose.schema.json'] ?? {})).toEqual(COMPOSE_FILE);
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
