import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  COMPOSE_FILE,
  describeMembers,
  GPU,
  GPUS,
  NEWER_COMPOSE,
  NEWER_PROVISION,
  PORT,
  PROVISION,
  type JsonSchema,
} from './contract.table';
import { gpuConfig, gpuSpec } from '@/domain/request/sections/gpus';
import { portMapping } from '@/domain/request/sections/ports';
import { composeFile, provisionRequest } from '@/domain/request/request';
import { withoutKeys } from '@/domain/schema/members';
import { z } from '@/domain/schema/zod';

const shared = process.env.SHARED_DIR;
const schemas: Record<string, JsonSchema> = shared
  ? (
      JSON.parse(readFileSync(join(shared, 'contract/phala-cloud.openapi.json'), 'utf8')) as {
        components: { schemas: Record<string, JsonSchema> };
      }
    ).components.schemas
  : {};

const deref = (schema: JsonSchema): JsonSchema =>
  schema.$ref
    ? { ...schemas[schema.$ref.replace('#/components/schemas/', '')], ...schema }
    : schema;

const PAIRS = [
  ['ProvisionDstackAppRequestV2', provisionRequest, PROVISION],
  ['AppComposeV2', composeFile, COMPOSE_FILE],
  ['PortMapping', portMapping, PORT],
  ['GpuConfig', gpuConfig, GPUS],
  ['GpuSpec', gpuSpec, GPU],
] as const;

/** What is known from the SDK's source alone, and so is in no published contract. */
const NEWER: Record<string, string[]> = {
  ProvisionDstackAppRequestV2: Object.keys(NEWER_PROVISION),
  AppComposeV2: Object.keys(NEWER_COMPOSE),
};

/** Where our schema says more than the contract, and why. */
const EXCEPTIONS: Record<string, string[]> = {
  // The contract has these rules in words: "5-63 chars, must start with letter, …".
  'ProvisionDstackAppRequestV2.name': ['minLength', 'maxLength', 'allOf'],
  // The contract lists `listed` and `all` beside any text: any text it is, a rule warns.
  'GpuConfig.attach_mode': [],
};

/** Keywords that say nothing of the values, or that the comparison of members covers. */
const COVERED = [
  'title',
  'description',
  'default',
  'type',
  'anyOf',
  'items',
  '$ref',
  'properties',
  'required',
  'enum',
  'const',
  'additionalProperties',
  'minimum',
  'maximum',
];

const keywords = (schema: JsonSchema | undefined) =>
  Object.keys(schema ?? {}).filter((keyword) => !COVERED.includes(keyword));

describe.skipIf(!shared)('the contract (set SHARED_DIR to run)', () => {
  it.each(PAIRS)('%s has the members of ours, both ways', (name, ours, table) => {
    const theirs = schemas[name] ?? {};
    const written = z.toJSONSchema(ours, { io: 'input' }) as JsonSchema;
    expect(describeMembers(theirs, deref)).toEqual(
      withoutKeys(describeMembers(written), NEWER[name] ?? []),
    );
    expect(describeMembers(theirs, deref)).toEqual(table);
  });

  it.each(PAIRS)('%s closes nothing that ours opens, and the other way round', (name, ours) => {
    const theirs = schemas[name] ?? {};
    expect(theirs.additionalProperties ?? true).toBe(true);
    expect(
      ours.safeParse({}).error?.issues.some(({ code }) => code === 'unrecognized_keys'),
    ).not.toBe(true);
  });

  it.each(PAIRS)('%s has no rule that ours lacks, and ours none without a reason', (name, ours) => {
    const theirs = schemas[name]?.properties ?? {};
    const written = (z.toJSONSchema(ours, { io: 'input' }) as JsonSchema).properties ?? {};
    for (const key of Object.keys(theirs)) {
      expect([key, keywords(theirs[key])]).toEqual([key, []]);
      expect([key, keywords(written[key])]).toEqual([key, EXCEPTIONS[`${name}.${key}`] ?? []]);
    }
  });

  it('asks for the name in the words our rules follow', () => {
    const words = schemas.ProvisionDstackAppRequestV2?.properties?.name?.description;
    expect(words).toContain(
      '5-63 chars, must start with letter, can contain letters/numbers/hyphens',
    );
  });

  it('documents the default of a null prefer_dev as ours does', () => {
    const words = schemas.ProvisionDstackAppRequestV2?.properties?.prefer_dev?.description;
    expect(words).toContain('defaults to dev');
  });
});
