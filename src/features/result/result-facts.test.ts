import { expect, it } from 'vitest';
import { provisionResult } from '@/domain/cloud/result';
import { resultFacts } from './result-facts';

const HASH = 'ab'.repeat(32);

it.each([
  [HASH, true],
  [`0x${HASH}`, true],
  [HASH.toUpperCase(), true],
  [HASH.slice(1), false],
  [`${HASH}0`, false],
  [`${HASH.slice(1)}g`, false],
  ['not-a-hash', false],
  [`${HASH}\u200B`, false],
])('an OS image hash %j is copied as one: %s', (os_image_hash, isCopied) => {
  expect(resultFacts({ compose_hash: HASH, os_image_hash })).toEqual([
    { label: 'OS image hash', value: os_image_hash, isCopied },
  ]);
});

it.each<[object, string[]]>([
  [{ compose_unchanged: true }, ['document: the one the app runs already']],
  [{ compose_unchanged: false }, []],
  [{ compose_unchanged: null }, []],
  [{ compose_hash_registered: true }, ['hash on chain: registered, as the API says']],
  [{ compose_hash_registered: false }, ['hash on chain: not registered yet, as the API says']],
  [{ compose_hash_registered: null }, []],
  [
    { compose_unchanged: true, compose_hash_registered: false },
    [
      'document: the one the app runs already',
      'hash on chain: not registered yet, as the API says',
    ],
  ],
  [{ compose_unchanged: 'yes', compose_hash_registered: 1 }, []],
])('of an app that exists, %j says', (more, said) => {
  const facts = resultFacts(provisionResult.parse({ compose_hash: HASH, ...more }));
  expect(facts.map(({ label, value }) => `${label}: ${value}`)).toEqual(said);
});

it('what calls itself no hash is copied as it is', () => {
  const facts = resultFacts({ compose_hash: HASH, app_id: 'x'.repeat(3000), teepod_id: 3 });
  expect(facts).toEqual([
    { label: 'app id', value: 'x'.repeat(2000), isCopied: true },
    { label: 'node', value: '3', isCopied: true },
  ]);
});
