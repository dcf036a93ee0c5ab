import type { OneMachine } from '@/api/machines';
import { changeability } from '@/domain/change/what-can-change';
import type { CvmPhase } from '@/domain/create/cvm';
import { serverTime } from '@/domain/cloud/server-time';
import type { FieldPath } from '@/domain/request/request';

/** One thing about a machine that is set beside its document. */
export type Setting =
  | { kind: 'size'; instance_type: string }
  /** GB */
  | { kind: 'disk'; disk_size: number }
  /** By its name; the hash tells it where a machine shows another name of it. */
  | { kind: 'image'; image: string; hash?: string | undefined }
  | { kind: 'name'; name: string }
  | { kind: 'listed'; listed: boolean }
  /** ISO text, or null for never. */
  | { kind: 'deletion'; at: string | null };

export type SettingKind = Setting['kind'];

const FIELDS: Record<Exclude<SettingKind, 'deletion'>, FieldPath> = {
  size: 'instance_type',
  disk: 'disk_size',
  image: 'image',
  name: 'name',
  listed: 'listed',
};

/** What moves with a setting, and whether the machine restarts, in a sentence. */
export function whatMovesWith(kind: SettingKind): string {
  return kind === 'deletion'
    ? 'The hash stays, and nothing restarts. At that time the machine is deleted with its disk, and nothing brings it back.'
    : changeability(FIELDS[kind]).words;
}

/** Whether the machine restarts, and an operation of it is on record. */
export function restartsWith(kind: SettingKind): boolean {
  return kind !== 'deletion' && changeability(FIELDS[kind]).how === 'machine';
}

type Found = NonNullable<OneMachine['found']>;

/** Whether a machine shows what was set. */
export function showsSetting(
  setting: Setting,
  { machine, detail }: Pick<Found, 'machine' | 'detail'>,
) {
  switch (setting.kind) {
    case 'size':
      return machine.instanceType === setting.instance_type;
    case 'disk':
      return machine.disk === setting.disk_size;
    case 'image':
      return detail.image === setting.image || isSameImage(setting.hash, detail.imageHash);
    case 'name':
      return machine.name === setting.name;
    case 'listed':
      return detail.isListed === setting.listed;
    case 'deletion':
      return secondOf(detail.scheduledDeletion) === secondOf(setting.at);
  }
}

const isSameImage = (one: string | undefined, other: string | undefined) =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase();

/** In seconds, as a server may keep no parts of one. */
function secondOf(written: string | null | undefined): number | undefined {
  const time = serverTime(written);
  return time === undefined ? undefined : Math.floor(time / 1000);
}

/** How a machine was last seen after something of it was set. */
export interface SeenAfterSetting {
  phase: CvmPhase | undefined;
  isUnderWay: boolean;
  /** It was looked at since. */
  isFresh: boolean;
  /** It shows what was set. */
  isShown: boolean;
}

/** Whether a setting that the API took has arrived, has not, or is still to come. */
export function settingOutcome(
  seen: SeenAfterSetting,
): 'coming' | 'made' | 'failed' | 'not-shown' | 'unseen' {
  if (!seen.isFresh || seen.isUnderWay) return 'coming';
  if (seen.phase === undefined) return 'unseen';
  if (seen.phase === 'failed') return 'failed';
  return seen.isShown ? 'made' : 'not-shown';
}
