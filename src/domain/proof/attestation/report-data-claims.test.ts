import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reportDataClaims } from './report-data-claims';

const DATA = Buffer.from('a question of somebody').toString('hex');
const digest = (name: string, hex = DATA) =>
  createHash(name)
    .update('app-data:')
    .update(Buffer.from(hex, 'hex'))
    .digest('hex')
    .padEnd(128, '0');

/** What is said of report data that an answer states. */
function said(inQuote: string, stated: string | undefined): string {
  const [claim] = reportDataClaims({ inQuote, stated, key: undefined });
  return `${claim?.outcome}: ${claim?.because}`;
}

describe('stated report data', () => {
  it.each([
    ['the 64 bytes', 'ab'.repeat(64), 'ab'.repeat(64), /^holds: Compared/],
    ['fewer bytes, zeros after them', DATA.padEnd(128, '0'), DATA, /^holds: Compared/],
    ['app data, by default', digest('sha512'), DATA, /^holds: It is SHA-512 of “app-data:”/],
    ['app data by another digest', digest('sha384'), DATA, /^holds: It is SHA-384 of/],
    ['app data by a short one', digest('sha256'), DATA, /^holds: It is SHA-256 of/],
    ['app data by a newer one', digest('sha3-256'), DATA, /^holds: It is SHA3-256 of/],
    [
      'app data longer than 64 bytes',
      digest('sha512', '01'.repeat(100)),
      '01'.repeat(100),
      /^holds/,
    ],
    ['other app data', digest('sha512', '00'), DATA, /^fails: Stated is/],
    [
      'one bit of it',
      digest('sha512').replace(/^./, (one) => (one === '0' ? '1' : '0')),
      DATA,
      /^fails/,
    ],
    ['no hex', digest('sha512'), 'a question of somebody', /^fails: Stated is/],
    ['half a byte', digest('sha512'), 'abc', /^fails/],
    ['an absurd length', digest('sha512'), 'ab'.repeat(1_000_000), /^fails/],
  ])('%s', (_, inQuote, stated, words) => expect(said(inQuote, stated)).toMatch(words));

  it('that is not there leaves it a fact', () => {
    expect(said(digest('sha512'), undefined)).toMatch(/app-data/);
  });
});
