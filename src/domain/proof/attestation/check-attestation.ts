import { sha256Hex } from '@/domain/hash/digest/sha256';
import { fails, undecided, type Claim, type ProofPart } from '@/domain/proof/claim';
import { checkCollateral } from '@/domain/proof/collateral/check-collateral';
import type { Collateral } from '@/domain/proof/collateral/collateral';
import { checkQuote } from '@/domain/proof/quote/check-quote';
import { parseBounded } from '@/domain/schema/bounded-json';
import { isMembers } from '@/domain/schema/members';
import { withCertificates, type AttestedQuote } from './attested';
import { configClaim } from './config-claim';
import { documentClaims } from './document-claims';
import { allExpected, expectedByItself, type Expected } from './expected';
import { imageClaims } from '@/domain/proof/attestation/image/image-claims';
import { logClaims, quoteLogClaims, replayAll } from './log-claims';
import { launchOf, loggedFacts } from './logged-facts';
import { deviceClaims, identityClaims } from './machine-claims';
import { quoteOf } from './quote-of';
import type { Attestation } from './read-attestation';
import { reportDataClaims } from './report-data-claims';

/** What an attestation is checked with. */
export interface ProofContext {
  /** The time as of which certificates and collateral have to be valid. */
  at: Date;
  /** The console speaks to its own sandbox, whose imitations are expected. */
  sandbox: boolean;
  /** Intel's, for the processor; a refusal, in words, where it cannot be read. */
  collateral?: Collateral | { refusal: string } | undefined;
  /** What other documents state of the machine. */
  expected?: Expected | undefined;
}

/** An answer has one per certificate, and there are few. */
const MAX_QUOTES = 8;

/**
 * What an attestation proves, claim by claim: the document that booted, the registers, who signed the quote,
 * whether the platform is up to date, and which machine it is. Nothing throws, whatever is in it.
 */
export async function checkAttestation(
  given: Attestation,
  context: ProofContext,
): Promise<Claim[]> {
  const { attestation, quotes, refusals } = withCertificates(given);
  const { appCompose } = attestation;
  const hash = appCompose === undefined ? undefined : await sha256Hex(appCompose);
  const measured = measuredHash(attestation);
  const replayed = replayAll(attestation);
  const parts: Claim[][] = [];
  for (const [index, quote] of quotes.slice(0, MAX_QUOTES).entries()) {
    const claims = await quoteClaims(attestation, quote, context, measured ?? hash);
    parts.push(quotes.length > 1 ? numbered(claims, index + 1) : claims);
  }
  const facts = loggedFacts(attestation.events ?? []);
  const expected = allExpected([expectedByItself(attestation), ...toList(context.expected)]);
  return [
    ...inPart('booted', [
      ...documentClaims(attestation, hash, measured),
      ...logClaims(attestation, replayed),
      ...(quotes.length === 0 ? [undecided(IN_QUOTE, 'There is no quote here.')] : []),
    ]),
    ...inPart(
      'signed',
      refusals.map((refusal) => fails('The certificates can be read.', refusal)),
    ),
    ...parts.flat(),
    ...inPart('machine', identityClaims(facts, expected)),
    ...restClaim(quotes.length - MAX_QUOTES),
  ];
}

const IN_QUOTE = 'RTMR3 in the quote is the one the event log gives.';

/** The payload of the first `compose-hash` event in RTMR3: what the guest measured before any app ran. */
export function measuredHash({ events }: Attestation): string | undefined {
  return events
    ?.find(({ imr, event }) => imr === 3 && event === 'compose-hash')
    ?.event_payload.toLowerCase();
}

async function quoteClaims(
  attestation: Attestation,
  { text, key }: AttestedQuote,
  context: ProofContext,
  hash: string | undefined,
): Promise<Claim[]> {
  const quote = quoteOf(text);
  if ('refusal' in quote) {
    return [
      ...inPart('booted', [undecided(IN_QUOTE, 'The quote cannot be read.')]),
      ...inPart('signed', [fails('The quote is one of TDX hardware.', quote.refusal)]),
    ];
  }
  const { at, sandbox, collateral } = context;
  const { report } = quote;
  const facts = loggedFacts(attestation.events ?? []);
  const expected = allExpected([
    expectedByItself(attestation),
    ...toList(context.expected),
    launchedImage(attestation),
  ]);
  const checked = await checkQuote({ quote, at, sandbox });
  return [
    ...inPart('booted', [
      ...quoteLogClaims(attestation, replayAll(attestation), report),
      configClaim({
        mrConfigId: report.mrConfigId,
        hash,
        launch: launchOf(facts, manifestVersion(attestation)),
      }),
    ]),
    ...checked.claims,
    ...(await checkCollateral({ quote: checked, report, collateral, at })),
    ...inPart('machine', [
      ...imageClaims(report, facts, expected, attestation.vmConfig),
      ...deviceClaims(checked.processor, expected),
      ...reportDataClaims({ inQuote: report.reportData, stated: attestation.reportData, key }),
    ]),
  ];
}

const inPart = (part: ProofPart, claims: readonly Claim[]): Claim[] =>
  claims.map((claim) => ({ ...claim, part }));

const numbered = (claims: readonly Claim[], number: number): Claim[] =>
  claims.map((claim) => ({ ...claim, says: `Quote ${number}: ${claim.says}` }));

const toList = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

/** The image that a GetQuote answer says the machine was launched with. */
function launchedImage({ vmConfig }: Attestation): Expected {
  const hash = isMembers(vmConfig) ? vmConfig.os_image_hash : undefined;
  return {
    ...allExpected([]),
    osImageHashes: typeof hash === 'string' && hash !== '' ? [hash.toLowerCase()] : [],
  };
}

function manifestVersion({ appCompose = '' }: Attestation): number {
  const document = parseBounded(appCompose);
  const version = isMembers(document) ? document.manifest_version : undefined;
  return typeof version === 'number' ? version : 2;
}

function restClaim(rest: number): Claim[] {
  if (rest <= 0) return [];
  return [
    undecided(
      `${rest.toLocaleString('en')} more quotes say the same.`,
      `Only the first ${MAX_QUOTES} were read.`,
    ),
  ];
}
