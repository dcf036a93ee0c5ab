import { readShareLink } from '@/domain/exchange/share/read-share';
import type { ImportRefusal } from '@/domain/exchange/import/imported';
import { requestHash } from '@/domain/exchange/import/source-hash';
import { SourceReading } from '@/domain/exchange/import/source-reading';
import { readRequestMembers } from './members';

/** What a share link or a shared file says; undefined for any other text. */
export async function readShared(text: string): Promise<SourceReading | ImportRefusal | undefined> {
  const shared = await readShareLink(text);
  if (!shared || 'refusal' in shared) return shared;
  const { request, left, ...known } = shared;
  const reading = new SourceReading('A shared request');
  readRequestMembers(reading, request);
  const hash = await requestHash(request);
  const stated = shared.hash !== undefined && { hash: shared.hash, how: 'As the link states it.' };
  reading.hash = hash && { ...hash, ...stated };
  reading.shared = known;
  for (const path of left)
    reading.tell(
      path,
      'left out by the sender',
      'A share link carries no values and nothing that is encrypted.',
    );
  return reading;
}
