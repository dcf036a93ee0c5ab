import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { DISK_RATE } from '@/domain/cloud/price';
import { INSTANCE_TYPES } from '#sandbox/catalogue/catalogue';
import { hasGateway } from './compose-view';
import { lastOperation, type Cvm } from '#sandbox/cvms/cvm';
import { envPublicKey } from '#sandbox/kms/keys';
import { kmsPublicKey } from '#sandbox/kms/kms-signing';

/** What both API versions say about a CVM, each under its own names. */

/** Dollars per hour with six decimals as on the wire; null for a size of one's own. */
export function hourlyPrice({ plan }: Cvm): string | null {
  const type = INSTANCE_TYPES.find(({ id }) => id === plan.wish.size.instance_type);
  return type ? Number(type.hourly_rate).toFixed(6) : null;
}

/** The same with the disk at its list price, as newer versions say it; null where no price is known. */
export function hourlyRate(cvm: Cvm): Record<string, string> | null {
  const compute = hourlyPrice(cvm);
  if (compute === null) return null;
  const disk = cvm.plan.disk_size * DISK_RATE;
  return {
    total: (Number(compute) + disk).toFixed(6),
    compute,
    disk: disk.toFixed(6),
  };
}

export function gatewayDomainOf({ plan }: Cvm): string {
  return `dstack-sandbox-${plan.match.node.name}.sandbox.example`;
}

/** How traffic arrives: `<id>-<port>.<gateway domain>`; without a port, port 80. */
export function publicUrls(cvm: Cvm): { app: string; instance: string }[] {
  if (!hasGateway(cvm.plan.document)) return [];
  const url = (id: string) => `https://${id}.${gatewayDomainOf(cvm)}`;
  return [{ app: url(cvm.app_id), instance: url(cvm.instance_id ?? cvm.app_id) }];
}

/** A list of very many machines would take a second to work them all out each time it is asked for. */
const envKeys = new WeakMap<Cvm, string>();

export function envKeyOf(cvm: Cvm): string {
  const known = envKeys.get(cvm);
  if (known !== undefined) return known;
  const key = envPublicKey(cvm.plan.match.kms.id, cvm.app_id);
  envKeys.set(cvm, key);
  return key;
}

const kmsKeys = new WeakMap<object, string>();

/** What the KMS of a CVM signs with, by its public half. */
export function kmsKeyOf({ plan }: Cvm): string {
  const { kms } = plan.match;
  const key = kmsKeys.get(kms) ?? kmsPublicKey(kms.id);
  kmsKeys.set(kms, key);
  return key;
}

export function createdAt({ created }: Cvm): string {
  return new Date(created).toISOString();
}

/** When something was last done to it. */
export function updatedAt(cvm: Cvm): string {
  return new Date(lastOperation(cvm).started).toISOString();
}

export function hashOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** A truth value of the stored document, which has every default filled in. */
export function flag({ plan }: Cvm, key: string): boolean {
  return plan.document[key] === true;
}
