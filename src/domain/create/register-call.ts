import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { addressProblem, plainAddress, plainWord } from './addresses';

/** As people compare it with an explorer or a wallet. */
export const REGISTER_SIGNATURE = 'deployAndRegisterApp(address,bool,bool,bytes32,bytes32)';
export const ADD_HASH_SIGNATURE = 'addComposeHash(bytes32)';

/** First four bytes of what a wallet shows as call data. */
export const registerSelector = (): string => selector(REGISTER_SIGNATURE);

const selector = (signature: string) =>
  `0x${bytesToHex(keccak_256(utf8ToBytes(signature))).slice(0, 8)}`;

/** The ABI where no argument has a length of its own: the selector, then 32 bytes each. */
const callData = (signature: string, words: string[]) =>
  `${selector(signature)}${words.map((word) => word.padStart(64, '0')).join('')}`;

const bool = (value: boolean) => (value ? '1' : '0');

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
  if (deployer === undefined || deviceId === undefined || composeHash === undefined)
    return undefined;
  if (Object.keys(registerProblems(given)).length > 0) return undefined;
  return callData(REGISTER_SIGNATURE, [
    deployer,
    bool(given.disableUpgrades),
    bool(given.allowAnyDevice),
    deviceId,
    composeHash,
  ]);
}

/** Call data of `addDevice` on an app's own contract: 64 hex digits of a device id in any spelling. */
export function addDeviceCall(deviceId: string): { signature: string; data: string } | undefined {
  const word = plainWord(deviceId);
  const signature = 'addDevice(bytes32)';
  return word === undefined ? undefined : { signature, data: callData(signature, [word]) };
}

/** The calls of an app's contract that take one word (dstack kms contracts, DstackApp.sol). */
const OF_APP = [
  ADD_HASH_SIGNATURE,
  'removeComposeHash(bytes32)',
  'addDevice(bytes32)',
  'removeDevice(bytes32)',
  'setAllowAnyDevice(bool)',
];

/** Which call of an app's contract some call data is, with its one word; undefined for any other. */
export function readContractCall(data: string): { signature: string; word: string } | undefined {
  const hex = data.trim().replace(/^0x/i, '').toLowerCase();
  const [, start, word] = /^([0-9a-f]{8})([0-9a-f]{64})$/.exec(hex) ?? [];
  const signature = OF_APP.find((one) => selector(one) === `0x${start}`);
  return signature !== undefined && word !== undefined ? { signature, word } : undefined;
}

/** Call data of `addComposeHash` on an app's own contract, for an app that was registered before. */
export function addHashCall(composeHash: string): string | undefined {
  const word = plainWord(composeHash);
  return word && callData(ADD_HASH_SIGNATURE, [word]);
}
