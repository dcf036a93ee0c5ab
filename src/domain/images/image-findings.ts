import { MACHINE_PLATFORM, type FoundBuild, type ImageLook, type TagLook } from './look-up';
import { failureWords, type RegistryFailure } from './registry-answer';

/** What a look-up comes to for one image. */
export interface ImageFinding {
  /** `gone` starts nothing, `unfit` fails in the machine, `moved` and `unpinned` are to be known, `unknown` was not seen. */
  kind: 'gone' | 'unfit' | 'too-big' | 'moved' | 'unpinned' | 'lies' | 'unknown';
  severity: 'error' | 'warning' | 'hint';
  message: string;
}

/** What stands around an image: the disk it has to fit on, in GB, where it is known. */
export interface ImageRoom {
  diskGb?: number | undefined;
}

/** Packed layers are about that much larger once they are unpacked, and the disk keeps both for a while. */
const UNPACKED = 2.5;
const GB = 1_000_000_000;

/** A name with so much of its digest as tells it from others: 64 hex digits break no line. */
export const shortName = (written: string): string =>
  written.replace(/@(sha256:[0-9a-f]{12})[0-9a-f]+/, '@$1…');

/** What a look-up says of an image that is written so, the gravest first; nothing where all is well. */
export function imageFindings(
  name: string,
  registry: string,
  look: ImageLook,
  room: ImageRoom = {},
): ImageFinding[] {
  const written = shortName(name);
  const unknown = (failure: RegistryFailure): ImageFinding => ({
    kind: 'unknown',
    severity: 'hint',
    message: `${written} was not seen: ${failureWords(failure, registry)}`,
  });
  if (look.state === 'unknown') return [unknown(look.failure)];
  if (look.state === 'missing') {
    const message = `${written} is not there: ${registry} does not have it.${insteadOf(name, look)}`;
    return [{ kind: 'gone', severity: 'error', message }];
  }
  if (look.state === 'lies') {
    const message = `${registry} answered for ${written} with bytes of another digest (${look.computed.slice(0, 19)}…). Do not use this answer.`;
    return [{ kind: 'lies', severity: 'error', message }];
  }
  const { build, tag } = look;
  return [...fitFindings(written, build, room), ...tagFindings(written, tag, unknown)];
}

/** What there is in the place of an image that is not there. */
function insteadOf(name: string, { nearest, now }: ImageLook & { state: 'missing' }): string {
  if (now) return ` ${name.split('@', 1)[0]} is ${now.digest.slice(0, 19)}… now.`;
  return nearest === undefined ? '' : ` The nearest tag there is ${nearest}.`;
}

function fitFindings(written: string, build: FoundBuild, { diskGb }: ImageRoom): ImageFinding[] {
  if (build.compressedBytes === undefined) {
    const there = build.platforms.length > 0 ? build.platforms.join(', ') : 'no platform';
    const message = `${written} has no build for ${MACHINE_PLATFORM} (it has ${there}). The machine ends it with “exec format error”.`;
    return [{ kind: 'unfit', severity: 'error', message }];
  }
  const needed = build.compressedBytes * UNPACKED;
  if (diskGb === undefined || needed <= diskGb * GB) return [];
  const message = `${written} is ${gigabytes(build.compressedBytes)} packed, about ${gigabytes(needed)} unpacked, and the disk has ${diskGb} GB.`;
  return [{ kind: 'too-big', severity: 'warning', message }];
}

/**
 * What all builds together come to, where each fits on the disk and all of them do not; undefined elsewhere. A build
 * that several services name counts once; layers that builds share are not known to be shared.
 */
export function togetherTooBig(
  builds: readonly FoundBuild[],
  { diskGb }: ImageRoom,
): string | undefined {
  const sizes = new Map(builds.map(({ digest, compressedBytes = 0 }) => [digest, compressedBytes]));
  const sum = [...sizes.values()].reduce((before, size) => before + size, 0);
  const isTooBig = (bytes: number) => diskGb !== undefined && bytes * UNPACKED > diskGb * GB;
  if (!isTooBig(sum) || [...sizes.values()].some(isTooBig)) return undefined;
  return `Together the images are up to ${gigabytes(sum)} packed, about ${gigabytes(sum * UNPACKED)} unpacked, and the disk has ${diskGb} GB.`;
}

function tagFindings(
  written: string,
  tag: TagLook | undefined,
  unknown: (failure: RegistryFailure) => ImageFinding,
): ImageFinding[] {
  const [name = ''] = written.split('@', 1);
  if (tag === undefined || tag.state === 'same') return [];
  if (tag.state === 'unknown') return [unknown(tag.failure)];
  if (tag.state === 'gone') {
    const message = `The tag of ${name} is gone; the pinned build is still there.`;
    return [{ kind: 'moved', severity: 'hint', message }];
  }
  const message = `${name} is another build since${newer(tag.daysNewer)}. The pinned one is still there.`;
  return [{ kind: 'moved', severity: 'hint', message }];
}

function newer(days: number | undefined): string {
  if (days === undefined) return '';
  if (days === 0) return ', made on the same day';
  const count = `${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'}`;
  return days > 0 ? `, ${count} newer` : `, ${count} older`;
}

const gigabytes = (bytes: number): string =>
  bytes < GB / 10 ? `${Math.max(1, Math.round(bytes / 1e6))} MB` : `${(bytes / GB).toFixed(1)} GB`;
