import { fails, holds, undecided, type Claim } from '@/domain/proof/claim';
import type { Certificate } from '@/domain/proof/quote/certificate';
import type { Processor } from '@/domain/proof/quote/processor';
import type { QuoteSignature } from '@/domain/proof/quote/quote-signature';
import type { TdReport } from '@/domain/proof/quote/td-quote';
import { onUtcDay } from '@/text/dates';
import { enclaveLevel, moduleLevel, platformLevel, type MatchedLevel } from './match-level';
import { converge, wordsOfStatus, type Level } from './tcb-status';
import { windowProblem, type VerifiedCollateral } from './verify-collateral';

/** Intel’s own lists have about twenty. */
const MOST_ADVISORIES = 40;

export interface PlatformQuestion {
  verified: VerifiedCollateral;
  processor: Processor;
  signature: QuoteSignature;
  certificates: readonly Certificate[];
  report: TdReport;
  at: Date;
}

/** What Intel says of the processor, its TDX module and its quoting enclave, and what that comes to. */
export function platformClaims(question: PlatformQuestion): Claim[] {
  const { verified, processor, signature, report, at } = question;
  const { platform } = verified;
  const says = `The platform is up to date, as of ${onUtcDay(at)}.`;
  if (platform.fmspc !== processor.fmspc || platform.pceId !== processor.pceId) {
    return [
      undecided(
        says,
        `The collateral is for processors of the kind ${platform.fmspc}. This one is of ${processor.fmspc}.`,
      ),
    ];
  }
  const enclave = enclaveLevel(verified.enclave, signature.qeReport);
  const module = moduleLevel(platform, report);
  const parts = [
    partClaim('The quoting enclave is the one that the collateral describes.', enclave),
    ...(module ? [partClaim('The TDX module is one that the collateral describes.', module)] : []),
  ];
  const level = wholeLevel(platformLevel(platform, processor, report), [enclave, module]);
  return [...parts, statusClaim(says, level, question)];
}

/** The platform's level with those of its parts; the first reason why there is none. */
function wholeLevel(platform: MatchedLevel, parts: (MatchedLevel | undefined)[]): MatchedLevel {
  return parts.reduce<MatchedLevel>((whole, part) => {
    if (!part || 'refusal' in whole) return whole;
    return 'refusal' in part ? part : converge(whole, part);
  }, platform);
}

function partClaim(says: string, level: MatchedLevel): Claim {
  if ('refusal' in level) return fails(says, level.refusal);
  return holds(
    says,
    `Who made it, its attributes and its version are listed, with the status ${level.status}.`,
  );
}

function statusClaim(
  says: string,
  level: MatchedLevel,
  { verified, processor, report, at }: PlatformQuestion,
): Claim {
  const bytes = [
    { name: 'kind of processor (FMSPC)', value: processor.fmspc },
    { name: 'its security versions', value: processor.components.join(' ') },
    { name: 'PCE security version', value: String(processor.pceSvn) },
    { name: 'TDX security versions', value: report.teeTcbSvn },
  ];
  if ('refusal' in level) return { ...fails(says, level.refusal), bytes };
  const { is, words } = wordsOfStatus(level.status);
  const because = `Its status in the collateral is ${level.status}: ${words}.${advisoryWords(level)}`;
  const problem = windowProblem(verified, at, 'levels');
  if (problem !== undefined && level.status !== 'Revoked') {
    return { ...undecided(says, `${problem} For its own time: ${because}`), bytes };
  }
  const claim = { good: holds, depends: undecided, bad: fails }[is](says, because);
  return { ...claim, bytes };
}

function advisoryWords({ advisories }: Level): string {
  if (advisories.length === 0) return '';
  return ` Advisories on it: ${advisories.slice(0, MOST_ADVISORIES).join(', ')}.`;
}
