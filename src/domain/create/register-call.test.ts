import { keccak_256 } from '@noble/hashes/sha3';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ADD_HASH_SIGNATURE,
  addHashCall,
  REGISTER_SIGNATURE,
  registerCall,
  registerProblems,
  registerSelector,
  type RegisterArguments,
} from './register-call';

const GIVEN: RegisterArguments = {
  deployer: '0xAb5801a7D398351b8bE11C439e05C5B3259aeC9B',
  disableUpgrades: false,
  allowAnyDevice: true,
  deviceId: 'd70e1de8e83b327709f2990f25bc7038a8767888c5de4d55acea594ed58128b2',
  composeHash: '41cf215c5d0f4b0ae4ac8ba7d1dd2ba6f1a1e4b1a5d6cf3bbf5f5e3e0c9a1b2c',
};

/** The ABI by hand: four bytes of keccak over the signature, then one word of 32 bytes per argument. */
function byHand(signature: string, words: string[]): string {
  const selector = bytesToHex(keccak_256(utf8ToBytes(signature))).slice(0, 8);
  return `0x${selector}${words.map((word) => word.padStart(64, '0')).join('')}`;
}

const bool = (value: boolean) => (value ? '1' : '0');

describe('deployAndRegisterApp', () => {
  test('the literal vector', () => {
    expect(registerCall(GIVEN)).toBe(
      [
        '0x8618169d',
        '000000000000000000000000ab5801a7d398351b8be11c439e05c5b3259aec9b',
        '0000000000000000000000000000000000000000000000000000000000000000',
        '0000000000000000000000000000000000000000000000000000000000000001',
        'd70e1de8e83b327709f2990f25bc7038a8767888c5de4d55acea594ed58128b2',
        '41cf215c5d0f4b0ae4ac8ba7d1dd2ba6f1a1e4b1a5d6cf3bbf5f5e3e0c9a1b2c',
      ].join(''),
    );
  });

  test('is what the ABI gives by hand, for all arguments', () => {
    const hex = (length: number) =>
      fc
        .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
        .map((digits) => digits.join(''));
    fc.assert(
      fc.property(
        hex(40),
        fc.boolean(),
        fc.boolean(),
        hex(64),
        hex(64),
        (deployer, disableUpgrades, allowAnyDevice, deviceId, composeHash) => {
          const given = { deployer, disableUpgrades, allowAnyDevice, deviceId, composeHash };
          expect(registerCall(given)).toBe(
            byHand(REGISTER_SIGNATURE, [
              deployer,
              bool(disableUpgrades),
              bool(allowAnyDevice),
              deviceId,
              composeHash,
            ]),
          );
        },
      ),
    );
  });

  test('the spelling of hex does not matter', () => {
    const spelled = {
      ...GIVEN,
      deployer: ` ${GIVEN.deployer.slice(2).toLowerCase()}\n`,
      deviceId: `0x${GIVEN.deviceId.toUpperCase()}`,
      composeHash: `0x${GIVEN.composeHash}`,
    };
    expect(registerCall(spelled)).toBe(registerCall(GIVEN));
  });

  test.each<[keyof RegisterArguments, string, RegExp]>([
    ['deployer', '', /^Enter the deployer/],
    ['deployer', '0x12', /40 hex digits/],
    ['deployer', '0xAb5801a7D398351b8bE11C439e05C5B3259aeC9b', /checksum/],
    ['deviceId', '', /64 hex digits/],
    ['deviceId', 'zz'.repeat(32), /64 hex digits/],
    ['composeHash', 'not-a-hash', /64 hex digits/],
  ])('%s %j is refused in words', (name, value, words) => {
    const given = { ...GIVEN, [name]: value };
    expect(registerProblems(given)).toEqual({ [name]: expect.stringMatching(words) });
    expect(registerCall(given)).toBeUndefined();
  });

  test('its selector is the first word of the call', () => {
    expect(registerCall(GIVEN)?.slice(0, 10)).toBe(registerSelector());
  });
});

test('addComposeHash takes one word', () => {
  expect(addHashCall(GIVEN.composeHash)).toBe(byHand(ADD_HASH_SIGNATURE, [GIVEN.composeHash]));
  expect(addHashCall('short')).toBeUndefined();
});
