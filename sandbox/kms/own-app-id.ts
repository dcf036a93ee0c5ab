import { createAddress } from './create-address';
import { TEAM_WALLET } from './keys';
import type { AppId } from '#sandbox/state';

/** Beyond the next app ids, and apart from those of key-sentinels.ts. */
const FIRST_NONCE = 10_000_000;

/** `apart-…` is for tests; the others are failures on demand (README). */
const APART = /^(apart|boot|change|commit|form|life|plan)-/;

/**
 * The pair of a name that provisions under an app id of its own. All other names share the next one
 * until somebody commits it, so that two who try at once are in each other's way, as in the cloud.
 */
export function ownAppId(name: string): AppId | undefined {
  if (!APART.test(name)) return undefined;
  const nonce = FIRST_NONCE + fnv1a(name);
  return { app_id: createAddress(TEAM_WALLET, nonce), nonce };
}

/** A small hash of a text (FNV-1a, 32 bits): the same name has the same app id after a restart. */
function fnv1a(text: string): number {
  let hash = 0x81_1c_9d_c5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01_00_01_93) >>> 0;
  }
  return hash;
}
