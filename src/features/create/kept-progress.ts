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

const commitShape = z.object({
  /** The app id that the create call went out for. */
  appId: z.string(),
  /** Whether a CVM is known to have come of it. */
  known: z.boolean(),
  /** Whether encrypted values went with it; an early version did not say. */
  encrypted: z.boolean().optional(),
});

/** A create call that went out. */
export type KeptCommit = z.output<typeof commitShape>;

const progress = z.object({
  /** Which provision this is about: the same document can be provisioned many times. */
  provision: z.string(),
  compose_hash: z.string(),
  registration: registrationShape,
  commit: commitShape.optional(),
});

type Kept = z.output<typeof progress>;

/** As many as the history has provisions. */
const MOST = 50;

export interface Progress {
  registration: Registration;
  commit?: KeptCommit | undefined;
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
  const all = stored();
  const own = all.find(({ provision }) => provision === nameOf(mark));
  if (own) return own;
  const earlier = all.find(({ compose_hash }) => compose_hash === mark.compose_hash);
  return earlier && { registration: earlier.registration };
}

/** Keeps it over a reload; without storage the page works all the same. */
export function keepProgress(mark: ProvisionMark, { registration, commit }: Progress): void {
  const { compose_hash } = mark;
  const provision = nameOf(mark);
  const own = { provision, compose_hash, registration, commit };
  const others = stored().filter((one) => one.provision !== provision);
  try {
    const kept = [own, ...others].slice(0, MOST);
    localStorage.setItem(KEY, JSON.stringify({ version: 2, kept }));
  } catch {
    // Full or switched off: only a reload would miss it.
  }
}

/** Newest first; version 1 kept one only. */
function stored(): Kept[] {
  try {
    const value = JSON.parse(localStorage.getItem(KEY) ?? '') as { kept?: unknown } | null;
    const list = Array.isArray(value?.kept) ? value.kept : [value];
    return list.flatMap((one) => progress.safeParse(one).data ?? []);
  } catch {
    return [];
  }
}

function nameOf({ compose_hash, app_id, at }: ProvisionMark): string {
  return `${compose_hash} ${app_id ?? ''} ${at.toISOString()}`;
}
