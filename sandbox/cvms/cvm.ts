import { randomBytes } from 'node:crypto';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { OpenedVariable } from '#sandbox/cvms/create/open-env';
import type { Operation } from './life/operation';
import type { Plan } from '#sandbox/provision/plan';

/** A CVM that was committed. */
export interface Cvm {
  /** The id of the 2025 API, a number. */
  number: number;
  /** The id of the present API, `cvm_…`. */
  id: string;
  /** With dashes; the SDK takes them out of a path. */
  vm_uuid: string;
  /** 40 hex; null with `no_instance_id`. */
  instance_id: string | null;
  /** 40 hex. */
  app_id: string;
  compose_hash: string;
  /** The exact text that was hashed. */
  document: string;
  plan: Plan;
  /** PCI slots it holds. */
  gpus: string[];
  /** What the guest would be given, in the order it was sealed. */
  env: OpenedVariable[];
  env_keys: string[];
  /** The same as it came, sealed: hex. */
  encrypted_env: string | null;
  /** On-chain KMS only. */
  contract_address: string | null;
  deployer_address: string | null;
  /** Milliseconds since 1970. */
  created: number;
  /** What was done to it, the newest last; the first is its creation. */
  operations: Operation[];
  scheduled_delete_at: string | null;
  /** One of many that are there for a list alone: no quota and no node counts it. */
  holdsNothing: boolean;
  /** Host ports. */
  ports: { vm_port: number; protocol: string }[];
  network: { kms_urls: string[] | null; gateway_urls: string[] | null };
}

/** What a CVM has by itself from the start. */
type Own = 'ports' | 'network' | 'holdsNothing' | 'scheduled_delete_at' | 'operations';

export type NewCvm = Omit<Cvm, 'number' | 'id' | 'vm_uuid' | 'instance_id' | Own>;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Gives a CVM its identifiers. */
export function newCvm(number: number, rest: NewCvm): Cvm {
  const noInstance = rest.plan.document.no_instance_id === true;
  return {
    number,
    id: `cvm_${hashId()}`,
    vm_uuid: crypto.randomUUID(),
    instance_id: noInstance ? null : bytesToHex(randomBytes(20)),
    operations: [],
    scheduled_delete_at: null,
    holdsNothing: false,
    ports: [],
    network: { kms_urls: null, gateway_urls: null },
    ...rest,
  };
}

/** What was done to it last; there is always one, as it was created. */
export function lastOperation({ operations, id }: Cvm): Operation {
  const last = operations.at(-1);
  if (!last) throw new Error(`${id} was never created`);
  return last;
}

function hashId(): string {
  return Array.from(randomBytes(8), (byte) => DIGITS.charAt(byte % DIGITS.length)).join('');
}
