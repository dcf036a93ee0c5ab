import { describe, expect, it } from 'vitest';
import { kmsPublicKey, kmsSecretKey, signKeyStatement } from '#sandbox/kms/kms-signing';
import { durationWords } from './duration';
import type { KeyCheck } from './check-key';
import { explainKeyCheck } from './explain-key';
import { readPublicKey } from './public-key';
import { compressedKey, recoverSigner } from './signer';

const SIGNED = { publicKey: 'k', offered: 'same', signer: 's' } as const;
const WITHOUT_TIME = { ...SIGNED, format: 'without-time', age: undefined } as const;
const wrong = (check: object) => ({ kind: 'wrong', ...check }) as KeyCheck;
/** What was held against what: outcome, then whether it fits. */
const compared = (check: KeyCheck) =>
  explainKeyCheck(check).compared.map(({ what, outcome, fits }) => `${what}: ${outcome} (${fits})`);

describe('a key check in words', () => {
  it.each<[KeyCheck, string, RegExp]>([
    [
      { kind: 'verified', ...WITHOUT_TIME },
      'Signed by the KMS, as the API names it',
      /this KMS’s own\. .* a false key and a false signer together, no check .* could show it\. To rule/,
    ],
    [
      { kind: 'unsigned', publicKey: 'k', offered: 'same' },
      'The key is not signed',
      /no signature, so nothing .* trust that the API names the right key\.$/,
    ],
    [
      { kind: 'not-comparable', why: 'no-kms-key', ...WITHOUT_TIME },
      'Signed, but nothing shows by whom',
      /^The API did not say which key .* Anybody can sign .* Compare the signer/,
    ],
    [
      { kind: 'not-comparable', why: 'kms-key-unreadable', ...WITHOUT_TIME },
      'Signed, but nothing shows by whom',
      /^The API’s KMS key is not a secp256k1 key/,
    ],
    [
      wrong({ reason: 'key-form', fault: 'missing', digits: 0 }),
      'There is no key to encrypt to',
      /^An app’s key is 64 hex digits; this one is empty\. Values encrypted/,
    ],
    [
      wrong({ reason: 'key-form', fault: 'not-hex', digits: 64 }),
      'The key is not hex',
      /this one has 64 characters, some of which are no hex digits\./,
    ],
    [
      wrong({ reason: 'key-form', fault: 'length', digits: 32 }),
      'The key has the wrong length',
      /this one has 32 characters\. Values/,
    ],
    [
      wrong({ reason: 'swapped', offered: 'a', answered: 'b' }),
      'The KMS and the provision name different keys',
      /^The app has one key\. .* Nothing was encrypted\./,
    ],
    [
      wrong({ reason: 'app-id' }),
      'The app id is not 40 hex digits',
      /^The signature is over the app id, so without one it cannot be checked\.$/,
    ],
    [
      wrong({ reason: 'signature-form' }),
      'The signature is not a signature',
      /damaged or invented\. Nothing was encrypted\. Fetch the key again\.$/,
    ],
    [
      wrong({ reason: 'signer', signer: 'a', expected: 'b' }),
      'Signed by somebody else',
      /not made by the KMS’s key .* Do not send secrets\.$/,
    ],
    [
      wrong({ reason: 'stale', seconds: 600 }),
      'The signature is too old',
      /^It was made 10 minutes ago .*; 5 minutes are allowed, .* Check this device’s date/,
    ],
    [
      wrong({ reason: 'from-future', seconds: 7200 }),
      'The signature is from the future',
      /^It was made 2 hours ahead of .*; 1 minute are allowed\. Check this device’s date/,
    ],
  ])('%#', (check, title, meaning) => {
    const words = explainKeyCheck(check);
    expect(words.title).toBe(title);
    expect(words.meaning.join(' ')).toMatch(meaning);
    for (const sentence of words.meaning) expect(sentence).toMatch(/^[A-Z].{10,}\.$/);
  });

  it('is one of three states, and unproven is neither of the other two', () => {
    const standings = {
      verified: explainKeyCheck({ kind: 'verified', ...WITHOUT_TIME }).standing,
      unsigned: explainKeyCheck({ kind: 'unsigned', publicKey: 'k', offered: 'none' }).standing,
      'no-kms-key': explainKeyCheck({
        kind: 'not-comparable',
        why: 'no-kms-key',
        ...WITHOUT_TIME,
      }).standing,
      wrong: explainKeyCheck(wrong({ reason: 'app-id' })).standing,
    };
    expect(standings).toEqual({
      verified: 'proven',
      unsigned: 'unproven',
      'no-kms-key': 'unproven',
      wrong: 'refuted',
    });
  });

  it('says what was compared, and with what outcome', () => {
    const same = 'Key of the KMS and key of the provision: the same (true)';
    expect(compared({ kind: 'unsigned', publicKey: 'k', offered: 'none' })).toEqual([
      'Key of the KMS and key of the provision: the provision named none (undefined)',
      'Signature: none (undefined)',
    ]);
    expect(compared({ kind: 'verified', ...WITHOUT_TIME })).toEqual([
      same,
      'Signer and KMS key: the same (true)',
      'Time of the signature: the signature has none (undefined)',
    ]);
    const timed = { ...SIGNED, format: 'with-time', age: 5 } as const;
    expect(compared({ kind: 'verified', ...timed })[2]).toBe(
      'Time of the signature: 5 seconds ago (true)',
    );
    expect(compared({ kind: 'verified', ...timed, age: -5 })[2]).toBe(
      'Time of the signature: 5 seconds ahead of this clock (true)',
    );
    expect(compared({ kind: 'verified', ...timed, age: 0 })[2]).toContain('0 seconds ago');
    expect(compared({ kind: 'not-comparable', why: 'no-kms-key', ...WITHOUT_TIME })).toEqual([
      same,
      'Signer and KMS key: no KMS key given (undefined)',
      'Time of the signature: the signature has none (undefined)',
    ]);
    const unreadable = { kind: 'not-comparable', why: 'kms-key-unreadable' } as const;
    expect(compared({ ...unreadable, ...WITHOUT_TIME })[1]).toBe(
      'Signer and KMS key: KMS key unreadable (undefined)',
    );
    expect(compared(wrong({ reason: 'app-id' }))).toEqual([]);
  });
});

