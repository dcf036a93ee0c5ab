import { ERRORS, type ErrorCode } from './error-table';
import { refuse, refuseText, type Refusal } from '#sandbox/http/refusal';

const codes = Object.keys(ERRORS) as ErrorCode[];

/** CVM names whose provision is genuine and whose commit is refused; nothing is created. */
export const COMMIT_SENTINELS: ReadonlyMap<string, () => Refusal> = new Map<string, () => Refusal>([
  ['commit-401', () => refuseText(401, 'Invalid API key')],
  ['commit-403', () => refuseText(403, 'The workspace may not do this')],
  ['commit-500', () => refuseText(500, 'Internal server error')],
  ['commit-expired', expired],
  ['commit-unknown', unknown],
  ...codes.map((code) => [`commit-${code.toLowerCase()}`, () => refuse(code)] as const),
]);

/** The name whose commit creates the CVM and loses the answer; asked again, the pair finds it. */
export const LOST_ANSWER = 'commit-lost';

/** A pair older than 14 days (OpenAPI, create: 400). */
export function expired(): Refusal {
  return refuseText(400, 'Provision data has expired, provision again');
}

/** A pair that was never provisioned (OpenAPI, create: 422). */
export function unknown(): Refusal {
  return refuseText(422, 'Provision data not found');
}
