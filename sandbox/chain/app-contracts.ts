import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { plainHex } from '#sandbox/kms/plain-hex';

/** What an app's contract keeps (dstack kms contracts, DstackApp.sol). */
interface AppContract {
  composeHashes: Set<string>;
  deviceIds: Set<string>;
  allowAnyDevice: boolean;
}

/** What a contract says to one document on one device. */
export interface ContractSays {
  compose_hash_allowed: boolean;
  device_id_allowed: boolean;
  is_allowed: boolean;
}

interface Transaction {
  to: string;
  data: string;
}

const selector = (signature: string) => bytesToHex(keccak_256(utf8ToBytes(signature))).slice(0, 8);

/** The calls that are understood, by the first four bytes of their data. */
const CALLS = new Map<string, (contract: AppContract, word: string) => void>([
  [selector('addComposeHash(bytes32)'), ({ composeHashes }, word) => composeHashes.add(word)],
  [selector('removeComposeHash(bytes32)'), ({ composeHashes }, word) => composeHashes.delete(word)],
  [selector('addDevice(bytes32)'), ({ deviceIds }, word) => deviceIds.add(word)],
  [selector('removeDevice(bytes32)'), ({ deviceIds }, word) => deviceIds.delete(word)],
  [
    selector('setAllowAnyDevice(bool)'),
    (contract, word) => {
      contract.allowAnyDevice = /[1-9a-f]/.test(word);
    },
  ],
]);

/** The contracts of the apps on chain, and the transactions that were sent to them: a chain with nothing else on it. */
export class AppContracts {
  readonly #contracts = new Map<string, AppContract>();
  readonly #transactions = new Map<string, Transaction>();

  /** What `deployAndRegisterApp` leaves behind. */
  deploy(appId: string, composeHash: string, allowAnyDevice: boolean): void {
    if (this.#contracts.has(appId)) return;
    const composeHashes = new Set([composeHash]);
    this.#contracts.set(appId, { composeHashes, deviceIds: new Set(), allowAnyDevice });
  }

  /** Whether a document may boot on a device; an unknown contract allows nothing. */
  says(appId: string, composeHash: string, deviceId: string): ContractSays {
    const contract = this.#contracts.get(appId);
    const compose_hash_allowed = contract?.composeHashes.has(composeHash) ?? false;
    const device_id_allowed =
      contract !== undefined && (contract.allowAnyDevice || contract.deviceIds.has(deviceId));
    const is_allowed = compose_hash_allowed && device_id_allowed;
    return { compose_hash_allowed, device_id_allowed, is_allowed };
  }

  allowsAnyDevice(appId: string): boolean {
    return this.#contracts.get(appId)?.allowAnyDevice ?? false;
  }

  /** A transaction of the owner's to a contract: its hash, or undefined where it would be reverted. */
  send(to: string, data: string): string | undefined {
    const appId = plainHex(to);
    const contract = this.#contracts.get(appId);
    const [, start = '', word = ''] = /^([0-9a-f]{8})([0-9a-f]{64})$/.exec(plainHex(data)) ?? [];
    const call = CALLS.get(start);
    if (!contract || !call) return undefined;
    call(contract, word);
    const count = this.#transactions.size;
    const hash = `0x${bytesToHex(keccak_256(utf8ToBytes(`${count} ${appId} ${data}`)))}`;
    this.#transactions.set(hash, { to: appId, data: plainHex(data) });
    return hash;
  }

  /** Whether a transaction of this hash registered just this document with the app's contract. */
  proves(transactionHash: string, appId: string, composeHash: string): boolean {
    const sent = this.#transactions.get(transactionHash.toLowerCase());
    return (
      sent?.to === appId && sent.data === `${selector('addComposeHash(bytes32)')}${composeHash}`
    );
  }
}
