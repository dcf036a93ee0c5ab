import { expect, it } from 'vitest';
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

it('what calls itself no hash is copied as it is', () => {
  const facts = resultFacts({ compose_hash: HASH, app_id: 'x'.repeat(3000), teepod_id: 3 });
  expect(facts).toEqual([
    { label: 'app id', value: 'x'.repeat(2000), isCopied: true },
    { label: 'node', value: '3', isCopied: true },
  ]);
});
