import { decodeFunctionData, encodeFunctionData, parseAbi } from 'viem';
import { describe, expect, test } from 'vitest';
import { callInWords, missingCalls, safeBatch } from './contract-calls';
import { readContractCall } from '@/domain/create/register-call';

const HASH = 'ab'.repeat(32);
const DEVICE = 'cd'.repeat(32);
const APP = '52908400098527886e0f7030069857d2e4169ee7';
const abi = parseAbi([
  'function addComposeHash(bytes32)',
  'function removeComposeHash(bytes32)',
  'function addDevice(bytes32)',
  'function removeDevice(bytes32)',
  'function setAllowAnyDevice(bool)',
]);
const question = { composeHash: HASH, deviceId: DEVICE };

describe('what is missing', () => {
  test.each([
    [{ composeHash: true, device: true }, []],
    [{ composeHash: false, device: true }, ['addComposeHash']],
    [{ composeHash: true, device: false }, ['addDevice']],
    [{ composeHash: false, device: false }, ['addDevice', 'addComposeHash']],
    [{ composeHash: undefined, device: undefined }, ['addComposeHash']],
  ])('%j', (allowed, wanted) => {
    const calls = missingCalls(question, allowed);
    const read = calls.map(({ data }) => decodeFunctionData({ abi, data: data as `0x${string}` }));
    expect(read.map(({ functionName }) => functionName)).toEqual(wanted);
    for (const { functionName, args } of read) {
      expect(args).toEqual([`0x${functionName === 'addDevice' ? DEVICE : HASH}`]);
    }
  });
});

test('a batch for Safe has the calls, the chain and the app’s address with its checksum', () => {
  const calls = missingCalls(question, { composeHash: false, device: false });
  const batch = JSON.parse(
    safeBatch({ appId: `app_${APP}`, chainId: 8453, name: 'x' }, calls) ?? '',
  );
  expect(batch).toMatchObject({ version: '1.0', chainId: '8453', meta: { name: 'x' } });
  expect(batch.transactions).toEqual(
    calls.map(({ data }) => ({
      to: '0x52908400098527886E0F7030069857D2E4169EE7',
      value: '0',
      data,
    })),
  );
  expect(safeBatch({ appId: 'none', chainId: 1, name: '' }, calls)).toBeUndefined();
  expect(safeBatch({ appId: APP, chainId: 1, name: '' }, [])).toBeUndefined();
});

describe('call data in words', () => {
  test.each(['addComposeHash', 'removeComposeHash', 'addDevice', 'removeDevice'] as const)(
    '%s',
    (functionName) => {
      const data = encodeFunctionData({ abi, functionName, args: [`0x${HASH}`] });
      expect(readContractCall(data)).toEqual({ signature: `${functionName}(bytes32)`, word: HASH });
      expect(callInWords(data)?.words).toContain(HASH);
    },
  );

  test('setAllowAnyDevice', () => {
    const data = encodeFunctionData({ abi, functionName: 'setAllowAnyDevice', args: [true] });
    expect(callInWords(data)?.words).toContain('true');
  });

  test.each(['', '0x', '0xdfc77223', `0x12345678${HASH}`, `0xdfc77223${HASH}00`, HASH])(
    '%s is none',
    (data) => {
      expect(callInWords(data)).toBeUndefined();
    },
  );
});
