import { encodeFunctionData, toFunctionSelector } from 'viem/utils';
import { addressProblem, plainAddress, plainWord } from './addresses';

/** As people compare it with an explorer or a wallet. */
export const REGISTER_SIGNATURE = 'deployAndRegisterApp(address,bool,bool,bytes32,bytes32)';
export const ADD_HASH_SIGNATURE = 'addComposeHash(bytes32)';

/** First four bytes of what a wallet shows as call data. */
export const registerSelector = (): string => toFunctionSelector(REGISTER_SIGNATURE);

const ABI = [
  {
    type: 'function',
    name: 'deployAndRegisterApp',
    stateMutability: 'nonpayable',
    inputs: [
      { name: 'deployer', type: 'address' },
      { name: 'disableUpgrades', type: 'bool' },
      { name: 'allowAnyDevice', type: 'bool' },
      { name: 'deviceId', type: 'bytes32' },
      { name: 'composeHash', type: 'bytes32' },
    ],
    outputs: [{ name: '', type: 'address' }],
  },
  {
    type: 'function',
    name: 'addComposeHash',
    stateMutability: 'nonpayable',
    inputs: [{ name: 'composeHash', type: 'bytes32' }],
    outputs: [],
  },
] as const;

/** The arguments as a person gives them: an address, two choices, and two words in hex. */
export interface RegisterArguments {
  deployer: string;
  disableUpgrades: boolean;
  allowAnyDevice: boolean;
  deviceId: string;
  composeHash: string;
}

/** What is wrong with the arguments, at their names; empty when the call can be built. */
export function registerProblems({
  deployer,
  deviceId,
  composeHash,
}: RegisterArguments): Partial<Record<keyof RegisterArguments, string>> {
  const address = addressProblem(deployer, 'deployer’s address');
  return {
    ...(address !== undefined && { deployer: address }),
    ...(plainWord(deviceId) === undefined && {
      deviceId: 'A device id is 64 hex digits, with or without 0x.',
    }),
    ...(plainWord(composeHash) === undefined && {
      composeHash: 'The compose hash of the answer is not 64 hex digits.',
    }),
  };
}

/**
 * Call data of `deployAndRegisterApp` on the KMS contract, as 0x and hex: it deploys the app's contract,
 * whose address is the app id, with one device and one compose hash allowed (dstack kms contracts,
 * DstackKms.sol). Undefined while an argument is wrong.
 */
export function registerCall(given: RegisterArguments): string | undefined {
  const deployer = plainAddress(given.deployer);
  const deviceId = plainWord(given.deviceId);
  const composeHash = plainWord(given.composeHash);
  if (Object.keys(registerProblems(given)).length > 0) return undefined;
  return encodeFunctionData({
    abi: ABI,
    functionName: 'deployAndRegisterApp',
    args: [
      `0x${deployer}`,
      given.disableUpgrades,
      given.allowAnyDevice,
      `0x${deviceId}`,
      `0x${composeHash}`,
    ],
  });
}

/** Call data of `addComposeHash` on an app's own contract, for an app that was registered before. */
export function addHashCall(composeHash: string): string | undefined {
  const word = plainWord(composeHash);
  if (word === undefined) return undefined;
  return encodeFunctionData({ abi: ABI, functionName: 'addComposeHash', args: [`0x${word}`] });
}
