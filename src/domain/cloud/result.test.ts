import { describe, expect, it } from 'vitest';
import { provisionResult } from './result';

const HASH = 'a'.repeat(64);

describe('the answer of the API', () => {
  it('needs a compose_hash only', () => {
    expect(provisionResult.parse({ compose_hash: HASH })).toMatchObject({ compose_hash: HASH });
  });

  it.each([[{}], [{ compose_hash: null }], [{ compose_hash: 5 }], [null], [[]], ['text']])(
    'is refused as %j',
    (answer) => {
      expect(provisionResult.safeParse(answer).success).toBe(false);
    },
  );

  it.each(Object.keys(provisionResult.shape).filter((key) => key !== 'compose_hash'))(
    'with a %s of another kind, or null, is still an answer',
    (key) => {
      expect(
        provisionResult.parse({ compose_hash: HASH, [key]: { odd: true } })[key],
      ).toBeUndefined();
      expect(provisionResult.parse({ compose_hash: HASH, [key]: null })[key]).toBeNull();
    },
  );

  it.each(['teepod_id', 'node_id', 'kms_contract_id'])('has a %s as a number or a text', (key) => {
    for (const id of [12, 'node_1']) {
      expect(provisionResult.parse({ compose_hash: HASH, [key]: id })[key]).toBe(id);
    }
  });

  it.each([
    [7, '7'],
    ['kms_1', 'kms_1'],
  ])('names a KMS by a text, sent as %j', (sent, id) => {
    const answer = { compose_hash: HASH, kms_id: sent, kms_info: { id: sent, k256_pubkey: 'k' } };
    expect(provisionResult.parse(answer)).toMatchObject({
      kms_id: id,
      kms_info: { id, k256_pubkey: 'k' },
    });
  });

  it.each<[object, object]>([
    [{}, {}],
    [{ id: null }, { id: null }],
    [{ id: {} }, { id: undefined }],
    [
      { id: 'a', slug: 5, url: [], version: 6 },
      { id: 'a', slug: undefined, url: undefined },
    ],
    [{ chain_id: '8453' }, { chain_id: 8453 }],
    [{ chain_id: 'base' }, { chain_id: undefined }],
    [{ kms_contract_address: 0, gateway_app_id: 1 }, { kms_contract_address: undefined }],
  ])('keeps the key of a KMS described as %j', (described, read) => {
    const kms_info = { slug: 's', k256_pubkey: 'k', ...described };
    const { kms_info: kms } = provisionResult.parse({ compose_hash: HASH, kms_info });
    expect(kms).toMatchObject({ k256_pubkey: 'k', ...read });
  });

  it('keeps what newer servers add', () => {
    const answer = { compose_hash: HASH, token: 't', kms_info: { id: 'kms_1', k256_pubkey: 'k' } };
    expect(provisionResult.parse(answer)).toMatchObject(answer);
  });
});
