import { z } from '@/domain/schema/zod';

const KEY = 'provision-console:next-step';

const registrationShape = z.object({
  /** A contract that this call deploys, or one that is there. */
  way: z.enum(['new', 'existing']),
  deployer: z.string(),
  disableUpgrades: z.boolean(),
  allowAnyDevice: z.boolean(),
  deviceId: z.string(),
  appId: z.string(),
});

/** What a person types for a contract; none of it is secret. */
export type Registration = z.output<typeof registrationShape>;

const progress = z.object({
  version: z.literal(1),
  /** Which provision this is about: the same document can be provisioned many times. */
  provision: z.string(),
  compose_hash: z.string(),
  registration: registrationShape,
  /** Whether the create call went out for this app id, and whether a CVM is known to have come of it. */
  commit: z.object({ appId: z.string(), known: z.boolean() }).optional(),
});

export interface Progress {
  registration: Registration;
  commit?: { appId: string; known: boolean } | undefined;
}

/** A provision answer, as far as it tells one provision from another. */
export interface ProvisionMark {
  compose_hash: string;
  app_id: string | null | undefined;
  at: Date;
}

/**
 * How far the person was with this answer. Of an earlier provision of the same document only what was
 * typed for the contract still holds. What is stored is not trusted.
 */
export function readProgress(mark: ProvisionMark): Progress | undefined {
  try {
    const { data } = progress.safeParse(JSON.parse(localStorage.getItem(KEY) ?? ''));
    if (data?.compose_hash !== mark.compose_hash) return undefined;
    return data.provision === nameOf(mark) ? data : { registration: data.registration };
  } catch {
    return undefined;
  }
}

/** Keeps it over a reload; without storage the page works all the same. */
export function keepProgress(mark: ProvisionMark, { registration, commit }: Progress): void {
  const { compose_hash } = mark;
  const text = { version: 1, provision: nameOf(mark), compose_hash, registration, commit };
  try {
    localStorage.setItem(KEY, JSON.stringify(text));
  } catch {
    // Full or switched off: only a reload would miss it.
  }
}

function nameOf({ compose_hash, app_id, at }: ProvisionMark): string {
  return `${compose_hash} ${app_id ?? ''} ${at.toISOString()}`;
}
