import { describe, expect, test } from 'vitest';
import { z } from '@/domain/schema/zod';
import { NODES } from './catalogue';
import { client } from '#sandbox/http/test-client';

// The shapes the official clients insist on; strict where their own schemas are.
const kms = z.strictObject({
  id: z.string().startsWith('kms_'),
  slug: z.string().nullable(),
  url: z.string(),
  version: z.string(),
  chain_id: z.int().nullable(),
  kms_contract_address: z.string().nullable(),
  gateway_app_id: z.string().nullable(),
});
const instanceType = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  vcpu: z.int(),
  memory_mb: z.int(),
  hourly_rate: z.string().regex(/^\d+\.\d+$/),
  requires_gpu: z.boolean(),
  default_disk_size_gb: z.int(),
  family: z.string().nullable(),
});
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const paged = <T extends z.ZodType>(item: T) =>
  z.strictObject({
    items: z.array(item).min(1),
    total: z.int(),
    page: z.int(),
    page_size: z.int(),
    pages: z.int(),
  });
const node = z.object({
  teepod_id: z.int(),
  name: z.string(),
  listed: z.boolean(),
  resource_score: z.number(),
  remaining_vcpu: z.number(),
  remaining_memory: z.number(),
  remaining_cvm_slots: z.number(),
  images: z.array(
    z.object({
      name: z.string(),
      is_dev: z.boolean(),
      version: z.array(z.number()).min(3).max(4),
      os_image_hash: hash,
    }),
  ),
  support_onchain_kms: z.boolean(),
  fmspc: z.string(),
  device_id: hash,
  region_identifier: z.string(),
  default_kms: z.string(),
  kms_list: z.array(z.string()),
});
const group = z.strictObject({ name: z.string(), items: z.array(instanceType), total: z.int() });

const shapes: Record<string, z.ZodType> = {
  '/auth/me': z.strictObject({
    user: z.object({
      username: z.string(),
      email: z.string(),
      role: z.enum(['admin', 'user']),
      avatar: z.string(),
      email_verified: z.boolean(),
      totp_enabled: z.boolean(),
      has_backup_codes: z.boolean(),
      flag_has_password: z.boolean(),
    }),
    workspace: z.object({
      id: z.string(),
      name: z.string(),
      slug: z.string(),
      tier: z.string(),
      role: z.string(),
    }),
    credits: z.object({
      balance: z.number(),
      granted_balance: z.number(),
      is_post_paid: z.boolean(),
      outstanding_amount: z.null(),
    }),
  }),
  '/instance-types': z.strictObject({ result: z.array(group).min(2) }),
  '/instance-types/gpu': z.strictObject({
    items: z.array(instanceType).min(1),
    total: z.int(),
    family: z.literal('gpu'),
  }),
  '/teepods/available': z.object({
    tier: z.string(),
    capacity: z.record(z.string(), z.number()),
    nodes: z.array(node).min(3),
    kms_list: z.array(kms).min(3),
  }),
  '/kms': paged(kms),
  '/kms?is_onchain=true&page_size=100': paged(kms.extend({ chain_id: z.int() })),
  '/kms?is_onchain=false': paged(kms.extend({ chain_id: z.null() })),
  '/os-images?page=1&page_size=100': paged(
    z.object({
      name: z.string(),
      slug: z.string(),
      version: z.string().regex(/^\d+(\.\d+){2,3}$/),
      os_image_hash: hash,
      is_dev: z.boolean(),
      requires_gpu: z.boolean(),
    }),
  ),
  '/os-images?is_dev=true': paged(z.looseObject({ is_dev: z.literal(true) })),
  '/kms/phala/next_app_id': z.strictObject({
    app_ids: z
      .array(z.strictObject({ app_id: z.string().regex(/^[0-9a-f]{40}$/), nonce: z.int() }))
      .length(1),
  }),
};

describe('shapes', () => {
  test.each(Object.entries(shapes))('%s', async (path, shape) => {
    const { status, json } = await client().call(path);
    expect(status).toBe(200);
    expect(shape.safeParse(json).error).toBeUndefined();
  });

  test('/auth/me is flat for the 2025 version', async () => {
    const headers = { 'X-Phala-Version': '2025-10-28' };
    const { json } = await client().call('/auth/me', { headers });
    const flat = z.strictObject({
      username: z.string(),
      email: z.string(),
      credits: z.number(),
      granted_credits: z.number(),
      avatar: z.string(),
      team_name: z.string(),
      team_tier: z.string(),
    });
    expect(flat.safeParse(json).error).toBeUndefined();
  });

  test('pages', async () => {
    const { json } = await client().call('/os-images?page=2&page_size=3');
    expect(json).toMatchObject({ total: 8, page: 2, page_size: 3, pages: 3 });
    expect(json.items).toHaveLength(3);
    const { json: after } = await client().call('/os-images?page=9');
    expect(after.items).toEqual([]);
  });

  test('next app ids follow each other and are not reserved', async () => {
    const { call } = client();
    const { json } = await call('/kms/phala/next_app_id?counts=20');
    expect(json.app_ids.map(({ nonce }: { nonce: number }) => nonce)).toEqual(
      Array.from({ length: 20 }, (_, i) => i),
    );
    expect((await call('/kms/phala/next_app_id?counts=20')).json).toEqual(json);
  });
});

describe('query parameters', () => {
  test.each([
    ['/kms/phala/next_app_id?counts=0', 'counts', 'greater_than_equal'],
    ['/kms/phala/next_app_id?counts=21', 'counts', 'less_than_equal'],
    ['/kms/phala/next_app_id?counts=two', 'counts', 'int_parsing'],
    ['/kms?page=0', 'page', 'greater_than_equal'],
    ['/kms?page_size=101', 'page_size', 'less_than_equal'],
    ['/kms?is_onchain=maybe', 'is_onchain', 'bool_parsing'],
    ['/os-images?is_dev=', 'is_dev', 'bool_parsing'],
  ])('%s', async (path, name, type) => {
    const { status, json } = await client().call(path);
    expect(status).toBe(422);
    expect(json.detail[0]).toMatchObject({ loc: ['query', name], type });
  });
});

describe('the catalogue', () => {
  test('every node with room takes the smallest size with its default KMS', async () => {
    const { provision } = client();
    for (const { teepod_id, name, remaining_cvm_slots } of NODES) {
      const compose_file = { name: '', docker_compose_file: 'services: {a: {image: b}}' };
      const { status } = await provision({ name: 'my-app', teepod_id, compose_file });
      expect([name, status]).toEqual([name, remaining_cvm_slots > 0 ? 200 : 400]);
    }
  });

  test('a CPU image stands in front on every node', async () => {
    const { json } = await client().call('/teepods/available');
    for (const { images } of json.nodes) expect(images[0].requires_gpu).toBe(false);
  });
});
