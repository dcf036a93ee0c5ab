import type { ProvisionForm } from '@/domain/request/form';
import type { ImageRoom } from '@/domain/images/image-findings';
import type { LookedUp } from '@/domain/images/look-up-all';
import { seenFindings } from '@/domain/images/seen-findings';
import { imagesSeen } from '@/features/request/derive/images-seen';

/** Makes findings of what was seen, for as long as the text stands. */
export function keepSeen(text: string, looked: readonly LookedUp[], room: ImageRoom): void {
  imagesSeen.set({ text, findings: seenFindings(text, looked, room) });
}

/** The disk that the images have to fit on, where the request says its size. */
export function imageRoom({ disk_size }: ProvisionForm): ImageRoom {
  const size: unknown = disk_size;
  return typeof size === 'number' && Number.isFinite(size) ? { diskGb: size } : {};
}
