import type { Bytes } from '@/domain/proof/quote/bytes';
import { hexBytes, hexAt, u16 } from '@/domain/proof/quote/bytes';
import type { Processor } from '@/domain/proof/quote/processor';
import type { TdReport } from '@/domain/proof/quote/td-quote';
import type { EnclaveIdentity, PlatformLevels } from './tcb-documents';
import type { Level } from './tcb-status';

/** A level, or why there is none. */
export type MatchedLevel = Level | { refusal: string };

interface Listed {
  tcbStatus: string;
  advisoryIDs: string[];
}

const levelOf = ({ tcbStatus, advisoryIDs }: Listed): Level => ({
  status: tcbStatus,
  advisories: advisoryIDs,
});

/** The TDX module's own version and security version, bytes 1 and 0 of what the report calls TEE_TCB_SVN. */
function versionsOf({ teeTcbSvn }: TdReport): number[] {
  return [...(hexBytes(teeTcbSvn) ?? [])];
}

/**
 * The first of Intel's levels that a processor reaches: each of its security versions is at least the
 * level's. Of the TDX versions the first two are the module's, which is judged by itself where it has a
 * version (Intel, isTdxTcbHigherOrEqual).
 */
export function platformLevel(
  { tcbLevels }: PlatformLevels,
  { components, pceSvn }: Processor,
  report: TdReport,
): MatchedLevel {
  const tdx = versionsOf(report);
  const from = (tdx[1] ?? 0) > 0 ? 2 : 0;
  const found = tcbLevels.find(({ tcb }) => {
    const isReached = (own: number[], listed: { svn: number }[], start = 0) =>
      listed.every(({ svn }, at) => at < start || (own[at] ?? -1) >= svn);
    return (
      pceSvn >= tcb.pcesvn &&
      isReached(components, tcb.sgxtcbcomponents) &&
      isReached(tdx, tcb.tdxtcbcomponents, from)
    );
  });
  return found
    ? levelOf(found)
    : { refusal: 'Its security versions are below every level that is listed.' };
}

/** The level of the TDX module: who made it, with which attributes, and how old it is. */
export function moduleLevel(levels: PlatformLevels, report: TdReport): MatchedLevel | undefined {
  const [svn = 0, version = 0] = versionsOf(report);
  const name = `TDX_${version.toString(16).padStart(2, '0')}`;
  const named =
    version > 0
      ? levels.tdxModuleIdentities.find(({ id }) => id.toUpperCase() === name.toUpperCase())
      : undefined;
  const known = version > 0 ? named : levels.tdxModule;
  if (!known) return { refusal: `No TDX module ${name} is listed.` };
  const isIntels =
    known.mrsigner === report.mrSignerSeam &&
    masked(report.seamAttributes, known.attributesMask) === known.attributes;
  if (!isIntels)
    return {
      refusal: 'The TDX module has another signer than the listed one, or other attributes.',
    };
  if (!named) return undefined;
  const found = named.tcbLevels.find(({ tcb }) => svn >= tcb.isvsvn);
  return found
    ? levelOf(found)
    : { refusal: `Its TDX module ${name} is older than any that is listed.` };
}

/** The level of the quoting enclave, by its report of 384 bytes. */
export function enclaveLevel(identity: EnclaveIdentity, qeReport: Bytes): MatchedLevel {
  const isIntels =
    masked(hexAt(qeReport, 16, 4), identity.miscselectMask) === identity.miscselect &&
    masked(hexAt(qeReport, 48, 16), identity.attributesMask) ===
      masked(identity.attributes, identity.attributesMask) &&
    hexAt(qeReport, 128, 32) === identity.mrsigner &&
    u16(qeReport, 256) === identity.isvprodid;
  if (!isIntels) return { refusal: 'The quoting enclave is another program than the listed one.' };
  const found = identity.tcbLevels.find(({ tcb }) => u16(qeReport, 258) >= tcb.isvsvn);
  return found
    ? levelOf(found)
    : { refusal: 'The quoting enclave is older than any that is listed.' };
}

/** Hex digits of the bits that are both in a value and in a mask of the same length. */
function masked(value: string, mask: string): string {
  const [bytes, bits] = [hexBytes(value), hexBytes(mask)];
  if (!bytes || !bits || bytes.length !== bits.length) return '';
  const both = bytes.map((byte, at) => byte & (bits[at] ?? 0));
  return hexAt(both, 0, both.length);
}
