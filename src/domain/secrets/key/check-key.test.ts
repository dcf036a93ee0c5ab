import { describe, expect, it } from 'vitest';
import { envPublicKey } from '#sandbox/kms/keys';
import { kmsPublicKey, kmsSecretKey, signKeyStatement } from '#sandbox/kms/kms-signing';
import { secp256k1 } from 'noble-curves/secp256k1.js';
import { checkKey, STANDING, type KeyContext } from './check-key';
import { explainKeyCheck } from './explain-key';
import { keyAnswer } from './key-answer';

const APP = 'ab'.repeat(20);
const KEY = envPublicKey('kms_a', APP);
const KMS = kmsPublicKey('kms_a');
const NOW = 1_800_000_000;
const sign = (timestamp?: number, publicKey = KEY, appId = APP, kms = 'kms_a') =>
  signKeyStatement(kmsSecretKey(kms), {
    appId,
    publicKey,
    ...(timestamp !== undefined && { timestamp }),
  });

const plain = { public_key: KEY, signature: sign() };
const timed = (timestamp: number) => ({ ...plain, timestamp, signature_v1: sign(timestamp) });
const context: KeyContext = { appId: APP, offered: KEY, kmsKey: KMS, now: NOW };
const uncompressed = secp256k1.Point.fromHex(KMS).toHex(false);

type Case = [what: string, answer: unknown, change: Partial<KeyContext>, expected: object];