describe('a span of seconds', () => {
  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [59, '59 seconds'],
    [59.5, '1 minute'],
    [60, '1 minute'],
    [89, '1 minute'],
    [90, '2 minutes'],
    [3599, '60 minutes'],
    [3600, '1 hour'],
    [86_399, '24 hours'],
    [86_400, '1 day'],
    [172_800, '2 days'],
  ])('of %d is %s', (seconds, words) => expect(durationWords(seconds)).toBe(words));
});

describe('a public key', () => {
  const KEY = '0a'.repeat(32);

  it.each([
    ['itself', KEY, { hex: KEY }],
    ['capitals after 0X', `0X${KEY.toUpperCase()}`, { hex: KEY }],
    ['null', null, { fault: 'missing', digits: 0 }],
    ['undefined', undefined, { fault: 'missing', digits: 0 }],
    ['0x alone', '0x', { fault: 'missing', digits: 0 }],
    ['63 digits', KEY.slice(1), { fault: 'length', digits: 63 }],
    ['65 digits', `${KEY}0`, { fault: 'length', digits: 65 }],
    ['another letter', `${KEY.slice(1)}g`, { fault: 'not-hex', digits: 64 }],
    ['another letter in front', `g${KEY.slice(1)}`, { fault: 'not-hex', digits: 64 }],
    ['0x in the middle', `a0x${KEY}`, { fault: 'not-hex', digits: 67 }],
  ])('read from %s', (_, text, read) => expect(readPublicKey(text)).toEqual(read));
});

describe('a signer', () => {
  const statement = { appId: 'ab'.repeat(20), publicKey: 'cd'.repeat(32) };
  const signature = signKeyStatement(kmsSecretKey('kms_a'), statement);
  const bare = signature.slice(0, 128);
  const v = Number.parseInt(signature.slice(128), 16);
  const withV = (value: number) => `${bare}${value.toString(16).padStart(2, '0')}`;
  const KMS = kmsPublicKey('kms_a');

  it('is found from a signature in any spelling', () => {
    for (const one of [withV(v), withV(v + 27), `0X${signature.toUpperCase()}`])
      expect(recoverSigner(statement, one)).toBe(KMS);
  });

  it.each([
    ['v of 2', withV(2)],
    ['v of 26', withV(26)],
    ['v of 29', withV(29)],
    ['a digit less', signature.slice(1)],
    ['a digit more', `${signature}0`],
    ['a letter in front', `x${signature}`],
    ['a letter at the end', `${signature}x`],
    ['0x in the middle', `a0x${signature}`],
  ])('is nobody for %s', (_, text) => expect(recoverSigner(statement, text)).toBeUndefined());

  it('has a key of 66 digits, from any spelling', () => {
    expect(compressedKey(`0X${KMS.toUpperCase()}`)).toBe(KMS);
    expect([compressedKey(''), compressedKey('zz'), compressedKey(`a0x${KMS}`)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('signs another time with another text', () => {
    const timed = { ...statement, timestamp: 1_800_000_000 };
    const other = signKeyStatement(kmsSecretKey('kms_a'), timed);
    expect(recoverSigner(timed, other)).toBe(KMS);
    expect(recoverSigner({ ...timed, timestamp: 1 }, other)).not.toBe(KMS);
  });
});
