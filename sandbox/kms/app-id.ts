import { createAddress } from './create-address';
import { KEY_SENTINELS } from '#sandbox/failures/key-sentinels';
import { TEAM_WALLET } from './keys';
import { ownAppId } from './own-app-id';
import { isPlainAddress, plainHex } from './plain-hex';
import { refuse } from '#sandbox/http/refusal';
import { isGiven, type CheckedRequest } from '#sandbox/provision/request-check';
import type { AppId, SandboxState } from '#sandbox/state';

/**
 * The app id a provision gets. Phala: a given pair must be CREATE(team wallet, nonce), and the next
 * pair is used otherwise (OpenAPI, `nonce`, `app_id`). On-chain: null, because the contract gives it.
 * Some names have a pair of their own, see key-sentinels.ts and own-app-id.ts.
 */
export function appIdFor(
  { name, app_id, nonce }: CheckedRequest,
  family: string,
  state: SandboxState,
): AppId | null {
  const given = isGiven(app_id) ? plainHex(app_id) : undefined;
  if (family === 'ethereum' || family === 'base') {
    if (isGiven(nonce)) throw invalid('nonce', nonce, 'nonce only works with the PHALA KMS');
    if (given !== undefined && !isPlainAddress(given)) {
      throw invalid('app_id', app_id, 'app_id must be 40 hex digits');
    }
    return null;
  }
  if (given === undefined) {
    return KEY_SENTINELS.get(name) ?? ownAppId(name) ?? state.nextAppIds(1)[0] ?? null;
  }
  if (isGiven(nonce) && nonce >= 0 && createAddress(TEAM_WALLET, nonce) === given) {
    return { app_id: given, nonce };
  }
  throw refuse('ERR-02-008', {
    message: 'App ID mismatch',
    details: [
      {
        field: 'app_id',
        value: app_id,
        message: isGiven(nonce)
          ? `app_id is not the address of the workspace's wallet for nonce ${nonce}`
          : 'app_id needs the nonce it was derived from',
      },
    ],
    suggestions: ['Take app_id and nonce together from /kms/phala/next_app_id'],
  });
}

function invalid(field: string, value: unknown, message: string) {
  return refuse('ERR-02-008', { message, details: [{ field, value, message }] });
}
