import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { decided, fact, holds, undecided, type Claim } from '@/domain/proof/claim';
import type { Processor } from '@/domain/proof/quote/processor';
import type { LoggedFacts } from './logged-facts';
import type { ContractDevices, Expected } from './expected';

/** SHA-256 of nothing: the device id of a machine where nobody filled it in. */
const NO_DEVICE = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Which app and machine it is, by its log, against what is stated of it elsewhere. */
export function identityClaims(facts: LoggedFacts, expected: Expected): Claim[] {
  return [
    ...identifierClaims('app id', facts.appId, expected.appIds),
    ...identifierClaims('instance id', facts.instanceId, expected.instanceIds),
    ...keyProviderClaims(facts, expected),
  ];
}

function identifierClaims(
  what: string,
  measured: string | undefined,
  stated: readonly string[],
): Claim[] {
  if (measured === undefined) return [];
  const shown = measured.slice(0, 80);
  if (stated.length === 0) {
    return [fact(`The measured ${what} is ${shown}.`, 'There is nothing to compare it with.')];
  }
  return [
    decided(
      `The measured ${what} is the stated one.`,
      stated.every((one) => one === measured),
      `It is ${shown} in both.`,
      `The machine measured ${shown}, and ${stated.find((one) => one !== measured)?.slice(0, 80) ?? ''} is stated.`,
    ),
  ];
}

const PROVIDERS: Readonly<Record<string, string>> = {
  kms: 'from a KMS',
  'local-sgx': 'from the machine’s own host, without a KMS',
  tpm: 'from a TPM of its host',
  none: 'from nobody: they are made anew at each start',
};

/** Who gives the machine its keys, and whether it is the KMS that is stated. */
function keyProviderClaims({ keyProvider }: LoggedFacts, { kmsKeys }: Expected): Claim[] {
  if (!keyProvider) return [];
  const { name, id } = keyProvider;
  const words = Object.hasOwn(PROVIDERS, name) ? (PROVIDERS[name] ?? '') : `from “${name}”`;
  const bytes = [{ name: 'its id', value: id.slice(0, 1000) }];
  const what = fact(`The machine’s keys come ${words}.`, 'By the key-provider event of the log.');
  if (name !== 'kms' || kmsKeys.length === 0) return [{ ...what, bytes }];
  const claim = decided(
    'The KMS is the stated one.',
    kmsKeys.some((key) => key === id),
    'The key-provider event has the public key of its root.',
    'The key-provider event has the public key of another root.',
  );
  return [
    { ...what, bytes },
    { ...claim, bytes: [...bytes, ...kmsKeys.map((value) => ({ name: 'stated key', value }))] },
  ];
}

/** Whether the quote comes from a device that is stated: its id is SHA-256 of the processor's PPID. */
export function deviceClaims(
  processor: Processor | undefined,
  { deviceIds, contracts }: Expected,
): Claim[] {
  if (!processor) return [];
  const device = bytesToHex(sha256(hexToBytes(processor.ppid)));
  const bytes = [
    { name: 'PPID in the processor’s certificate', value: processor.ppid },
    { name: 'its SHA-256', value: device },
  ];
  const stated = deviceIds.filter((id) => id !== NO_DEVICE);
  if (stated.length === 0) {
    const because = 'No answer about the machine says which it should be.';
    return [
      { ...fact(`The device id is ${device}.`, because), bytes },
      ...contractClaims(device, contracts),
    ];
  }
  const claim = decided(
    'The quote comes from the device that is stated.',
    stated.includes(device),
    `The device id is SHA-256 of the PPID in the processor’s certificate: ${device}.`,
    `The processor’s certificate is of the device ${device}. Stated: ${stated.slice(0, 4).join(', ')}.`,
  );
  return [{ ...claim, bytes }, ...contractClaims(device, contracts)];
}

/** Whether contracts allow the device, as the API read them from the chain. */
function contractClaims(device: string, contracts: readonly ContractDevices[]): Claim[] {
  const says = 'The contract allows this device.';
  return contracts.slice(0, MAX_CONTRACTS).map(({ allowsAny, devices }): Claim => {
    if (allowsAny) return { ...holds(says, 'It allows any device.'), means: BY_API };
    const isAllowed = devices.find(({ id }) => id === device)?.isAllowed;
    if (isAllowed === undefined)
      return undecided(says, 'The answer about the contract does not say so of this device.');
    const claim = decided(says, isAllowed, 'Its list has it.', 'Its list does not have it.');
    return { ...claim, means: BY_API };
  });
}

const MAX_CONTRACTS = 4;
const BY_API = 'The API says so; the contract itself can be asked on its chain.';
