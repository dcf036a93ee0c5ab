import { durationWords } from './duration';
import {
  MAX_AGE,
  MAX_SKEW,
  STANDING,
  type KeyCheck,
  type KeyStanding,
  type WrongKey,
} from './check-key';

export interface KeyWords {
  standing: KeyStanding;
  title: string;
  /** What it means and what to do, one sentence each. */
  meaning: string[];
  /** What was held against what, with its outcome, in reading order. */
  compared: { what: string; outcome: string; fits: boolean | undefined }[];
}

/**
 * A key check in words. Of `unsigned` and `not-comparable` they say that nothing could be proven, which is
 * all that older servers allow, and not that something is amiss.
 */
export function explainKeyCheck(check: KeyCheck): KeyWords {
  const standing = STANDING[check.kind];
  if (check.kind === 'wrong') return { standing, ...explainWrong(check), compared: [] };
  const offered = {
    what: 'Key of the KMS and key of the provision',
    outcome: check.offered === 'same' ? 'the same' : 'the provision named none',
    fits: check.offered === 'same' ? true : undefined,
  };
  if (check.kind === 'unsigned') {
    return {
      standing,
      title: 'The key is not signed',
      meaning: [
        'The KMS answered with a key and no signature, so nothing shows that the KMS vouches for it.',
        'Values encrypted to it can be read by whoever holds its other half. Go on only if you trust that the API names the right key.',
      ],
      compared: [offered, { what: 'Signature', outcome: 'none', fits: undefined }],
    };
  }
  const age =
    check.age === undefined
      ? { what: 'Time of the signature', outcome: 'the signature has none', fits: undefined }
      : { what: 'Time of the signature', outcome: ago(check.age), fits: true };
  if (check.kind === 'verified') {
    return {
      standing,
      title: 'Signed by the KMS, as the API names it',
      meaning: [
        'The signer is the key that the API names as this KMS’s own.',
        'Both come from the API: if it gave a false key and a false signer together, no check on this page could show it.',
        'To rule that out, compare the signer with the KMS key you know from elsewhere.',
      ],
      compared: [offered, { what: 'Signer and KMS key', outcome: 'the same', fits: true }, age],
    };
  }
  return {
    standing,
    title: 'Signed, but nothing shows by whom',
    meaning: [
      check.why === 'no-kms-key'
        ? 'The API did not say which key the KMS signs with, as older servers do not.'
        : 'The API’s KMS key is not a secp256k1 key, so the signer could not be held against it.',
      'Anybody can sign a key of their own. Compare the signer with the KMS key you know from elsewhere, or go on only if you trust that the API names the right key.',
    ],
    compared: [
      offered,
      {
        what: 'Signer and KMS key',
        outcome: check.why === 'no-kms-key' ? 'no KMS key given' : 'KMS key unreadable',
        fits: undefined,
      },
      age,
    ],
  };
}

const ago = (seconds: number) =>
  seconds < 0 ? `${durationWords(-seconds)} ahead of this clock` : `${durationWords(seconds)} ago`;

function explainWrong(wrong: WrongKey): Pick<KeyWords, 'title' | 'meaning'> {
  switch (wrong.reason) {
    case 'key-form':
      return {
        title: KEY_FORM[wrong.fault],
        meaning: [
          `An app’s key is 64 hex digits; this one ${
            wrong.fault === 'missing' ? 'is empty' : `has ${wrong.digits} characters`
          }${wrong.fault === 'not-hex' ? ', some of which are no hex digits' : ''}.`,
          'Values encrypted to it could never be opened. Provision again; if it stays so, tell the KMS’s operator.',
        ],
      };
    case 'swapped':
      return {
        title: 'The KMS and the provision name different keys',
        meaning: [
          'The app has one key. Of these two, at least one belongs to somebody else or to another app.',
          'Nothing was encrypted. Provision again; if the keys still differ, do not send secrets and tell the KMS’s operator.',
        ],
      };
    case 'app-id':
      return {
        title: 'The app id is not 40 hex digits',
        meaning: ['The signature is over the app id, so without one it cannot be checked.'],
      };
    case 'signature-form':
      return {
        title: 'The signature is not a signature',
        meaning: [
          'The KMS’s answer has a signature that no key can have made: it is damaged or invented.',
          'Nothing was encrypted. Fetch the key again.',
        ],
      };
    case 'signer':
      return {
        title: 'Signed by somebody else',
        meaning: [
          'The signature was not made by the KMS’s key for this app id and this key.',
          'Whoever made it may hold the other half of the key and read what is encrypted to it. Do not send secrets.',
        ],
      };
    case 'stale':
      return {
        title: 'The signature is too old',
        meaning: [
          `It was made ${durationWords(wrong.seconds)} ago by this device’s clock; ${durationWords(MAX_AGE)} are allowed, so that an old key cannot be played back.`,
          CLOCK,
        ],
      };
    case 'from-future':
      return {
        title: 'The signature is from the future',
        meaning: [
          `It was made ${durationWords(wrong.seconds)} ahead of this device’s clock; ${durationWords(MAX_SKEW)} are allowed.`,
          CLOCK,
        ],
      };
  }
}

const CLOCK =
  'Check this device’s date and time, then fetch the key again. If the clock is right, the answer is not fresh or the KMS’s clock is off: nothing is encrypted to it.';

const KEY_FORM = {
  missing: 'There is no key to encrypt to',
  'not-hex': 'The key is not hex',
  length: 'The key has the wrong length',
};
