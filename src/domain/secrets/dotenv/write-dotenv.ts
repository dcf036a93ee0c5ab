import type { EnvItem } from '@/domain/secrets/env-item';

/** Needs no quotes anywhere that .env files are read. */
const PLAIN = /^[\w./:@%+,=~^-]*$/;

/** Variables as a .env text that `readDotenv` reads back exactly, a line each but for multi-line values. */
export function writeDotenv(items: readonly EnvItem[]): string {
  return items.map(({ key, value }) => `${key}=${quoted(value)}\n`).join('');
}

function quoted(value: string): string {
  if (PLAIN.test(value)) return value;
  if (!/['\\\r]/.test(value)) return `'${value}'`;
  const escaped = value.replace(/["\\]/g, '\\$&').replace(/\r/g, '\\r');
  return `"${escaped}"`;
}
