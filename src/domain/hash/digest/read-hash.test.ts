import { expect, it } from 'vitest';
import { readHash } from './read-hash';

const HASH = '0123456789abcdef'.repeat(4);
const GROUPED = HASH.replaceAll(/(.{4})/g, '$1 ').trim();

it.each([
  HASH,
  `0x${HASH}`,
  `0X${HASH.toUpperCase()}`,
  `sha256:${HASH}`,
  `SHA-256=${HASH}`,
  ` ${HASH}\n`,
  GROUPED,
  `0x${GROUPED}`,
  GROUPED.replaceAll(' ', ':'),
  `"${HASH}",`,
  `'0x${HASH}'`,
  `\`${HASH}\``,
  ` "${HASH}"\n`,
  `${HASH.slice(0, 32)}\r\n${HASH.slice(32)}`,
])('%j is read', (text) => expect(readHash(text)).toBe(HASH));

it.each([
  '',
  '0x',
  HASH.slice(1),
  `${HASH}0`,
  HASH.replace('a', 'g'),
  `0x0x${HASH}`,
  ...['"', 'sha256:', ' 0x'].map((sign) => `${HASH.slice(0, 32)}${sign}${HASH.slice(32)}`),
  `${' '.repeat(1000)}${HASH}`,
  '0'.repeat(5e6),
])('anything else is none', (text) => expect(readHash(text)).toBeUndefined());
