import { expect, test } from 'vitest';
import { isImageAllowed, kmsContracts } from './contract-images';

const [ONE, TWO] = ['ab'.repeat(20), 'cd'.repeat(20)];
const HASH = 'ef'.repeat(32);
const image = (name: string, more: object = {}) => ({ name, ...more });
const contract = (contract_address: string, ...os_images: object[]) => ({
  contract_address,
  os_images,
});
const asked = { name: 'dstack-0.5.4', hash: HASH };

test.each([
  ['none', [], ONE, undefined],
  ['its contract has it', [contract(`0x${ONE}`, image('dstack-0.5.4'))], ONE, true],
  ['its contract has another', [contract(ONE, image('dstack-0.5.5'))], ONE, false],
  [
    'its contract switched it off',
    [contract(ONE, image('dstack-0.5.4', { on_chain_allowed: false }))],
    ONE,
    false,
  ],
  ['another contract has it', [contract(ONE), contract(TWO, image('dstack-0.5.4'))], ONE, false],
  ['no contract is its', [contract(TWO, image('dstack-0.5.4'))], ONE, undefined],
  [
    'all have it',
    [contract(ONE, image('dstack-0.5.4')), contract(TWO, image('dstack-0.5.4'))],
    undefined,
    true,
  ],
  [
    'one of two has it',
    [contract(ONE), contract(TWO, image('dstack-0.5.4'))],
    undefined,
    undefined,
  ],
  [
    'the hash is its, by another name',
    [contract(ONE, image('x', { os_image_hash: `0x${HASH.toUpperCase()}` }))],
    ONE,
    true,
  ],
  [
    'the name is its, of another hash',
    [contract(ONE, image('dstack-0.5.4', { os_image_hash: '12' }))],
    ONE,
    false,
  ],
  ['no list', [{ contract_address: ONE, os_images: 'all' }], ONE, false],
])('%s', (_, contracts, own, allowed) => {
  expect(isImageAllowed(kmsContracts.parse({ contracts }), own, asked)).toBe(allowed);
});
