import { describe, expect, test } from 'vitest';
import { z } from '@/domain/schema/zod';
import { KMS_LIST, OS_IMAGES } from './catalogue';
import { envPublicKey } from '#sandbox/kms/keys';
import { client, smallest } from '#sandbox/http/test-client';

const imageHash = (name: string) => OS_IMAGES.find((image) => image.name === name)?.os_image_hash;
const kmsId = (slug: string) => KMS_LIST.find((kms) => kms.slug === slug)?.id;

const answer = z.strictObject({
  compose_hash: z.string().regex(/^[0-9a-f]{64}$/),
  app_id: z.string().regex(/^[0-9a-f]{40}$/),
  app_env_encrypt_pubkey: z.string().regex(/^[0-9a-f]{64}$/),
  kms_id: z.string().startsWith('kms_'),
  kms_info: z.strictObject({
    id: z.string(),
    slug: z.string(),
    url: z.string(),
    version: z.string(),
    chain_id: z.null(),
    kms_contract_address: z.null(),
    gateway_app_id: z.null(),
    k256_pubkey: z.string().regex(/^0[23][0-9a-f]{64}$/),
  }),
  device_id: z.string(),
  fmspc: z.string(),
  os_image_hash: z.string(),
  instance_type: z.string(),
  teepod_id: z.int(),
});

const NULLS = {
  node_id: null,
  kms_contract: null,
  kms_contract_id: null,
  key_provider_mode: null,
  skip_gateway: null,
};

test.each<[Record<string, unknown>, string, string]>([
  [{ node_id: 12 }, 'ERR-02-002', 'node_id'],
  [{ node_id: 57, teepod_id: 12 }, 'ERR-02-002', 'teepod_id'],
  [{ kms_contract: '0x00' }, 'ERR-02-011', 'kms_contract'],
  [{ kms_contract_id: 7 }, 'ERR-02-011', 'kms_contract_id'],
  [{ kms_contract_id: 'kc_9xKd20Rb', kms: 'ethereum' }, 'ERR-02-009', 'kms_contract_id'],
  [{ kms_contract: 'phala', kms_id: 'kms-base-prod9' }, 'ERR-02-009', 'kms_contract'],
])('%j is refused: %s of %s', async (change, code, field) => {
  const { status, json } = await client().provision(smallest(change));
  expect(status).toBe(400);
  expect(json.detail).toMatchObject({ error_code: code });
  expect(json.detail.details[0]).toMatchObject({ field });
});

test('name and compose_file are enough', async () => {
  const { status, json } = await client().provision(smallest());
  expect(status).toBe(200);
  expect(answer.safeParse(json).error).toBeUndefined();
  expect(json).toMatchObject({ teepod_id: 12, instance_type: 'tdx.small' });
  expect(json.app_env_encrypt_pubkey).toBe(envPublicKey(json.kms_id, json.app_id));
});

