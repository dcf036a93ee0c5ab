import { createAddress } from './create-address';
import { TEAM_WALLET } from './keys';
import { refuse } from './refusal';
import { isGiven, type CheckedRequest } from './request-check';
import type { SandboxState } from './state';

/**
 * The app id a provision gets. Phala: a given pair must be CREATE(team wallet, nonce), and the next
 * pair is used otherwise (OpenAPI, `nonce`, `app_id`). On-chain: null, because the contract gives it.
 */
export function appIdFor(
  { app_id, nonce }: CheckedRequest,
  family: string,
  state: SandboxState,
): string | null {
  const given = isGiven(app_id) ? app_id.replace(/^0x/i, '').toLowerCase() : undefined;
  if (family === 'ethereum' || family === 'base') {
    if (isGiven(nonce)) throw invalid('nonce', nonce, 'nonce only works with the PHALA KMS');
    if (given !== undefined && !/^[0-9a-f]{40}$/.test(given)) {
      throw invalid('app_id', app_id, 'app_id must be 40 hex digits');
    }
    return null;
  }
  if (given === undefined) return state.nextAppIds(1)[0]?.app_id ?? null;
  if (isGiven(nonce) && nonce >= 0 && createAddress(TEAM_WALLET, nonce) === given) return given;
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
