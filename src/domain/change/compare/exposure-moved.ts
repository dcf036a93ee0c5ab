import { documentExposure } from '@/domain/proof/audit/document-facts';
import type { ExposureFact } from '@/domain/request/exposure';
import type { Members } from '@/domain/schema/members';
import { gainedAndGone } from './gained-and-gone';

/** What two documents make public or reachable, in sentences, where that is not the same. */
export function exposureMoved(
  before: Members,
  after: Members,
): { gained: string[]; gone: string[] } {
  return gainedAndGone(
    documentExposure(before).map(inWords),
    documentExposure(after).map(inWords),
    (words) => words,
  );
}

const inWords = ({ sentence }: ExposureFact) => sentence;
