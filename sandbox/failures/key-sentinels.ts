import { createAddress } from '#sandbox/kms/create-address';
import { envPublicKey, TEAM_WALLET } from '#sandbox/kms/keys';
import { kmsSecretKey, signKeyStatement } from '#sandbox/kms/kms-signing';

export interface KeyQuestion {
  kmsId: string;
  appId: string;
  /** Unix seconds */
  now: number;
}

/** The genuine answer: exactly the two keys the SDK allows, so the format without a timestamp. */
function signedKey({ kmsId, appId }: KeyQuestion): Record<string, unknown> {
  const public_key = envPublicKey(kmsId, appId);
  const signature = signKeyStatement(kmsSecretKey(kmsId), { appId, publicKey: public_key });
  return { public_key, signature };
}

/** The four keys of newer KMS servers (dstack kms README, GetAppEnvEncryptPubKey). */
function timestamped(question: KeyQuestion, age: number): Record<string, unknown> {
  const { kmsId, appId, now } = question;
  const timestamp = now - age;
  const publicKey = envPublicKey(kmsId, appId);
  const signature_v1 = signKeyStatement(kmsSecretKey(kmsId), { appId, publicKey, timestamp });
  return { ...signedKey(question), timestamp, signature_v1 };
}

type Answer = (question: KeyQuestion) => Record<string, unknown>;

const ANSWERS: Record<string, Answer> = {
  'key-timestamped': (question) => timestamped(question, 0),
  // The SDK allows 300 seconds of age and 60 of skew.
  'key-stale': (question) => timestamped(question, 3600),
  'key-from-future': (question) => timestamped(question, -3600),
  'key-wrong-signature': ({ kmsId, appId }) => {
    const publicKey = envPublicKey(kmsId, appId);
    const stranger = kmsSecretKey('somebody else');
    return { public_key: publicKey, signature: signKeyStatement(stranger, { appId, publicKey }) };
  },
  'key-no-signature': (question) => ({ public_key: signedKey(question).public_key }),
  'key-broken-signature': (question) => ({ ...signedKey(question), signature: 'ff'.repeat(65) }),
  // Rightly signed, but not the key that the provision named.
  'key-swapped': ({ kmsId, appId }) => {
    const publicKey = envPublicKey(`${kmsId} swapped`, appId);
    const signature = signKeyStatement(kmsSecretKey(kmsId), { appId, publicKey });
    return { public_key: publicKey, signature };
  },
  'key-not-hex': (question) => ({ ...signedKey(question), public_key: 'z'.repeat(64) }),
  'key-short': (question) => ({
    ...signedKey(question),
    public_key: String(signedKey(question).public_key).slice(0, 32),
  }),
};

/** Far beyond what a workspace commits, so that the next app ids never get there. */
const FIRST_NONCE = 9_000_000;

export interface KeySentinel {
  app_id: string;
  nonce: number;
  answer: Answer;
}

/**
 * CVM names that provision under an app id of their own, for which the public key is answered oddly.
 * Bound to the app id and to nothing that is remembered, so tests can run side by side.
 */
export const KEY_SENTINELS: ReadonlyMap<string, KeySentinel> = new Map(
  Object.entries(ANSWERS).map(([name, answer], i) => {
    const nonce = FIRST_NONCE + i;
    return [name, { app_id: createAddress(TEAM_WALLET, nonce), nonce, answer }];
  }),
);

/** What `/kms/{id}/pubkey/{app_id}` answers. */
export function answerKey(question: KeyQuestion): Record<string, unknown> {
  const odd = [...KEY_SENTINELS.values()].find(({ app_id }) => app_id === question.appId);
  return (odd?.answer ?? signedKey)(question);
}

/** Names whose provision offers the malformed key too, so that both answers agree about it. */
const OFFERED = ['key-not-hex', 'key-short'];

/** The `app_env_encrypt_pubkey` of a provision. */
export function offeredKey(question: KeyQuestion): string {
  const malformed = OFFERED.some((name) => KEY_SENTINELS.get(name)?.app_id === question.appId);
  const { public_key } = malformed ? answerKey(question) : signedKey(question);
  return String(public_key);
}
