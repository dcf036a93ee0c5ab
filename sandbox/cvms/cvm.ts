import { randomBytes } from 'node:crypto';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { OpenedVariable } from './open-env';
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
  /** On-chain KMS only. */
  contract_address: string | null;
  deployer_address: string | null;
  /** Milliseconds since 1970. */
  created: number;
  correlation_id: string;
}

export type NewCvm = Omit<Cvm, 'number' | 'id' | 'vm_uuid' | 'instance_id' | 'correlation_id'>;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Gives a CVM its identifiers. */
export function newCvm(number: number, rest: NewCvm): Cvm {
  const noInstance = rest.plan.document.no_instance_id === true;
  return {
    number,
    id: `cvm_${hashId()}`,
    vm_uuid: crypto.randomUUID(),
    instance_id: noInstance ? null : bytesToHex(randomBytes(20)),
    correlation_id: crypto.randomUUID(),
    ...rest,
  };
}

function hashId(): string {
  return Array.from(randomBytes(8), (byte) => DIGITS.charAt(byte % DIGITS.length)).join('');
}

/** How far a CVM has come. */
export interface CvmState {
  status: 'creating' | 'starting' | 'running' | 'error';
  in_progress: boolean;
  boot_progress: string | null;
  boot_error: string | null;
  uptime: string;
  progress: { target: string; started_at: string; correlation_id: string } | null;
}

const STEPS = ['allocating', 'booting', 'requesting app keys', 'starting containers'] as const;

/** Creating and starting for `bootMs`, then running; two names never get there (README, failures on demand). */
export function cvmState(cvm: Cvm, now: number, bootMs: number): CvmState {
  const age = Math.max(0, now - cvm.created);
  const done = bootMs <= 0 ? 1 : age / bootMs;
  const { name } = cvm.plan;
  if (name.startsWith('boot-hangs') || done < 1) {
    const step = Math.min(STEPS.length - 1, Math.floor(done * STEPS.length));
    return {
      status: step === 0 ? 'creating' : 'starting',
      in_progress: true,
      boot_progress: STEPS[step] ?? null,
      boot_error: null,
      uptime: '0s',
      progress: {
        target: 'running',
        started_at: new Date(cvm.created).toISOString(),
        correlation_id: cvm.correlation_id,
      },
    };
  }
  const settled = { in_progress: false, progress: null };
  if (name.startsWith('boot-fails')) {
    const boot_error = 'The container web could not be started: image not found';
    return { ...settled, status: 'error', boot_progress: STEPS[3], boot_error, uptime: '0s' };
  }
  const uptime = `${Math.floor((age - Math.max(0, bootMs)) / 1000)}s`;
  return { ...settled, status: 'running', boot_progress: 'done', boot_error: null, uptime };
}
