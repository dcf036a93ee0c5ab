import { describe, expect, test } from 'vitest';
import { provisionResult } from '@/domain/cloud/result';
import { commitRequest, serializeCommit } from './commit-request';
import { keyPath, kmsName } from './key-path';

const APP = 'ab5801a7d398351b8be11c439e05c5b3259aec9b';
const HASH = 'cd'.repeat(32);
const KMS_CONTRACT = '2f83172a49584c017f2b256f0fb2dca14126ba9c';

const phala = provisionResult.parse({
  compose_hash: HASH,
  app_id: APP,
  kms_id: 'kms_1',
  kms_info: { id: 'kms_1', slug: 'kms-phala', chain_id: null, kms_contract_address: null },
});
const base = provisionResult.parse({
  compose_hash: HASH,
  app_id: null,
  kms_info: {
    id: 'kms_2',
    slug: 'kms-base',
    chain_id: 8453,
    kms_contract_address: '0x2f83172A49584C017F2B256F0FB2Dca14126Ba9C',
  },
});

describe('which way leads on', () => {
  test.each([
    ['an app id and no chain', phala, 'phala', { kind: 'phala', appId: APP }],
    ['a chain', base, 'base', { kind: 'on-chain', contract: KMS_CONTRACT, chainId: 8453 }],
    [
      'a chain, although the answer names an app id',
      { ...base, app_id: APP },
      'base',
      { kind: 'on-chain', contract: KMS_CONTRACT, chainId: 8453 },
    ],
    [
      'nothing about the KMS, asked for Phala',
      provisionResult.parse({ compose_hash: HASH, app_id: `0x${APP.toUpperCase()}` }),
      undefined,
      { kind: 'phala', appId: APP },
    ],
    [
      'nothing about the KMS, asked for Base',
      provisionResult.parse({ compose_hash: HASH, app_id: APP }),
      'base',
      { kind: 'on-chain', contract: undefined, chainId: undefined },
    ],
    [
      'the number of no chain, which Phala’s own has where contracts are listed',
      provisionResult.parse({ compose_hash: HASH, app_id: APP, kms_info: { id: 7, chain_id: 0 } }),
      'phala',
      { kind: 'phala', appId: APP },
    ],
    [
      'a KMS without its chain, asked for Base',
      provisionResult.parse({ compose_hash: HASH, app_id: APP, kms_info: { id: 7 } }),
      'base',
      { kind: 'on-chain', contract: undefined, chainId: undefined },
    ],
    [
      'nothing but the hash',
      provisionResult.parse({ compose_hash: HASH }),
      'phala',
      { kind: 'on-chain', contract: undefined, chainId: undefined },
    ],
    [
      'an app id that is none',
      provisionResult.parse({ compose_hash: HASH, app_id: '<img>' }),
      'phala',
      { kind: 'on-chain', contract: undefined, chainId: undefined },
    ],
  ] as const)('%s', (_, result, kms, way) => {
    expect(keyPath(result, { kms })).toEqual(way);
  });
});

test.each([
  [phala, 'kms-phala'],
  [provisionResult.parse({ compose_hash: HASH, kms_info: { id: 'kms_3' } }), 'kms_3'],
  [provisionResult.parse({ compose_hash: HASH, kms_id: 'kms_4' }), 'kms_4'],
  [provisionResult.parse({ compose_hash: HASH, kms_id: 4 }), '4'],
  [provisionResult.parse({ compose_hash: HASH }), undefined],
])('the KMS is named by slug, else by id', (result, name) => {
  expect(kmsName(result)).toBe(name);
});

describe('the request', () => {
  const onPhala = { result: phala, path: keyPath(phala, {}) };
  const onBase = { result: base, path: keyPath(base, {}) };

  test('with Phala’s KMS is the pair, and ignores what was typed for a contract', () => {
    const request = commitRequest({ ...onPhala, appId: 'ef'.repeat(20), deployer: APP });
    expect(request).toEqual({ app_id: APP, compose_hash: HASH });
  });

  test('carries what was encrypted last', () => {
    const request = commitRequest({ ...onPhala, sealed: { hex: 'aa', names: ['B', 'A'] } });
    expect(request && serializeCommit(request)).toBe(
      [
        '{',
        `  "app_id": "${APP}",`,
        `  "compose_hash": "${HASH}",`,
        '  "env_keys": [',
        '    "B",',
        '    "A"',
        '  ],',
        '  "encrypted_env": "aa"',
        '}',
      ].join('\n'),
    );
  });

  test('on chain names the KMS, the contract and the deployer', () => {
    const request = commitRequest({ ...onBase, appId: `app_${APP}`, deployer: ` 0x${APP} ` });
    expect(request).toEqual({
      app_id: APP,
      compose_hash: HASH,
      kms_id: 'kms-base',
      contract_address: `0x${APP}`,
      deployer_address: `0x${APP}`,
    });
  });

  test.each([undefined, '', '0x12', 'not hex'])('on chain is nothing with app id %j', (appId) => {
    expect(commitRequest({ ...onBase, appId })).toBeUndefined();
  });

  test('leaves out a deployer that is none', () => {
    expect(commitRequest({ ...onBase, appId: APP, deployer: 'me' })).not.toHaveProperty(
      'deployer_address',
    );
  });
});
