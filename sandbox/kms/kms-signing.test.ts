import { verifyEnvEncryptPublicKey } from '@phala/cloud';
import { secp256k1 } from 'noble-curves/secp256k1.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { createRequire } from 'node:module';
import { describe, expect, test, vi } from 'vitest';
import { KEY_SENTINELS } from '#sandbox/failures/key-sentinels';
import { envPublicKey } from './keys';
import { kmsPublicKey } from './kms-signing';
import { client, smallest } from '#sandbox/http/test-client';

const require = createRequire(import.meta.url);
/** Exported by the dstack SDK alone, which lies with the client that brings it. */
const { verifyEnvEncryptPublicKeyLegacy } = createRequire(require.resolve('@phala/cloud'))(
  '@phala/dstack-sdk/verify-env-encrypt-public-key',
) as {
  verifyEnvEncryptPublicKeyLegacy(
    key: Uint8Array,
    signature: Uint8Array,
    app: string,
  ): string | null;
};

const bytes = (hex: string) => hexToBytes(hex);

/** The published example of the dstack SDK: who signed this key for the app id of zeros. */
const VECTOR = {
  app: '00'.repeat(20),
  key: 'e33a1832c6562067ff8f844a61e51ad051f1180b66ec2551fb0251735f3ee90a',
  signature:
    '8542c49081fbf4e03f62034f13fbf70630bdf256a53032e38465a27c36fd6bed7a5e7111652004aef37f7fd92fbfc1285212c4ae6a6154203a48f5e16cad2cef00',
  signer: '0217610d74cbd39b6143842c6d8bc310d79da1d82cc9d17f8876376221eda0c38f',
};

/** The signer's compressed key, recovered with nothing but the curve and the hash. */
function signerOf(app: string, key: string, signature: string): string {
  const message = concatBytes(utf8ToBytes('dstack-env-encrypt-pubkey:'), bytes(app), bytes(key));
  return secp256k1.Signature.fromHex(signature.slice(0, 128))
    .addRecoveryBit(Number.parseInt(signature.slice(128), 16))
    .recoverPublicKey(keccak_256(message))
    .toHex(true);
}

test('two verifiers agree about the published example', () => {
  const { app, key, signature, signer } = VECTOR;
  expect(signerOf(app, key, signature)).toBe(signer);
  expect(verifyEnvEncryptPublicKeyLegacy(bytes(key), bytes(signature), app)).toBe(`0x${signer}`);
});

/** Provisions under a name and asks for the key of what came of it. */
async function keyOf(name: string) {
  const { call, provision } = client();
  const { app_id, app_env_encrypt_pubkey, kms_info } = (await provision(smallest({ name }))).json;
  const { status, json } = await call(`/kms/${kms_info.slug}/pubkey/${app_id}`);
  return { app_id, offered: app_env_encrypt_pubkey, root: kms_info.k256_pubkey, status, json };
}

const legacySigner = (app_id: string, { public_key, signature }: Record<string, string>) =>
  verifyEnvEncryptPublicKeyLegacy(bytes(public_key!), bytes(signature!), app_id);

describe('the key of an app', () => {
  test('is the one of the provision, signed by the KMS that stands there', async () => {
    const { app_id, offered, root, json } = await keyOf('my-app');
    expect(Object.keys(json)).toEqual(['public_key', 'signature']);
    expect(json.public_key).toBe(offered);
    expect(json.signature).toMatch(/^[0-9a-f]{128}0[01]$/);
    expect(legacySigner(app_id, json)).toBe(`0x${root}`);
    expect(signerOf(app_id, json.public_key, json.signature)).toBe(root);
    // For another app it vouches for nothing.
    expect(legacySigner('00'.repeat(20), json)).not.toBe(`0x${root}`);
  });

  test('each KMS signs with a key of its own', () => {
    expect(new Set(['kms_a', 'kms_b'].map(kmsPublicKey)).size).toBe(2);
    expect(kmsPublicKey('kms_a')).toMatch(/^0[23][0-9a-f]{64}$/);
  });

  test.each([
    ['/kms/kms_none/pubkey/' + 'ab'.repeat(20), 404],
    ['/kms/legacy/pubkey/' + 'ab'.repeat(20), 404],
    ['/kms/phala/pubkey/abc', 400],
    ['/kms/phala/pubkey/0x' + 'zz'.repeat(20), 400],
    ['/kms/base/pubkey/0X' + 'AB'.repeat(20), 200],
  ])('%s is %i', async (path, status) => {
    expect((await client().call(path)).status).toBe(status);
  });
});

