import { rawText, shortestNumber, writeJson, type JsonStyle } from './json-style';

const CANONICAL: JsonStyle = {
  order: 'code-point',
  nulls: 'drop',
  indent: 0,
  colon: ':',
  text: rawText,
  number: shortestNumber,
};

/**
 * The text Phala's server hashes since November 2025: keys sorted by code point at every level,
 * compact, null and undefined members dropped, raw UTF-8. Array items are never dropped.
 * Mirrors the form confirmed on production CVMs of July 2026 (phala `provision`; dstack SDK getComposeHash).
 */
export function canonicalJson(value: unknown): string {
  return writeJson(value, CANONICAL);
}
