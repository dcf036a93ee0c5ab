import { ERRORS, type ErrorCode } from './error-table';
import { refuse, refuseText, type ApiRefusal } from '#sandbox/http/refusal';

const codes = Object.keys(ERRORS) as ErrorCode[];

/** CVM names whose provision is genuine and whose commit is refused; nothing is created. */
export const COMMIT_SENTINELS: ReadonlyMap<string, () => ApiRefusal> = new Map<
  string,
  () => ApiRefusal
>([
  ['commit-401', () => refuseText(401, 'Invalid API key')],
  ['commit-403', () => refuseText(403, 'The workspace may not do this')],
  ['commit-500', () => refuseText(500, 'Internal server error')],
  ['commit-expired', expired],
  ['commit-unknown', neverProvisioned],
  ...codes.map((code) => [`commit-${code.toLowerCase()}`, () => refuse(code)] as const),
]);

/** The name whose commit creates the CVM and loses the answer; asked again, the pair finds it. */
export const LOST_ANSWER = 'commit-lost';

/** A pair older than 14 days (OpenAPI, create: 400). */
export function expired(): ApiRefusal {
  return refuseText(400, 'Provision data has expired, provision again');
}

/** A pair that was never provisioned (OpenAPI, create: 422). */
export function neverProvisioned(): ApiRefusal {
  return refuseText(422, 'Provision data not found');
}
