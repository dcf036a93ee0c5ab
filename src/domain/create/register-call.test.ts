import fc from 'fast-check';
import { encodeFunctionData, getAddress, parseAbi } from 'viem/utils';
import { describe, expect, test } from 'vitest';
import { shownAddress } from './addresses';
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

const abi = parseAbi([`function ${REGISTER_SIGNATURE}`, `function ${ADD_HASH_SIGNATURE}`]);

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map((digits) => digits.join(''));

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

  test('is what viem makes of all arguments', () => {
    fc.assert(
      fc.property(
        hex(40),
        fc.boolean(),
        fc.boolean(),
        hex(64),
        hex(64),
        (deployer, disableUpgrades, allowAnyDevice, deviceId, composeHash) => {
          const given = { deployer, disableUpgrades, allowAnyDevice, deviceId, composeHash };
          const words = [`0x${deviceId}`, `0x${composeHash}`] as const;
          expect(registerCall(given)).toBe(
            encodeFunctionData({
              abi,
              functionName: 'deployAndRegisterApp',
              args: [`0x${deployer}`, disableUpgrades, allowAnyDevice, ...words],
            }),
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
  expect(addHashCall(GIVEN.composeHash)).toBe(
    encodeFunctionData({
      abi,
      functionName: 'addComposeHash',
      args: [`0x${GIVEN.composeHash}`],
    }),
  );
  expect(addHashCall('short')).toBeUndefined();
});

test('an address is shown as viem spells it', () => {
  fc.assert(
    fc.property(hex(40), (digits) => {
      expect(shownAddress(digits)).toBe(getAddress(`0x${digits}`));
    }),
  );
});
