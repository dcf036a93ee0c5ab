import { expect, it } from 'vitest';
import { readDetail } from './machine-detail';

const NOTHING = {
  instanceId: undefined,
  target: undefined,
  image: undefined,
  isDev: undefined,
  imageHash: undefined,
  node: undefined,
  region: undefined,
  kms: undefined,
  kmsContract: undefined,
  chainId: undefined,
  isListed: undefined,
  hasPublicLogs: undefined,
  scheduledDeletion: undefined,
};

it.each([
  [
    {
      resource: {},
      instance_id: 'i1',
      progress: { target: 'running' },
      os: { name: 'dstack-0.5.9', is_dev: false, os_image_hash: 'ab' },
      node_info: { name: 'prod7', region: 'us-west' },
      kms_type: 'base',
      kms_info: { chain_id: 8453, dstack_kms_address: '0xab' },
      listed: false,
      public_logs: true,
      scheduled_delete_at: '2026-12-24T00:00:00Z',
    },
    {
      instanceId: 'i1',
      target: 'running',
      image: 'dstack-0.5.9',
      isDev: false,
      imageHash: 'ab',
      node: 'prod7',
      region: 'us-west',
      kms: 'base',
      kmsContract: '0xab',
      chainId: 8453,
      isListed: false,
      hasPublicLogs: true,
      scheduledDeletion: '2026-12-24T00:00:00Z',
    },
  ],
  [
    {
      base_image: 'dstack-0.5.7',
      teepod: { name: 'prod5', region_identifier: 'eu' },
      kms_info: { slug: 'phala-prod5', chain_id: null },
    },
    { ...NOTHING, image: 'dstack-0.5.7', node: 'prod5', region: 'eu', kms: 'phala-prod5' },
  ],
  [{ os: 1, node_info: [], kms_type: {}, listed: 'yes', progress: null, instance_id: '' }, NOTHING],
  [null, NOTHING],
])('%#: an answer about one machine', (json, expected) =>
  expect(readDetail(json && { status: 'running', ...json })).toEqual(expected),
);

it('a text without end is cut', () => {
  expect(readDetail({ status: '', base_image: 'x'.repeat(5000) }).image).toHaveLength(300);
});
