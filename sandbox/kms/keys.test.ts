import { x25519 } from 'noble-curves/ed25519.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { envPublicKey, TEAM_WALLET } from './keys';

const APP = 'cd234a471b72ba2f1ccf0a70fcaba648a5eecd8d';
const OTHER = '343c43a37d37dff08ae8c4a11544c718abb4fcf8';

test('the wallet is an address', () => {
  expect(TEAM_WALLET).toMatch(/^[0-9a-f]{40}$/);
});

test('a key is one point per KMS and app id, with which a secret can be agreed', () => {
  const key = envPublicKey('kms_a', APP);
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(envPublicKey('kms_a', APP)).toBe(key);
  expect(new Set([key, envPublicKey('kms_a', OTHER), envPublicKey('kms_b', APP)]).size).toBe(3);
  // Throws for a point of low order.
  expect(x25519.getSharedSecret(x25519.utils.randomSecretKey(), hexToBytes(key))).toHaveLength(32);
});
