import { instanceTypeOf } from '@/domain/cloud/placement/wish';
import { diskOf } from '@/domain/cloud/price';
import type { ImageRoom } from '@/domain/images/image-findings';
import type { LookedUp } from '@/domain/images/look-up-all';
import { seenFindings } from '@/domain/images/seen-findings';
import type { Derived } from '@/features/request/derive/derive';
import { imagesSeen } from '@/features/request/derive/images-seen';

/** Makes findings of what was seen, for as long as the text stands. */
export function keepSeen(text: string, looked: readonly LookedUp[], room: ImageRoom): void {
  imagesSeen.set({ text, findings: seenFindings(text, looked, room) });
}

/** The disk that the images have to fit on, where it is known: what the request says, or its size has by itself. */
export function imageRoom({
  request,
  catalogue,
}: Pick<Derived, 'request' | 'catalogue'>): ImageRoom {
  const diskGb = diskOf(request, instanceTypeOf(request, catalogue));
  return diskGb !== undefined && Number.isFinite(diskGb) ? { diskGb } : {};
}
