import { TAKEN_NAMES } from './catalogue';
import { createAddress } from './create-address';
import { TEAM_WALLET } from './keys';

/** A provision is kept for 14 days (OpenAPI, provision). */
export const PROVISION_LIFETIME_MS = 14 * 24 * 60 * 60 * 1000;

/** So that a long test run cannot fill the memory; the oldest go first. */
const MAX_PROVISIONS = 500;

/** Enough for tests that run side by side. */
const MAX_BODIES = 20;

export interface Provision {
  compose_hash: string;
  /** Null for an on-chain KMS, whose contract gives the id later. */
  app_id: string | null;
  /** The exact text that was hashed. */
  document: string;
  expires: number;
}

export interface AppId {
  app_id: string;
  nonce: number;
}

/** Everything one sandbox remembers. It lives in memory: a restart starts clean. */
export class SandboxState {
  readonly #bodies: Uint8Array<ArrayBuffer>[] = [];
  readonly #provisions = new Map<string, Provision>();
  readonly #names = new Set(TAKEN_NAMES);
  readonly #nextNonce = 0;

  /** Keeps a provision body as it arrived; only the newest few. */
  keepBody(bytes: Uint8Array<ArrayBuffer>): void {
    this.#bodies.unshift(bytes);
    this.#bodies.length = Math.min(this.#bodies.length, MAX_BODIES);
  }

  /** The newest kept body, or the newest that holds a text. */
  findBody(text = ''): Uint8Array<ArrayBuffer> | undefined {
    return this.#bodies.find((bytes) => new TextDecoder().decode(bytes).includes(text));
  }

  isNameTaken(name: string): boolean {
    return this.#names.has(name.toLowerCase());
  }

  /**
   * The next app ids of the workspace. A prediction, no reservation: until one is committed, every
   * caller is told the same ones (OpenAPI, next_app_id: "predict").
   */
  nextAppIds(count: number): AppId[] {
    return Array.from({ length: count }, (_, i) => {
      const nonce = this.#nextNonce + i;
      return { app_id: createAddress(TEAM_WALLET, nonce), nonce };
    });
  }

  /** Keyed by hash and app id: with an empty compose name, different CVMs share a hash. */
  storeProvision(provision: Provision, now = Date.now()): void {
    for (const [key, { expires }] of this.#provisions) {
      if (expires <= now || this.#provisions.size >= MAX_PROVISIONS) this.#provisions.delete(key);
    }
    this.#provisions.set(keyOf(provision.compose_hash, provision.app_id), provision);
  }

  findProvision(
    composeHash: string,
    appId: string | null,
    now = Date.now(),
  ): Provision | undefined {
    const found = this.#provisions.get(keyOf(composeHash, appId));
    return found && found.expires > now ? found : undefined;
  }
}

function keyOf(composeHash: string, appId: string | null): string {
  return `${composeHash} ${appId ?? ''}`;
}
