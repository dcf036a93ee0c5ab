import type { KeyAnswer } from './key-answer';
import { readPublicKey, type KeyFormFault } from './public-key';
import { compressedKey, recoverSigner } from './signer';

/** Seconds a timestamped signature may be old, and ahead of this device's clock (dstack SDK). */
export const MAX_AGE = 300;
export const MAX_SKEW = 60;

export interface KeyContext {
  /** 40 hex digits, also with 0x or app_ before them. */
  appId: string;
  /** `app_env_encrypt_pubkey` of the provision answer; absent on an on-chain KMS. */
  offered: string | null | undefined;
  /** `kms_info.k256_pubkey` of the provision answer; older servers leave it out. */
  kmsKey: string | null | undefined;
  /** Unix seconds by this device's clock. */
  now: number;
}

export type WrongKey =
  | { reason: 'key-form'; fault: KeyFormFault; digits: number }
  /** The KMS names another key than the provision did. */
  | { reason: 'swapped'; offered: string; answered: string }
  | { reason: 'app-id' }
  | { reason: 'signature-form' }
  /** Signed, but by somebody else than the KMS. */
  | { reason: 'signer'; signer: string; expected: string }
  | { reason: 'stale'; seconds: number }
  | { reason: 'from-future'; seconds: number };

interface Usable {
  /** What to seal to: 64 hex digits. */
  publicKey: string;
  /** Whether the provision answer named the same key, or none. */
  offered: 'same' | 'none';
}

interface Signed extends Usable {
  /** Compressed secp256k1, 66 hex digits. */
  signer: string;
  format: 'without-time' | 'with-time';
  /** Seconds since it was signed; only with a time. */
  age: number | undefined;
}

export type KeyCheck =
  /** Signed by the very key that the API names as the KMS's. */
  | ({ kind: 'verified' } & Signed)
  /** Signed by somebody; the API named no KMS key, or an unreadable one, to compare with. */
  | ({ kind: 'not-comparable'; why: 'no-kms-key' | 'kms-key-unreadable' } & Signed)
  | ({ kind: 'unsigned' } & Usable)
  | ({ kind: 'wrong' } & WrongKey);

/** What a check amounts to. An unproven key may be the right one: nothing here shows that it is, or is not. */
export type KeyStanding = 'proven' | 'unproven' | 'refuted';

/** A key that nothing proves and nothing refutes. */
export type UnprovenKey = Extract<KeyCheck, { kind: 'unsigned' | 'not-comparable' }>;

/** Only a proven key is sealed to without a word of the person's, and a refuted one never. */
export const STANDING = {
  verified: 'proven',
  'not-comparable': 'unproven',
  unsigned: 'unproven',
  wrong: 'refuted',
} as const satisfies Record<KeyCheck['kind'], KeyStanding>;

/**
 * Checks the key of `GET /kms/{id}/pubkey/{app_id}` before anything is sealed to it: its form, that it is
 * the one of the provision, its signature and, where it has one, the signature's time (dstack SDK
 * verify-env-encrypt-public-key; kms main_service.rs). What may be done with it: see `STANDING`.
 */
export function checkKey(answer: KeyAnswer, context: KeyContext): KeyCheck {
  const form = readPublicKey(answer.public_key);
  if (!('hex' in form)) return { kind: 'wrong', reason: 'key-form', ...form };
  const publicKey = form.hex;
  const offered = hasText(context.offered) ? readPublicKey(context.offered) : undefined;
  if (offered && !('hex' in offered)) return { kind: 'wrong', reason: 'key-form', ...offered };
  if (offered && offered.hex !== publicKey) {
    return { kind: 'wrong', reason: 'swapped', offered: offered.hex, answered: publicKey };
  }
  const usable: Usable = { publicKey, offered: offered ? 'same' : 'none' };
  const readings = readingsOf(answer);
  if (readings.length === 0) return { kind: 'unsigned', ...usable };
  const appId = plainAppId(context.appId);
  if (appId === undefined) return { kind: 'wrong', reason: 'app-id' };

  const expected = hasText(context.kmsKey) ? compressedKey(context.kmsKey) : undefined;
  const signed = readings.map(({ signature, timestamp }) => ({
    signer: recoverSigner({ appId, publicKey, timestamp }, signature),
    age: timestamp === undefined ? undefined : context.now - timestamp,
  }));
  const found =
    signed.find(({ signer }) => signer !== undefined && signer === expected) ?? signed[0];
  if (found?.signer === undefined) return { kind: 'wrong', reason: 'signature-form' };
  const { signer, age } = found;
  if (age !== undefined && age > MAX_AGE) return { kind: 'wrong', reason: 'stale', seconds: age };
  if (age !== undefined && age < -MAX_SKEW) {
    return { kind: 'wrong', reason: 'from-future', seconds: -age };
  }
  const by: Signed = {
    ...usable,
    signer,
    format: age === undefined ? 'without-time' : 'with-time',
    age,
  };
  if (!hasText(context.kmsKey)) return { kind: 'not-comparable', why: 'no-kms-key', ...by };
  if (expected === undefined) return { kind: 'not-comparable', why: 'kms-key-unreadable', ...by };
  if (signer !== expected) return { kind: 'wrong', reason: 'signer', signer, expected };
  return { kind: 'verified', ...by };
}

const hasText = (text: string | null | undefined): text is string =>
  text !== undefined && text !== null && text !== '';

interface Reading {
  signature: string;
  timestamp: number | undefined;
}

/**
 * What the signature may be over. One with a time wins, as it also shows its age; whether a server puts
 * the newer kind under the older name is not documented, so a time beside it allows both.
 */
function readingsOf({ timestamp, signature, signature_v1 }: KeyAnswer): Reading[] {
  const time =
    Number.isSafeInteger(timestamp) && Number(timestamp) >= 0 ? Number(timestamp) : undefined;
  if (hasText(signature_v1) && time !== undefined)
    return [{ signature: signature_v1, timestamp: time }];
  const text = hasText(signature) ? signature : signature_v1;
  if (!hasText(text)) return [];
  const withoutTime = { signature: text, timestamp: undefined };
  return time === undefined ? [withoutTime] : [withoutTime, { signature: text, timestamp: time }];
}

/** 40 lower-case hex digits, from any spelling that dstack accepts. */
function plainAppId(text: string): string | undefined {
  const hex = text.replace(/^app_|^0x/i, '').toLowerCase();
  return /^[0-9a-f]{40}$/.test(hex) ? hex : undefined;
}
