/** The versions of the API whose answers are read and imitated here, oldest first (SDK, types/client.ts and kms_contract.ts). */
export const API_VERSIONS = ['2025-10-28', '2026-01-21', '2026-05-22', '2026-06-23'] as const;

export type ApiVersion = (typeof API_VERSIONS)[number];

/**
 * The one that was verified most: what the official CLI and SDK on npm (1.1, 0.2.9) send, and what both were run
 * against the sandbox with. The newer ones are known from source alone.
 */
export const DEFAULT_API_VERSION: ApiVersion = '2026-01-21';

export function isApiVersion(text: string): text is ApiVersion {
  return API_VERSIONS.some((version) => version === text);
}

/** Whether answers of a version have texts for ids that were numbers (from 2026-05-22 on). */
export function hasTextIds(version: string): boolean {
  return isApiVersion(version) && version >= '2026-05-22';
}
