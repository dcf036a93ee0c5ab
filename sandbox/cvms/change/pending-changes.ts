import { PROVISION_LIFETIME_MS } from '#sandbox/lifetime';
import type { Change } from './change';

/** Something that was asked for and waits for a second call. */
export interface PendingChange {
  kind: 'provision' | 'patch';
  cvm_id: string;
  compose_hash: string;
  change: Change;
  /** What `update_env_vars` said, and the names that were sent, where a document was provisioned. */
  provisioned?: { update_env_vars: boolean; names: string[] };
  /** Of a change that was only prepared. */
  token: string | undefined;
  expires: number;
  superseded: boolean;
}

export type PendingState = 'live' | 'unknown' | 'expired' | 'superseded';

/** So that a long test run cannot fill the memory; the oldest go first. */
const MOST_PENDING = 500;

/** What waits for a second call, of all CVMs; it is kept for 14 days. */
export class PendingChanges {
  #all: PendingChange[] = [];

  /** Keeps one; a newer one of a CVM supersedes those before it. */
  add(
    parts: Omit<PendingChange, 'expires' | 'superseded' | 'token'> & { token?: string },
    now: number,
  ): PendingChange {
    this.supersede(parts.cvm_id);
    const pending: PendingChange = {
      token: undefined,
      ...parts,
      expires: now + PROVISION_LIFETIME_MS,
      superseded: false,
    };
    this.#all = [...this.#all.slice(-MOST_PENDING), pending];
    return pending;
  }

  /** Nothing that was asked of a CVM until now can be carried out any more. */
  supersede(cvmId: string): void {
    for (const one of this.#all) if (one.cvm_id === cvmId) one.superseded = true;
  }

  /** The newest of a CVM's with this hash. */
  find(kind: PendingChange['kind'], cvmId: string, composeHash: string): PendingChange | undefined {
    return this.#all.findLast(
      (one) => one.kind === kind && one.cvm_id === cvmId && one.compose_hash === composeHash,
    );
  }

  byToken(token: string): PendingChange | undefined {
    return this.#all.findLast((one) => one.token === token);
  }

  /** What still waits, the newest first. */
  waiting(now: number): PendingChange[] {
    return this.#all.filter(({ superseded, expires }) => !superseded && expires > now).toReversed();
  }
}

export function pendingState(pending: PendingChange | undefined, now: number): PendingState {
  if (!pending) return 'unknown';
  if (pending.superseded) return 'superseded';
  return pending.expires > now ? 'live' : 'expired';
}