describe('names with a key of another kind', () => {
  const v1 = (
    app_id: string,
    json: { public_key: string; signature_v1: string; timestamp: number },
  ) =>
    verifyEnvEncryptPublicKey(
      bytes(json.public_key),
      bytes(json.signature_v1),
      app_id,
      json.timestamp,
    );

  test('key-timestamped verifies in both formats', async () => {
    const { app_id, root, json } = await keyOf('key-timestamped');
    expect(Object.keys(json)).toEqual(['public_key', 'signature', 'timestamp', 'signature_v1']);
    expect(v1(app_id, json)).toBe(`0x${root}`);
    expect(legacySigner(app_id, json)).toBe(`0x${root}`);
  });

  test.each(['key-stale', 'key-from-future'])('%s is refused for its time alone', async (name) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { app_id, root, json } = await keyOf(name);
    expect(v1(app_id, json)).toBeNull();
    vi.useFakeTimers({ now: json.timestamp * 1000 });
    expect(v1(app_id, json)).toBe(`0x${root}`);
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  test('key-wrong-signature is signed by a stranger', async () => {
    const { app_id, offered, root, json } = await keyOf('key-wrong-signature');
    expect(json.public_key).toBe(offered);
    expect(legacySigner(app_id, json)).toMatch(/^0x0[23]/);
    expect(legacySigner(app_id, json)).not.toBe(`0x${root}`);
  });

  test('key-swapped is rightly signed and not the one of the provision', async () => {
    const { app_id, offered, root, json } = await keyOf('key-swapped');
    expect(json.public_key).not.toBe(offered);
    expect(legacySigner(app_id, json)).toBe(`0x${root}`);
  });

  test.each<[string, (json: Record<string, string>) => void]>([
    ['key-no-signature', (json) => expect(Object.keys(json)).toEqual(['public_key'])],
    ['key-broken-signature', ({ signature }) => expect(signature).toBe('ff'.repeat(65))],
    ['key-not-hex', ({ public_key }) => expect(public_key).toBe('z'.repeat(64))],
    ['key-short', ({ public_key }) => expect(public_key).toMatch(/^[0-9a-f]{32}$/)],
  ])('%s', async (name, check) => {
    const { status, json, offered } = await keyOf(name);
    expect(status).toBe(200);
    expect(offered).toBe(json.public_key);
    check(json);
  });

  test('they are bound to their app ids, whoever asks and whenever', async () => {
    const { call, commit, provision } = client();
    const app_ids = [...KEY_SENTINELS.values()].map(({ app_id }) => app_id);
    expect(new Set(app_ids).size).toBe(KEY_SENTINELS.size);
    const stale = KEY_SENTINELS.get('key-stale')!.app_id;
    expect((await call(`/kms/base/pubkey/${stale}`)).json).toHaveProperty('timestamp');
    // And they leave the workspace's own row of ids alone.
    const { compose_hash, app_id } = (await provision(smallest({ name: 'key-stale' }))).json;
    expect((await commit({ compose_hash, app_id })).status).toBe(200);
    expect((await call('/kms/phala/next_app_id')).json.app_ids[0].nonce).toBe(0);
  });
});

test('an app’s key is derived from its KMS and its id', () => {
  const key = envPublicKey('kms_a', VECTOR.app);
  expect(bytesToHex(bytes(key))).toBe(key);
  expect(envPublicKey('kms_b', VECTOR.app)).not.toBe(key);
});
