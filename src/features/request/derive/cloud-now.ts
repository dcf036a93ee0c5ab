import type { Catalogue } from '@/domain/cloud/lookups';
import type { CloudSense } from './cloud-sense';
import type { Lookups } from './lookup-state';

/** What is known of the cloud, and what can be made of it. */
export interface CloudNow {
  /** The same object while the look-ups hold the same: a refetch of equal content is no change. */
  catalogue: Catalogue;
  lookups: Lookups;
  /** What can be made of a catalogue; it comes with the first one. */
  sense?: CloudSense;
}