const CASES: Case[] = [
  [
    'the format without a time',
    plain,
    {},
    { kind: 'verified', format: 'without-time', signer: KMS },
  ],
  ['v of 27 and 28', { ...plain, signature: with27(plain.signature) }, {}, { kind: 'verified' }],
  [
    '0x and capitals',
    { public_key: `0x${KEY.toUpperCase()}`, signature: `0x${sign()}` },
    { appId: `app_${APP}` },
    { kind: 'verified', publicKey: KEY },
  ],
  ['the KMS key uncompressed', plain, { kmsKey: `0x${uncompressed}` }, { kind: 'verified' }],
  ['a fresh time', timed(NOW), {}, { kind: 'verified', format: 'with-time', age: 0 }],
  ['the oldest time that passes', timed(NOW - 300), {}, { kind: 'verified', age: 300 }],
  ['a second older', timed(NOW - 301), {}, { kind: 'wrong', reason: 'stale', seconds: 301 }],
  ['the most skew that passes', timed(NOW + 60), {}, { kind: 'verified', age: -60 }],
  ['a second more', timed(NOW + 61), {}, { kind: 'wrong', reason: 'from-future', seconds: 61 }],
  [
    'a device an hour ahead',
    timed(NOW),
    { now: NOW + 3600 },
    { kind: 'wrong', reason: 'stale', seconds: 3600 },
  ],
  [
    'a time under the old name',
    { public_key: KEY, signature: sign(NOW), timestamp: NOW },
    {},
    { kind: 'verified', format: 'with-time' },
  ],
  [
    'an old time under the old name',
    { public_key: KEY, signature: sign(1), timestamp: 1 },
    {},
    { kind: 'wrong', reason: 'stale' },
  ],
  [
    'a time that was not signed',
    { ...plain, timestamp: NOW, signature_v1: sign(NOW - 1) },
    {},
    { kind: 'wrong', reason: 'signer' },
  ],
  [
    'a time that is no number',
    { ...plain, timestamp: 'now', signature_v1: sign(NOW) },
    {},
    { kind: 'verified', format: 'without-time' },
  ],
  [
    'a negative time',
    { ...plain, timestamp: -1, signature_v1: 'ff' },
    {},
    { kind: 'verified', format: 'without-time' },
  ],
  ['no key of the provision', plain, { offered: null }, { kind: 'verified', offered: 'none' }],
  [
    'no KMS key',
    plain,
    { kmsKey: undefined },
    { kind: 'not-comparable', why: 'no-kms-key', signer: KMS },
  ],
  [
    'an unreadable KMS key',
    plain,
    { kmsKey: '02ff' },
    { kind: 'not-comparable', why: 'kms-key-unreadable' },
  ],
  [
    'no KMS key, and too old',
    timed(NOW - 301),
    { kmsKey: null },
    { kind: 'wrong', reason: 'stale' },
  ],
  ['no signature', { public_key: KEY }, {}, { kind: 'unsigned', publicKey: KEY, offered: 'same' }],
  ['an empty signature', { public_key: KEY, signature: '' }, {}, { kind: 'unsigned' }],
  ['a signature of null', { public_key: KEY, signature: null }, {}, { kind: 'unsigned' }],
  [
    'a stranger’s signature',
    { public_key: KEY, signature: sign(undefined, KEY, APP, 'x') },
    {},
    { kind: 'wrong', reason: 'signer', expected: KMS, signer: kmsPublicKey('x') },
  ],
  [
    'a signature for another app',
    { public_key: KEY, signature: sign(undefined, KEY, 'cd'.repeat(20)) },
    {},
    { kind: 'wrong', reason: 'signer' },
  ],
  [
    'a signature over another key',
    { public_key: KEY, signature: sign(undefined, '11'.repeat(32)) },
    {},
    { kind: 'wrong', reason: 'signer' },
  ],
  [
    '65 bytes that are no signature',
    { ...plain, signature: 'ff'.repeat(65) },
    {},
    { kind: 'wrong', reason: 'signature-form' },
  ],
  [
    'a signature of 64 bytes',
    { ...plain, signature: sign().slice(2) },
    {},
    { kind: 'wrong', reason: 'signature-form' },
  ],
  [
    'v of 2',
    { ...plain, signature: `${sign().slice(0, 128)}02` },
    {},
    { kind: 'wrong', reason: 'signature-form' },
  ],
  [
    'a key of other letters',
    { ...plain, public_key: 'z'.repeat(64) },
    {},
    { kind: 'wrong', reason: 'key-form', fault: 'not-hex' },
  ],
  [
    'a short key',
    { ...plain, public_key: KEY.slice(32) },
    {},
    { kind: 'wrong', reason: 'key-form', fault: 'length', digits: 32 },
  ],
  ['no key', {}, {}, { kind: 'wrong', reason: 'key-form', fault: 'missing' }],
  [
    'a key that is a number',
    { public_key: 7 },
    {},
    { kind: 'wrong', reason: 'key-form', fault: 'missing' },
  ],
  [
    'another key than offered',
    plain,
    { offered: '11'.repeat(32) },
    { kind: 'wrong', reason: 'swapped', answered: KEY },
  ],
  [
    'another key than offered, unsigned',
    { public_key: KEY },
    { offered: '11'.repeat(32) },
    { kind: 'wrong', reason: 'swapped' },
  ],
  ['offered no hex', plain, { offered: 'zz' }, { kind: 'wrong', reason: 'key-form' }],
  [
    'an app id with 0X, in capitals',
    plain,
    { appId: `0X${APP.toUpperCase()}` },
    { kind: 'verified' },
  ],
  ['41 digits', plain, { appId: `${APP}a` }, { kind: 'wrong', reason: 'app-id' }],
  ['39 digits', plain, { appId: APP.slice(1) }, { kind: 'wrong', reason: 'app-id' }],
  ['a prefix inside', plain, { appId: `a0x${APP}` }, { kind: 'wrong', reason: 'app-id' }],
  ['no app id, unsigned', { public_key: KEY }, { appId: '' }, { kind: 'unsigned' }],
  [
    'the newer signature alone',
    { public_key: KEY, signature_v1: sign() },
    {},
    { kind: 'verified', format: 'without-time' },
  ],
  [
    'half a second',
    { ...plain, timestamp: 1.5, signature_v1: 'ff' },
    {},
    { kind: 'verified', format: 'without-time' },
  ],
  ['the first second of all', timed(0), {}, { kind: 'wrong', reason: 'stale', seconds: NOW }],
  ['an empty key offered', plain, { offered: '' }, { kind: 'verified', offered: 'none' }],
  ['an empty KMS key', plain, { kmsKey: '' }, { kind: 'not-comparable', why: 'no-kms-key' }],
  ['no app id', plain, { appId: '' }, { kind: 'wrong', reason: 'app-id' }],
];

function with27(signature: string): string {
  return signature.slice(0, 128) + (Number.parseInt(signature.slice(128), 16) + 27).toString(16);
}

describe('the key of an app', () => {
  it.each(CASES)('%s', (_, answer, change, expected) => {
    const found = checkKey(keyAnswer.parse(answer), { ...context, ...change });
    expect(found).toMatchObject(expected);
    const words = explainKeyCheck(found);
    expect(words.standing).toBe(STANDING[found.kind]);
    expect([words.title, ...words.meaning].join(' ')).not.toMatch(/undefined|NaN|object/);
  });

  it('is verified in the published example of the dstack SDK', () => {
    const public_key = 'e33a1832c6562067ff8f844a61e51ad051f1180b66ec2551fb0251735f3ee90a';
    const signature =
      '8542c49081fbf4e03f62034f13fbf70630bdf256a53032e38465a27c36fd6bed7a5e7111652004aef37f7fd92fbfc1285212c4ae6a6154203a48f5e16cad2cef00';
    const kmsKey = '0x0217610d74cbd39b6143842c6d8bc310d79da1d82cc9d17f8876376221eda0c38f';
    const found = checkKey(
      { public_key, signature },
      { ...context, appId: '00'.repeat(20), offered: undefined, kmsKey },
    );
    expect(found).toMatchObject({ kind: 'verified', signer: kmsKey.slice(2) });
  });
});
