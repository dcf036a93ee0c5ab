import type { Context } from 'hono';
import {
  API_VERSIONS,
  DEFAULT_API_VERSION,
  hasTextIds,
  isApiVersion,
} from '@/domain/cloud/api-version';

/**
 * The version a caller asks for in `X-Phala-Version`; LATEST, in any letter case, is the newest. Any other word,
 * and none, gets what the CLI and the SDK on npm are answered with (docs/api-versioning.md of phala-cloud).
 */
function versionOf(c: Context): string {
  const asked = c.req.header('x-phala-version') ?? '';
  if (asked.toUpperCase() === 'LATEST') return API_VERSIONS.at(-1) ?? DEFAULT_API_VERSION;
  return isApiVersion(asked) ? asked : DEFAULT_API_VERSION;
}

/** Whether the caller asks for the shapes of the 2025 API (the CLI's deploy always sends 2025-10-28). */
export function wantsShapesOf2025(c: Context): boolean {
  return versionOf(c) === '2025-10-28';
}

/** Ids as texts, and what came with them: `node_id` and `token` in the answer to a provision. */
export function wantsTextIds(c: Context): boolean {
  return hasTextIds(versionOf(c));
}

/** `/kms` in terms of contracts (SDK, kms_contract.ts: from 2026-06-23 on). */
export function wantsKmsContracts(c: Context): boolean {
  return versionOf(c) >= '2026-06-23';
}