describe('the rest is matched', () => {
  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'a development image when nothing is said',
      {},
      { os_image_hash: imageHash('dstack-dev-0.5.9') },
    ],
    [
      'prefer_dev null is the same',
      { prefer_dev: null },
      { os_image_hash: imageHash('dstack-dev-0.5.9') },
    ],
    ['a production image', { prefer_dev: false }, { os_image_hash: imageHash('dstack-0.5.9') }],
    ['an image by name', { image: 'dstack-0.5.7' }, { os_image_hash: imageHash('dstack-0.5.7') }],
    [
      'an image by slug',
      { image: 'dstack-dev-0.5.7-9b6a5239' },
      { os_image_hash: imageHash('dstack-dev-0.5.7') },
    ],
    ['a region in any letter case', { region: 'us-east-1' }, { teepod_id: 18 }],
    ['a node', { teepod_id: 23 }, { teepod_id: 23 }],
    ['a node by its newer id', { node_id: 57 }, { teepod_id: 23 }],
    ['a node by both', { node_id: 57, teepod_id: 23 }, { teepod_id: 23 }],
    ['what newer servers know is no filter where it is null', NULLS, { teepod_id: 12 }],
    [
      'no gateway and a key provider mode',
      { skip_gateway: true, key_provider_mode: 'local' },
      { teepod_id: 12 },
    ],
    [
      'a KMS by its contract, in any letter case',
      { kms_contract: '0x2F83172A49584c017f2b256f0fb2dca14126ba9c' },
      { kms_id: kmsId('kms-base-prod9') },
    ],
    [
      'Phala’s by the word for its contract',
      { kms_contract: 'phala' },
      { kms_id: kmsId('kms-phala-prod7') },
    ],
    [
      'a KMS by the id of its contract',
      { kms_contract_id: 'kc_Tn7cYe4M', kms: 'ethereum' },
      { kms_id: kmsId('kms-ethereum-prod7') },
    ],
    ['a node in its region', { teepod_id: 23, region: 'EU-WEST-1' }, { teepod_id: 23 }],
    ['a size', { instance_type: 'tdx.xlarge' }, { instance_type: 'tdx.xlarge', teepod_id: 12 }],
    ['type null and no pair', { instance_type: null, vcpu: null }, { instance_type: 'tdx.small' }],
    [
      'the type wins over the pair',
      { instance_type: 'tdx.large', vcpu: 1, memory: 1 },
      { instance_type: 'tdx.large' },
    ],
    ['a large machine goes where there is room', { vcpu: 128, memory: 262_144 }, { teepod_id: 18 }],
    [
      'a GPU size finds the GPU node',
      { instance_type: 'h200.small' },
      { teepod_id: 18, os_image_hash: imageHash('dstack-nvidia-dev-0.5.4.1') },
    ],
    [
      'and its production image',
      { instance_type: 'h200.8x.large', prefer_dev: false },
      { os_image_hash: imageHash('dstack-nvidia-0.5.11') },
    ],
    [
      'GPU slots by name',
      { instance_type: 'h200.small', gpus: { gpus: [{ slot: '18:00.0' }] } },
      { teepod_id: 18 },
    ],
    ['all GPUs', { gpus: { gpus: [], attach_mode: 'all' } }, { teepod_id: 18 }],
    ['no GPUs', { gpus: { gpus: [] } }, { teepod_id: 12 }],
    ['KMS null is Phala’s', { kms: null }, { kms_id: kmsId('kms-phala-prod7') }],
    ['KMS in upper case', { kms: 'PHALA' }, { kms_id: kmsId('kms-phala-prod7') }],
    [
      'a KMS by slug sets its family',
      { kms_id: 'kms-base-prod9' },
      { kms_id: kmsId('kms-base-prod9'), app_id: null },
    ],
    ['a KMS by id', { kms_id: kmsId('kms-phala-prod7') }, { kms_id: kmsId('kms-phala-prod7') }],
    ['allowed env keys', { env_keys: [] }, { teepod_id: 12 }],
    [
      'a runner the API does not know',
      { compose_file: { name: '', runner: 'nerdctl-compose' } },
      { teepod_id: 12 },
    ],
  ])('%s', async (_, change, expected) => {
    const { status, json } = await client().provision(smallest(change));
    expect(status, JSON.stringify(json)).toBe(200);
    expect(json).toMatchObject(expected);
  });

  test('a size of one’s own has no instance_type', async () => {
    const { json } = await client().provision(smallest({ vcpu: 2, memory: 2048 }));
    expect(json).not.toHaveProperty('instance_type');
  });

  test.each([
    ['BASE', 8453],
    ['ethereum', 1],
  ])('%s has no app id and no key yet, but a contract', async (kms, chain_id) => {
    const app_id = `0x${'AB'.repeat(20)}`;
    for (const body of [smallest({ kms }), smallest({ kms, app_id })]) {
      const { json } = await client().provision(body);
      expect(json).toMatchObject({
        app_id: null,
        app_env_encrypt_pubkey: null,
        kms_info: { chain_id, kms_contract_address: expect.stringMatching(/^0x[0-9a-fA-F]{40}$/) },
      });
    }
  });
});

describe('the app id', () => {
  test('is the next one, for every provision until one is committed', async () => {
    const { call, provision } = client();
    const [next] = (await call('/kms/phala/next_app_id')).json.app_ids;
    expect((await provision(smallest())).json.app_id).toBe(next.app_id);
    expect((await provision(smallest({ name: 'another-app' }))).json.app_id).toBe(next.app_id);
    expect((await call('/kms/phala/next_app_id')).json.app_ids).toEqual([next]);
  });

  test('can be a later one, in any spelling', async () => {
    const { call, provision } = client();
    const { app_ids } = (await call('/kms/phala/next_app_id?counts=20')).json;
    const { app_id, nonce } = app_ids[19];
    for (const spelling of [app_id, `0x${app_id}`, `0X${app_id.toUpperCase()}`]) {
      const { json } = await provision(smallest({ app_id: spelling, nonce }));
      expect(json.app_id).toBe(app_id);
    }
  });
});
