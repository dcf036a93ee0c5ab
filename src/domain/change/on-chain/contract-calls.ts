import { plainAddress, shownAddress } from '@/domain/create/addresses';
import { addDeviceCall, addHashCall, readContractCall } from '@/domain/create/register-call';

/** A call that the owner of an app's contract makes. */
export interface ContractCall {
  /** As people compare it with an explorer or a wallet. */
  signature: string;
  /** 0x and hex. */
  data: string;
  why: string;
}

/** What a contract allows so far; undefined where nobody said. */
export interface AllowedSoFar {
  composeHash: boolean | undefined;
  device: boolean | undefined;
}

/**
 * The calls that are missing before an app may boot a document on a device, in their order (Phala docs: the device
 * first, then the hash). What nobody answered for is taken as missing: sending it again does no harm.
 */
export function missingCalls(
  { composeHash, deviceId }: { composeHash: string; deviceId: string | undefined },
  allowed: AllowedSoFar,
): ContractCall[] {
  const device = allowed.device === false && deviceId ? addDeviceCall(deviceId) : undefined;
  const hash = allowed.composeHash === true ? undefined : addHashCall(composeHash);
  return [
    ...(device ? [{ ...device, why: 'The node’s device is not allowed yet.' }] : []),
    ...(hash
      ? [
          {
            signature: 'addComposeHash(bytes32)',
            data: hash,
            why:
              allowed.composeHash === false
                ? 'The compose hash is not allowed yet.'
                : 'It is not known whether the compose hash is allowed; registering it again does no harm.',
          },
        ]
      : []),
  ];
}

/**
 * A batch for Safe's Transaction Builder, as its file (version 1.0 of Safe's own format): JSON text. Undefined where
 * the app's address is none or there is nothing to call.
 */
export function safeBatch(
  { appId, chainId, name }: { appId: string; chainId: number; name: string },
  calls: readonly ContractCall[],
): string | undefined {
  const address = plainAddress(appId);
  if (address === undefined || calls.length === 0) return undefined;
  const to = shownAddress(address);
  const batch = {
    version: '1.0',
    chainId: String(chainId),
    meta: {
      name: name.slice(0, 100),
      description: calls.map(({ signature }) => signature).join(', '),
    },
    transactions: calls.map(({ data }) => ({ to, value: '0', data })),
  };
  return `${JSON.stringify(batch, null, 2)}\n`;
}

/** What call data does to an app's contract, in words; undefined where it is no call that is known. */
export function callInWords(
  data: string,
): { signature: string; words: string; word: string } | undefined {
  const call = readContractCall(data);
  if (!call) return undefined;
  const { signature, word } = call;
  const does: Record<string, string> = {
    'addComposeHash(bytes32)': 'allows the document with the compose hash',
    'removeComposeHash(bytes32)': 'no longer allows the document with the compose hash',
    'addDevice(bytes32)': 'allows the device',
    'removeDevice(bytes32)': 'no longer allows the device',
    'setAllowAnyDevice(bool)': 'decides whether any device is allowed:',
  };
  const shown = signature.endsWith('(bool)') ? String(/[1-9a-f]/.test(word)) : word;
  return { signature, word, words: `It ${does[signature] ?? 'calls'} ${shown}.` };
}
