import { QuoteVerifier } from '@phala/dcap-qvl';
import { describe, expect, it } from 'vitest';
import { checkQuote } from '@/domain/proof/quote/check-quote';
import { nearQuote, readWhole } from '@/domain/proof/quote/near-mpc.table';
import vector from '@/domain/proof/vectors/near-mpc.json' with { type: 'json' };
import { checkCollateral } from './check-collateral';
import { looksLikeCollateral, readCollateral } from './collateral';

const COLLATERAL = vector.collateral;

async function outcomes(at: string, value: unknown = COLLATERAL) {
  const time = new Date(at);
  const quote = readWhole(nearQuote());
  const claims = await checkCollateral({
    quote: await checkQuote({ quote, at: time, sandbox: false }),
    report: quote.report,
    collateral: value === 'none' ? undefined : readCollateral(value),
    at: time,
  });
  const of = (word: string) => claims.find(({ says }) => says.includes(word))?.outcome;
  return {
    signed: of('signed the collateral'),
    force: of('in force'),
    revoked: of('revoked'),
    enclave: of('quoting enclave'),
    module: of('TDX module'),
    current: of('platform is up to date'),
  };
}

/** What DCAP's JavaScript library says at that time. */
function oracle(at: string): string {
  try {
    const seconds = new Date(at).getTime() / 1000;
    return QuoteVerifier.newProd().verify(nearQuote(), COLLATERAL, seconds).status;
  } catch (failure) {
    return (failure as Error).message;
  }
}

const GOOD = {
  signed: 'holds',
  force: 'holds',
  revoked: 'holds',
  enclave: 'holds',
  module: 'holds',
  current: 'holds',
};
const OPEN = { ...GOOD, force: 'unknown', revoked: 'unknown', current: 'unknown' };

describe('real collateral, through its time', () => {
  it.each<[string, string, object, string | RegExp]>([
    [
      'a second before the first of it',
      '2026-08-13T10:45:37Z',
      { ...OPEN, revoked: 'holds' },
      /in the future/,
    ],
    ['from then on', '2026-08-13T10:45:38Z', GOOD, 'UpToDate'],
    ['in its middle', '2026-08-14T00:00:00Z', GOOD, 'UpToDate'],
    ['to the last second of its lists', '2026-09-11T23:57:11Z', GOOD, 'UpToDate'],
    // The library does not look at the time of the lists.
    [
      'to the last second of the rest',
      '2026-09-11T23:57:43Z',
      { ...OPEN, current: 'holds' },
      'UpToDate',
    ],
    ['a second after it', '2026-09-11T23:57:44Z', OPEN, /expired/],
    ['long after', '2026-12-01T00:00:00Z', OPEN, /expired/],
  ])('%s', async (_, at, expected, status) => {
    expect(await outcomes(at)).toEqual(expected);
    expect(oracle(at)).toEqual(typeof status === 'string' ? status : expect.stringMatching(status));
  });

  it('tells the status with its words', async () => {
    const at = new Date('2026-08-14T00:00:00Z');
    const quote = readWhole(nearQuote());
    const claims = await checkCollateral({
      quote: await checkQuote({ quote, at, sandbox: false }),
      report: quote.report,
      collateral: readCollateral(COLLATERAL),
      at,
    });
    expect(claims.at(-1)).toMatchObject({
      says: 'The platform is up to date, as of 14 Aug 2026.',
      because:
        'Its status in the collateral is UpToDate: every update that was published for it is installed.',
      part: 'current',
    });
  });
});

const AT = '2026-08-14T00:00:00Z';
const changed = (key: keyof typeof COLLATERAL, change: (text: string) => string) => ({
  ...COLLATERAL,
  [key]: change(COLLATERAL[key]),
});
const lastDigit = (hex: string) => hex.slice(0, -1) + (hex.endsWith('0') ? '1' : '0');

describe('collateral that was changed', () => {
  it.each<[string, object]>([
    ['a status', changed('tcb_info', (text) => text.replace('OutOfDate', 'UpToDate'))],
    ['a space', changed('tcb_info', (text) => `${text} `)],
    ['its signature', changed('tcb_info_signature', lastDigit)],
    ['the enclave', changed('qe_identity', (text) => text.replace('"isvsvn":4', '"isvsvn":3'))],
    ['its signature', changed('qe_identity_signature', lastDigit)],
    ['a list', changed('pck_crl', lastDigit)],
    ['the list of the root', changed('root_ca_crl', lastDigit)],
    ['one list for another', { ...COLLATERAL, pck_crl: COLLATERAL.root_ca_crl }],
    ['a chain', changed('tcb_info_issuer_chain', (pem) => pem.replace('MIIC', 'MIID'))],
    ['no chain', changed('pck_crl_issuer_chain', () => '')],
    ['another document', changed('tcb_info', () => '{}')],
  ])('%s', async (_, value) => {
    expect(await outcomes(AT, value)).toMatchObject({ signed: 'fails', current: 'unknown' });
  });

  it('is open where the root’s list is missing, as the API leaves it out', async () => {
    const value = { ...COLLATERAL, root_ca_crl: null };
    expect(await outcomes(AT, value)).toEqual({ ...GOOD, revoked: 'unknown' });
  });

  it.each<[string, unknown]>([
    ['none', 'none'],
    ['a key that is missing', { ...COLLATERAL, pck_crl: undefined }],
    ['a key of another kind', { ...COLLATERAL, tcb_info: 5 }],
    ['bytes that are no hex', { ...COLLATERAL, pck_crl: 'xyz' }],
    ['one that is too long', { ...COLLATERAL, tcb_info: 'x'.repeat(600_000) }],
  ])('%s leaves it open', async (_, value) => {
    expect(await outcomes(AT, value)).toMatchObject({ signed: undefined, current: 'unknown' });
  });

  it('may have its bytes as lists of numbers, and lie in an answer of the API', async () => {
    const pck_crl = [...Buffer.from(COLLATERAL.pck_crl, 'hex')];
    const answer = { success: true, quote_collateral: { ...COLLATERAL, pck_crl } };
    expect(looksLikeCollateral(answer)).toBe(true);
    expect(await outcomes(AT, answer)).toEqual(GOOD);
  });
});
