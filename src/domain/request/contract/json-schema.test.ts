import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COMPOSE_FILE,
  NEWER_COMPOSE,
  NEWER_PROVISION,
  PROVISION,
  UNDOCUMENTED,
  type JsonSchema,
} from './contract.table';
import { initialForm, toRequest } from '@/domain/request/form';
import { requestSchemas } from './json-schema';
import { anyForm } from '@/domain/request/random-form.table';
import { apiDefault, provisionRequest, type FieldPath } from '@/domain/request/request';

const published = requestSchemas() as Record<string, JsonSchema>;
const request = published['provision-request.schema.json'] ?? {};
const compose = published['app-compose.schema.json'] ?? {};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const TYPES: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject,
};

/** A small validator of its own, for the keywords that occur; any other is an error of the test. */
const KEYWORDS: Record<string, (value: unknown, expected: never) => boolean> = {
  type: (value, expected: string | string[]) =>
    [expected].flat().some((type) => TYPES[type]?.(value)),
  anyOf: (value, options: JsonSchema[]) => options.some((option) => isValid(option, value)),
  allOf: (value, all: JsonSchema[]) => all.every((one) => isValid(one, value)),
  enum: (value, values: unknown[]) => values.includes(value),
  pattern: (value, pattern: string) =>
    typeof value !== 'string' || new RegExp(pattern, 'u').test(value),
  minLength: (value, length: number) => typeof value !== 'string' || [...value].length >= length,
  maxLength: (value, length: number) => typeof value !== 'string' || [...value].length <= length,
  items: (value, item: JsonSchema) =>
    !Array.isArray(value) || value.every((one) => isValid(item, one)),
  required: (value, keys: string[]) =>
    !isObject(value) || keys.every((key) => Object.hasOwn(value, key)),
  properties: (value, known: Record<string, JsonSchema>) =>
    !isObject(value) ||
    Object.entries(known).every(
      ([key, member]) => !Object.hasOwn(value, key) || isValid(member, value[key]),
    ),
  title: () => true,
  description: () => true,
  default: () => true,
  $schema: () => true,
};

function isValid(schema: JsonSchema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, expected]) => {
    const rule = KEYWORDS[keyword];
    if (!rule) throw new Error(`Unknown keyword ${keyword}`);
    return rule(value, expected as never);
  });
}

/** Every schema in a schema, with its path. */
function nested(schema: JsonSchema, path: string): [string, JsonSchema][] {
  const inner = [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, member]) =>
      nested(member, `${path}.${key}`),
    ),
    ...(schema.anyOf ?? []).flatMap((option) => nested(option, path)),
    ...(schema.items ? nested(schema.items, `${path}[]`) : []),
  ];
  return [[path, schema], ...inner];
}

const all = [...nested(request, 'request'), ...nested(compose, 'compose')];
const members = all.flatMap(([path, { properties }]) =>
  Object.entries(properties ?? {}).map(([key, member]): [string, JsonSchema] => [
    `${path}.${key}`,
    member,
  ]),
);

const FULL = {
  ...toRequest(initialForm()),
  name: 'my-app',
  kms: 'base',
  vcpu: 2,
  env_keys: ['A'],
  ports: [{ protocol: 'tcp', host_port: 8080, vm_port: 80, host_address: null, x: 1 }],
  gpus: { gpus: [{ slot: 'bd:00.0', product_id: '10de:2335' }], attach_mode: 'listed' },
  [UNDOCUMENTED]: { any: ['thing'] },
};

describe('the published schemas', () => {
  it('are two, of the 2020-12 draft', () => {
    expect(Object.keys(published)).toEqual([
      'provision-request.schema.json',
      'app-compose.schema.json',
    ]);
    for (const schema of Object.values(published)) {
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(schema.title).toBeTruthy();
      expect(schema.description).toBeTruthy();
    }
  });

  it('require what the API requires, no more', () => {
    expect(request.required?.toSorted()).toEqual(['compose_file', 'name']);
    expect(request.properties?.compose_file?.required).toEqual(['name']);
    expect(compose.required).toEqual(['name']);
  });

  it.each([
    ...Object.keys({ ...PROVISION, ...NEWER_PROVISION }).filter((key) => key !== 'compose_file'),
    ...Object.keys({ ...COMPOSE_FILE, ...NEWER_COMPOSE }).map((key) => `compose_file.${key}`),
  ])('%s has the API’s default', (path) => {
    const inCompose = path.startsWith('compose_file.');
    const holder = inCompose ? compose.properties : request.properties;
    const member = holder?.[path.replace('compose_file.', '')];
    expect(member?.default).toEqual(apiDefault(path as FieldPath));
  });

  it.each(members)('%s has a title and a description', (_, { title, description }) => {
    expect(title).toMatch(/\S/);
    expect(description).toMatch(/\.$/);
  });

  it.each(all)('%s is open, and has no bounds the API has not', (path, schema) => {
    expect(schema.additionalProperties ?? true).toBe(true);
    const known = ['minLength', 'maxLength', 'pattern', 'allOf'].filter(
      (keyword) => keyword in schema,
    );
    expect(known).toEqual(path === 'request.name' ? ['minLength', 'maxLength', 'allOf'] : []);
    expect(schema).not.toHaveProperty('minimum');
    expect(schema).not.toHaveProperty('maximum');
  });

  it('leave the runner, the protocol and the GPU mode open', () => {
    const other = structuredClone({ ...FULL, compose_file: { name: '', runner: 'other' } });
    const [port] = other.ports;
    if (port) port.protocol = 'other';
    other.gpus.attach_mode = 'other';
    expect(isValid(request, other)).toBe(true);
  });

  it.each<[string, unknown, boolean]>([
    ['a minimal request', { name: 'my-app', compose_file: { name: '' } }, true],
    ['a full one', FULL, true],
    ['no name', { compose_file: { name: '' } }, false],
    ['no compose_file', { name: 'my-app' }, false],
    ['no name inside', { name: 'my-app', compose_file: {} }, false],
    ['a short name', { ...FULL, name: 'abcd' }, false],
    ['a name with _', { ...FULL, name: 'my_app' }, false],
    ['an unknown KMS', { ...FULL, kms: 'PHALA' }, false],
    ['a null KMS', { ...FULL, kms: null }, true],
    ['null env_keys', { ...FULL, env_keys: null }, false],
    ['a null listed', { ...FULL, listed: null }, false],
    ['half a vCPU', { ...FULL, vcpu: 0.5 }, false],
    ['a port without its number', { ...FULL, ports: [{ protocol: 'tcp', vm_port: 1 }] }, false],
    ['gpus without gpus', { ...FULL, gpus: {} }, false],
    ['another file system', { ...FULL, compose_file: { name: '', storage_fs: 'xfs' } }, false],
  ])('of %s say what the form’s schema says', (_, value, valid) => {
    expect(isValid(request, value)).toBe(valid);
    expect(provisionRequest.safeParse(value).success).toBe(valid);
  });

  it('accept the request of any form', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const sent = toRequest(form);
        expect(isValid(request, sent)).toBe(true);
        expect(isValid(compose, sent.compose_file)).toBe(true);
      }),
    );
  });
});
