import { ERRORS, type ErrorCode } from './error-table';
import { refuse, refuseText, type ApiRefusal } from '#sandbox/http/refusal';

const codes = Object.keys(ERRORS) as ErrorCode[];

/** What follows the first word of a name that asks for a refusal; README.md lists them for people. */
const REFUSALS = new Map<string, () => ApiRefusal>([
  ['401', () => refuseText(401, 'Invalid API key')],
  ['403', () => refuseText(403, 'The workspace may not do this')],
  ['409', busy],
  ['429', () => refuseText(429, 'Too many requests')],
  ['500', () => refuseText(500, 'Internal server error')],
  ['503', () => refuseText(503, 'The node is under maintenance')],
  ['locked', () => refuseText(403, 'The workspace is suspended because of an unpaid balance')],
  ['expired', () => refuseText(400, 'Compose hash not found or expired')],
  ...codes.map((code) => [code.toLowerCase(), () => refuse(code)] as const),
]);

/** What is said while another operation runs. */
export function busy(): ApiRefusal {
  return refuseText(409, 'Another operation is in progress');
}

/**
 * The refusal that a CVM's name asks for: `life-` where it is started, stopped or deleted, `change-` where a change
 * is applied, `plan-` where a new document is provisioned. Anything may follow after another `-`.
 */
export function throwDemanded(call: 'life' | 'change' | 'plan', name: string): void {
  if (!name.startsWith(`${call}-`)) return;
  const rest = name.slice(call.length + 1);
  for (const [known, refusal] of REFUSALS) {
    if (rest === known || rest.startsWith(`${known}-`)) throw refusal();
  }
}

/** A name whose call does what it should and whose answer is lost: `life-lost`, `change-lost`. */
export function losesAnswer(call: 'life' | 'change', name: string): boolean {
  return name === `${call}-lost` || name.startsWith(`${call}-lost-`);
}
