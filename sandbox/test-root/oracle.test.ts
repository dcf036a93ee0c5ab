import { QuoteVerifier } from '@phala/dcap-qvl';
import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import type { Claim } from '@/domain/proof/claim';
import { checkCollateral } from '@/domain/proof/collateral/check-collateral';
import { readCollateral } from '@/domain/proof/collateral/collateral';
import { hexBytes } from '@/domain/proof/quote/bytes';
import { checkQuote } from '@/domain/proof/quote/check-quote';
import { ROOT_KEYS } from '@/domain/proof/quote/roots';
import { readTdQuote } from '@/domain/proof/quote/td-quote';
import { madeCollateral, type CollateralWish } from './collateral';
import { publicKeyOf, TEST_ROOT } from './party';
import { processorOf, ROOT_CERTIFICATE } from './processor';
import { signedQuote, type QuoteWish } from './signed-quote';

const AT = new Date('2026-03-15T00:00:00Z');
const NODE = { name: 'prod7', fmspc: 'b0c06f000000' };
const PROCESSOR = processorOf(NODE);
const REGISTER = '00'.repeat(48);
const MEASURED = {
  mrtd: REGISTER,
  mrConfigId: REGISTER,
  rtmr0: REGISTER,
  rtmr1: REGISTER,
  rtmr2: REGISTER,
  rtmr3: REGISTER,
  reportData: '00'.repeat(64),
};

interface Case {
  quote?: Partial<QuoteWish>;
  collateral?: Partial<CollateralWish>;
  at?: Date;
}

function made({ quote, collateral }: Case) {
  const wish = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-04-01T00:00:00Z') };
  const hex = signedQuote({ processor: PROCESSOR, measured: MEASURED, ...quote });
  return {
    bytes: hexBytes(hex) ?? new Uint8Array(),
    collateral: madeCollateral({ fmspc: NODE.fmspc, ...wish, ...collateral }),
  };
}

/** The status by DCAP's library, or “refused”. */
function oracle(one: Case): string {
  const { bytes, collateral } = made(one);
  const verifier = QuoteVerifier.newWithRootCa(Buffer.from(ROOT_CERTIFICATE));
  try {
    const seconds = (one.at ?? AT).getTime() / 1000;
    // Its types ask for the nine keys by name; these are they.
    return verifier.verify(bytes, collateral as never, seconds).status;
  } catch {
    return 'refused';
  }
}

/** The same by our own claims: what is open for lack of time counts as refused there. */
async function ours(one: Case): Promise<string> {
  const { bytes, collateral } = made(one);
  const at = one.at ?? AT;
  const quote = readTdQuote(bytes);
  if ('refusal' in quote) return 'refused';
  const checked = await checkQuote({ quote, at, sandbox: true });
  const current = await checkCollateral({
    quote: checked,
    report: quote.report,
    collateral: readCollateral(collateral),
    at,
  });
  const status = current.at(-1);
  const others = [...checked.claims, ...current.slice(0, -1)];
  const isOpen = ({ outcome }: Claim) => outcome === 'fails' || outcome === 'unknown';
  const named =
    /^Its status in the collateral is (\w+):/.exec(status?.because ?? '')?.[1] ?? 'refused';
  return others.some(isOpen) || named === 'Revoked' ? 'refused' : named;
}

const components = (...svns: number[]) =>
  Array.from({ length: 16 }, (_, at) => ({ svn: svns[at] ?? 0 }));
const level = (tcbStatus: string, sgx = 3, tdx = 3, pcesvn = 13) => ({
  tcb: {
    sgxtcbcomponents: components(sgx, 3, 2, 2, 3, 1, 0, 5),
    pcesvn,
    tdxtcbcomponents: components(5, 0, tdx),
  },
  tcbDate: '2026-02-11T00:00:00Z',
  tcbStatus,
  advisoryIDs: ['SANDBOX-SA-9'],
});
const levels = (...all: object[]): Case => ({ collateral: { tcbInfo: { tcbLevels: all } } });
const older = { ...PROCESSOR, components: PROCESSOR.components.map((svn, at) => (at ? svn : 2)) };

test('the root of the imitations is the one that the page knows', () => {
  expect(bytesToHex(publicKeyOf(TEST_ROOT))).toBe(ROOT_KEYS.sandbox);
});

