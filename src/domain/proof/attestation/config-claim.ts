import { decided, fact, fails, holds, undecided, type Claim } from '@/domain/proof/claim';
import { mrConfigV1, mrConfigV2, mrConfigV3, type LaunchConfig } from './mr-config';

/** What the host was told to start, as the quote has it and as log and document have it. */
export interface ConfigQuestion {
  /** 96 hex digits. */
  mrConfigId: string;
  /** The compose hash that was measured, or that of the document. */
  hash: string | undefined;
  launch: LaunchConfig | undefined;
}

const SAYS = 'MRCONFIGID in the quote names the same compose hash.';

/**
 * Whether MRCONFIGID, which the host sets before the machine starts, belongs to the same document. Its first
 * byte says in which of dstack's forms it is.
 */
export function configClaim(question: ConfigQuestion): Claim {
  const { mrConfigId } = question;
  const claim = claimOf(question);
  return { ...claim, bytes: [...(claim.bytes ?? []), { name: 'MRCONFIGID', value: mrConfigId }] };
}

function claimOf({ mrConfigId, hash, launch }: ConfigQuestion): Claim {
  if (/^0+$/.test(mrConfigId)) {
    return fact('MRCONFIGID is empty.', 'Machines of before 2026 have no compose hash there.');
  }
  const form = mrConfigId.slice(0, 2);
  if (!['01', '02', '03'].includes(form)) {
    return undecided(SAYS, `It is in the form 0x${form}, which is not known here.`);
  }
  if (form === '01') {
    if (hash === undefined) return undecided(SAYS, 'There is no compose hash to compare it with.');
    if (mrConfigId === mrConfigV1({ composeHash: hash })) {
      return holds(SAYS, 'It is 0x01 followed by the hash, as dstack 0.5.9 machines write it.');
    }
    return fails(SAYS, `MRCONFIGID names ${mrConfigId.slice(2, 66)}.`);
  }
  if (!launch) {
    return undecided(SAYS, `Its form 0x${form} takes what the event log says, which is not whole.`);
  }
  const expected = form === '02' ? ofV2(launch) : mrConfigV3(launch);
  if (expected === undefined)
    return undecided(SAYS, 'Its form 0x02 takes an app id, and the log has none.');
  const claim = decided(
    SAYS,
    expected === mrConfigId,
    `It is 0x${form} followed by a digest of compose hash, app id and key provider, computed anew.`,
    'A digest of what the event log says is another one.',
  );
  return { ...claim, bytes: [{ name: 'by log and document', value: expected }] };
}

function ofV2(launch: LaunchConfig): string | undefined {
  return /^[0-9a-f]{40}$/.test(launch.appId) ? mrConfigV2(launch) : undefined;
}
