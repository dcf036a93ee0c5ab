import { expect, it } from 'vitest';
import { machineKeys } from './machine-keys';

const base = { status: 'running', resource: {} };
const kms = {
  id: 'kms_1',
  slug: 'kms-base-prod5',
  chain_id: 8453,
  encrypted_env_pubkey: 'aa',
  k256_pubkey: 'bb',
};

it.each<[why: string, cvm: unknown, change: Parameters<typeof machineKeys>[1], keys: object]>([
  [
    'all that it says',
    { ...base, kms_info: kms },
    undefined,
    { kms: kms.slug, offered: 'aa', kmsKey: 'bb', chainId: 8453 },
  ],
  [
    'an id for a slug',
    { ...base, kms_info: { id: 'kms_1' } },
    undefined,
    { kms: 'kms_1', offered: undefined, kmsKey: undefined, chainId: undefined },
  ],
  [
    'chain 0 for none',
    { ...base, kms_info: { ...kms, chain_id: 0 } },
    undefined,
    { chainId: undefined },
  ],
  [
    'nothing',
    base,
    undefined,
    { kms: undefined, offered: undefined, kmsKey: undefined, chainId: undefined },
  ],
  ['a type for either', { ...base, kms_type: 'phala', kms_info: {} }, undefined, { kms: 'phala' }],
  ['no machine', 'odd', undefined, { kms: undefined, offered: undefined }],
  [
    'what the change says, first',
    { ...base, kms_info: kms },
    { slug: 'other', chain_id: 1, k256_pubkey: 'cc' },
    { kms: 'other', offered: 'aa', kmsKey: 'cc', chainId: 1 },
  ],
  [
    'what the change leaves open',
    { ...base, kms_info: kms },
    { slug: null, id: null },
    { kms: kms.slug, kmsKey: 'bb', chainId: 8453 },
  ],
  ['a change without one', { ...base, kms_info: kms }, undefined, { kms: kms.slug }],
])('%s', (_, cvm, change, keys) => {
  expect(machineKeys(cvm, change)).toMatchObject(keys);
});
