import { expect, test } from 'vitest';
import { allowedSoFar, readTransactionHash, transactionHashProblem } from './registration';

const HASH = 'ab'.repeat(32);
const TRANSACTION = `0x${'cd'.repeat(32)}`;

test.each([
  [undefined, undefined, undefined],
  [{ is_allowed: true }, true, true],
  [{ is_allowed: true, device_id_allowed: false }, true, true],
  [{ is_allowed: false }, undefined, undefined],
  [{ is_allowed: false, compose_hash_allowed: false, device_id_allowed: true }, false, true],
  [{ is_allowed: false, compose_hash_allowed: true, device_id_allowed: false }, true, false],
  [{ is_allowed: false, allow_any_device: true, device_id_allowed: false }, undefined, true],
  [{ is_allowed: false, compose_hash_allowed: false, device_id_allowed: null }, false, undefined],
])('of %j the hash is allowed: %s, and the device: %s', (stated, composeHash, device) =>
  expect(allowedSoFar(stated)).toEqual({ composeHash, device }),
);

test.each([
  [TRANSACTION, TRANSACTION],
  [` ${TRANSACTION.toUpperCase().replace('0X', '0x')}\n`, TRANSACTION],
  [`https://basescan.org/tx/${TRANSACTION}`, TRANSACTION],
  [`https://basescan.org/tx/${TRANSACTION}/`, TRANSACTION],
  [TRANSACTION.slice(2), undefined],
  [`${TRANSACTION}0`, undefined],
  [`https://basescan.org/address/${TRANSACTION}`, undefined],
  ['', undefined],
])('%j is the transaction %s', (typed, hash) => expect(readTransactionHash(typed)).toBe(hash));

test.each([
  ['', /Enter the hash/],
  ['0x12', /0x and 64 hex digits/],
  [`0x${HASH}`, /This is the compose hash/],
  [TRANSACTION, undefined],
])('%j is complained about: %s', (typed, words) => {
  const problem = transactionHashProblem(typed, HASH);
  if (words) expect(problem).toMatch(words);
  else expect(problem).toBeUndefined();
});
