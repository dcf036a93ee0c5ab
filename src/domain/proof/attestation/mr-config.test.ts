import { describe, expect, it } from 'vitest';
import { configClaim } from './config-claim';
import { mrConfigV1, mrConfigV2, mrConfigV3, type LaunchConfig } from './mr-config';

const COUNTED = Array.from({ length: 32 }, (_, at) => at.toString(16).padStart(2, '0')).join('');
const ZEROS = '00'.repeat(15);
const NONE: LaunchConfig = {
  composeHash: COUNTED,
  appId: COUNTED.slice(0, 40),
  instanceId: '',
  keyProvider: 'none',
  keyProviderId: '',
  gpuPolicyHash: '',
  initScriptHashes: undefined,
};
const KMS: LaunchConfig = { ...NONE, keyProvider: 'kms', keyProviderId: 'aabbccdd' };
const WHOLE: LaunchConfig = {
  ...NONE,
  composeHash: '22'.repeat(32),
  appId: '11'.repeat(20),
  instanceId: '44'.repeat(20),
  keyProvider: 'kms',
  keyProviderId: '33'.repeat(32),
};
const BARE: LaunchConfig = { ...NONE, composeHash: '22'.repeat(32), appId: '' };

/** The second form by the tests of dstack's SDK; the third computed from its description. */
const VECTORS: [string, string, string][] = [
  ['1', mrConfigV1(NONE), `01${COUNTED}${ZEROS}`],
  [
    '2 with a KMS',
    mrConfigV2(KMS),
    `02e472ed80a08042f044ba63b53b798e98e3ea5219cd078007b1ac8b3dfc762b94${ZEROS}`,
  ],
  [
    '2 without',
    mrConfigV2(NONE),
    `02b21a3a65891c2c3955d82000b30fab13f4adc1a12dc4a84793ea322b71f1882a${ZEROS}`,
  ],
  [
    '3 with all',
    mrConfigV3(WHOLE),
    `0350fc88d0a462b6a0b06ba25859abc02e98c2a8d9bd000b7dc0d8bae65e71ecbb${ZEROS}`,
  ],
  [
    '3 with little',
    mrConfigV3(BARE),
    `03125d0e105e53a39d1d71fff182fc173612a5b9e42c18f78f1d2fd272d35ae649${ZEROS}`,
  ],
];

describe('MRCONFIGID', () => {
  it.each(VECTORS)('of form %s', (_, computed, expected) => expect(computed).toBe(expected));

  it.each<[string, string, string | undefined, LaunchConfig | undefined, string]>([
    ['form 1', mrConfigV1(NONE), COUNTED, undefined, 'holds'],
    ['form 1 of another document', mrConfigV1(WHOLE), COUNTED, undefined, 'fails'],
    ['form 1 with something after it', `01${COUNTED}${'01'.repeat(15)}`, COUNTED, NONE, 'fails'],
    ['form 1 without a hash', mrConfigV1(NONE), undefined, undefined, 'unknown'],
    ['form 2', mrConfigV2(KMS), COUNTED, KMS, 'holds'],
    ['form 2 of another key', mrConfigV2(KMS), COUNTED, { ...KMS, keyProviderId: 'aa' }, 'fails'],
    ['form 2 without a log', mrConfigV2(KMS), COUNTED, undefined, 'unknown'],
    ['form 2 without an app id', mrConfigV2(KMS), COUNTED, { ...KMS, appId: '' }, 'unknown'],
    ['form 3', mrConfigV3(WHOLE), undefined, WHOLE, 'holds'],
    ['form 3 of another instance', mrConfigV3(WHOLE), undefined, BARE, 'fails'],
    ['no init script', mrConfigV3({ ...WHOLE, initScriptHashes: [] }), '', WHOLE, 'fails'],
    ['form 4', `04${'11'.repeat(47)}`, COUNTED, NONE, 'unknown'],
    ['nothing', '00'.repeat(48), COUNTED, NONE, 'fact'],
  ])('%s', (_, mrConfigId, hash, launch, outcome) => {
    expect(configClaim({ mrConfigId, hash, launch })).toMatchObject({ outcome });
  });
});
