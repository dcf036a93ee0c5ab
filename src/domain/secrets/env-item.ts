import { utf8Length } from '@/text/utf8';
/** One variable as it is sealed; the wire's names (dstack docs/encrypted-env-spec.md). */
export interface EnvItem {
  key: string;
  value: string;
}

/** Bytes the guest accepts of a sealed environment (dstack docs/encrypted-env-spec.md). */
export const SEALED_MAX = 256 * 1024;

/** Ephemeral key 32, IV 12, tag 16. */
const OVERHEAD = 60;

/** The text that is sealed: `{"env":[{"key","value"},…]}`, in the order given. */
export function envText(items: readonly EnvItem[]): string {
  return JSON.stringify({ env: items.map(({ key, value }) => ({ key, value })) });
}

/** Bytes a sealed environment of these variables has, before its hex doubles them. */
export function sealedSize(items: readonly EnvItem[]): number {
  return utf8Length(envText(items)) + OVERHEAD;
}