const SAME: [string, Case, string][] = [
  ['as it is made', {}, 'UpToDate'],
  ['version 5', { quote: { version: 5 } }, 'UpToDate'],
  ['version 5 with TD 1.5', { quote: { version: 5, td15: true } }, 'UpToDate'],
  ...[
    'SWHardeningNeeded',
    'ConfigurationNeeded',
    'ConfigurationAndSWHardeningNeeded',
    'OutOfDate',
    'OutOfDateConfigurationNeeded',
  ].map((status): [string, Case, string] => [status, levels(level(status)), status]),
  ['Revoked', levels(level('Revoked')), 'refused'],
  ['the level of an older processor', { quote: { processor: older } }, 'OutOfDate'],
  ['no level that is reached', levels(level('UpToDate', 4)), 'refused'],
  ['a level of a newer TDX part', levels(level('UpToDate', 3, 4), level('OutOfDate')), 'OutOfDate'],
  ['a level of a newer PCE', levels(level('UpToDate', 3, 3, 14), level('OutOfDate')), 'OutOfDate'],
  ['an old enclave', { quote: { enclaveSvn: 3 } }, 'OutOfDate'],
  ['an enclave older than all', { quote: { enclaveSvn: 1 } }, 'refused'],
  ['another enclave', { collateral: { qeIdentity: { mrsigner: 'ab'.repeat(32) } } }, 'refused'],
  ['another program of theirs', { collateral: { qeIdentity: { isvprodid: 1 } } }, 'refused'],
  ['other attributes', { collateral: { qeIdentity: { attributes: '13'.repeat(16) } } }, 'refused'],
  ['another kind of processor', { collateral: { fmspc: '90c06f000000' } }, 'refused'],
  ['a revoked processor', { collateral: { revokedProcessors: [PROCESSOR.serial] } }, 'refused'],
  ['a revoked authority', { collateral: { revokedAuthorities: ['02'] } }, 'refused'],
  ['a revoked signer of it', { collateral: { revokedAuthorities: ['03'] } }, 'refused'],
  ['another one revoked', { collateral: { revokedProcessors: ['0777'] } }, 'UpToDate'],
  ['debugging', { quote: { tdAttributes: '0100001000000000' } }, 'refused'],
  ['SEPT_VE_DISABLE off', { quote: { tdAttributes: '0000000000000000' } }, 'refused'],
  ['a bit without meaning', { quote: { tdAttributes: '0000001000010000' } }, 'refused'],
  ['too early', { at: new Date('2026-02-28T23:59:59Z') }, 'refused'],
  ['too late', { at: new Date('2026-04-01T00:00:01Z') }, 'refused'],
  ['SGX’s document', { collateral: { tcbInfo: { id: 'SGX' } } }, 'refused'],
];

/** Where the library says otherwise, and why this console does not follow it. */
const OTHER: [string, Case, string, string][] = [
  // It compares the TDX module's version with the platform's level and knows no module identities.
  [
    'a TDX module that Intel does not list',
    { quote: { teeTcbSvn: `070203${'00'.repeat(13)}` } },
    'refused',
    'UpToDate',
  ],
  [
    'a TDX module below the listed',
    {
      collateral: {
        tcbInfo: {
          tdxModuleIdentities: [
            {
              id: 'TDX_01',
              mrsigner: REGISTER,
              attributes: '00'.repeat(8),
              attributesMask: 'ff'.repeat(8),
              tcbLevels: [
                { tcb: { isvsvn: 9 }, tcbStatus: 'UpToDate' },
                { tcb: { isvsvn: 5 }, tcbStatus: 'OutOfDate' },
              ],
            },
          ],
        },
      },
    },
    'OutOfDate',
    'UpToDate',
  ],
  [
    'a module of version 1 is not judged by the platform’s first two numbers',
    {
      quote: { teeTcbSvn: `040103${'00'.repeat(13)}` },
      collateral: {
        tcbInfo: {
          tdxModuleIdentities: [
            {
              id: 'TDX_01',
              mrsigner: REGISTER,
              attributes: '00'.repeat(8),
              attributesMask: 'ff'.repeat(8),
              tcbLevels: [{ tcb: { isvsvn: 4 }, tcbStatus: 'UpToDate' }],
            },
          ],
        },
      },
    },
    'UpToDate',
    'refused',
  ],
  // Intel's library joins these two words into one; this takes the worse of them.
  [
    'an old enclave on a platform to be configured',
    {
      quote: { enclaveSvn: 3 },
      collateral: { tcbInfo: { tcbLevels: [level('ConfigurationNeeded')] } },
    },
    'OutOfDateConfigurationNeeded',
    'OutOfDate',
  ],
];

describe('the verdict of DCAP’s library', () => {
  test.each(SAME)('is the same: %s', async (_, one, status) => {
    expect([await ours(one), oracle(one)]).toEqual([status, status]);
  });

  test.each(OTHER)('is another: %s', async (_, one, here, there) => {
    expect([await ours(one), oracle(one)]).toEqual([here, there]);
  });
});
