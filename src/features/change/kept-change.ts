import { z } from '@/domain/schema/zod';

const KEY = 'provision-console:changes';
/** As many machines as anyone changes at a time. */
const MOST = 10;

const names = z.array(z.string());

const keptShape = z.object({
  /** The machine's id. */
  machine: z.string(),
  /** `document`: a new document was provisioned; `values`: the values alone are given anew. */
  way: z.enum(['document', 'values']),
  hashBefore: z.string(),
  /** The server's: the only one that is registered and applied. */
  composeHash: z.string(),
  env: z.object({
    kind: z.enum(['none', 'values', 'names']),
    update_env_vars: z.boolean(),
    names,
    gained: names,
    lost: names,
  }),
  appId: z.string().optional(),
  deviceId: z.string().optional(),
  kms: z
    .object({
      kms: z.string().optional(),
      offered: z.string().optional(),
      kmsKey: z.string().optional(),
      chainId: z.number().optional(),
    })
    .optional(),
  /** The contract allows the hash, as the server or the person says. */
  registered: z.boolean(),
  /** The transaction that did it, as the person gave it. */
  transaction: z.string().optional(),
  /** What was provisioned, as a JSON text: to judge the hash after a reload, too. */
  document: z.string().optional(),
  /** When it was provisioned, by this device's clock; shown and never reckoned with. */
  at: z.string(),
  /** `sent`: the call went out and no answer is known; `made`: the change was taken. */
  stage: z.enum(['prepared', 'sent', 'made']),
  /** The machine's last operation before the call went out. */
  lastKnown: z.string().optional(),
});

/** A change under way, as far as it has to outlive the page; it holds no value and no key. */
export type KeptChange = z.output<typeof keptShape>;

/** The change that is under way for a machine. What is stored is not trusted. */
export function readChange(machine: string): KeptChange | undefined {
  return storedChanges().find((one) => one.machine === machine);
}

/** Keeps it over a reload; without storage the page works all the same, and only a reload would miss it. */
export function keepChange(change: KeptChange): void {
  const others = storedChanges().filter(({ machine }) => machine !== change.machine);
  const isWritten = write([change, ...others].slice(0, MOST));
  // A document may be too much for the storage; what was sent and what has to be sent is not.
  if (!isWritten) write([{ ...change, document: undefined }]);
}

/** It is over, or given up. */
export function dropChange(machine: string): void {
  write(storedChanges().filter((one) => one.machine !== machine));
}

function write(kept: readonly KeptChange[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ version: 1, kept }));
    return true;
  } catch {
    return false;
  }
}

function storedChanges(): KeptChange[] {
  try {
    const value = JSON.parse(localStorage.getItem(KEY) ?? '') as { kept?: unknown } | null;
    const list = Array.isArray(value?.kept) ? value.kept : [];
    return list.flatMap((one) => keptShape.safeParse(one).data ?? []);
  } catch {
    return [];
  }
}
