import type { AppCompose } from './app-compose';

/** A member that the server writes into the document by itself, so that nobody knows the hash before. */
export type ServerAddition = 'pre_launch_script' | 'key_provider_id';

/** What is said of each: clauses, and a few words that stand for the value. */
export const ADDITIONS: Record<ServerAddition, { does: string; toKnow: string; value: string }> = {
  pre_launch_script: {
    does: 'the server adds its own pre-launch script',
    toKnow: 'send a pre-launch script of your own, or none',
    value: 'the server’s current script',
  },
  key_provider_id: {
    does: 'with the key provider KMS the server fills in key_provider_id by itself',
    toKnow: 'leave the key provider out',
    value: 'the server’s own id',
  },
};

/**
 * What the server adds to a document: a script where it has none (Phala docs, set-secure-environment-variables),
 * and the id of the KMS for the key provider `kms`, whether or not one was sent (phala CLI, deploy/command.ts:
 * "Backend resolves key_provider_id for kms").
 */
export function serverAdditions(document: AppCompose): ServerAddition[] {
  return [
    ...(document.pre_launch_script === undefined ? (['pre_launch_script'] as const) : []),
    ...(document.key_provider === 'kms' ? (['key_provider_id'] as const) : []),
  ];
}

/** Why the hash is not known before, as a clause. */
export function additionsDo(added: readonly ServerAddition[]): string {
  return added.map((one) => ADDITIONS[one].does).join(', and ');
}

/** What a person does to know the hash before, as a clause. */
export function additionsAvoided(added: readonly ServerAddition[]): string {
  return added.map((one) => ADDITIONS[one].toKnow).join(', and ');
}
