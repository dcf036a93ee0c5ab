import type { LifeCall } from '@/api/life';
import type { CvmPhase } from '@/domain/create/cvm';

export type LifeAct = LifeCall | 'delete';

interface ActWords {
  button: string;
  /** What happens, and what it costs. */
  means: string;
  /** While it is not reached yet. */
  under: string;
}

/** Each act in words. */
export const ACTS: Record<LifeAct, ActWords> = {
  start: {
    button: 'Start',
    means: 'Boots the machine with the document it has. It is paid for from then on.',
    under: 'Starting',
  },
  restart: {
    button: 'Restart',
    means: 'Ends the app and boots the machine again, with the same document and disk.',
    under: 'Restarting',
  },
  shutdown: {
    button: 'Shut down',
    means:
      'Asks the machine to end its containers, and switches it off when they have or take too long. The disk stays.',
    under: 'Shutting down',
  },
  stop: {
    button: 'Force stop…',
    means:
      'Switches the machine off at once, as if the power failed, and ends an operation that is under way. What the app had not written to disk is lost.',
    under: 'Stopping',
  },
  delete: {
    button: 'Delete…',
    means:
      'Takes the machine, its disk and all that is on it away for ever. This cannot be undone.',
    under: 'Deleting',
  },
};

/** What can be done with a machine as it stands; while it is changing, only to force a stop. */
export function actsFor(phase: CvmPhase, isUnderWay: boolean): LifeAct[] {
  if (isUnderWay || phase === 'under-way') return ['stop', 'delete'];
  if (phase === 'running') return ['restart', 'shutdown', 'stop', 'delete'];
  return ['start', 'delete'];
}

/** Where an act leads; a deleted machine is found no more. */
export const TARGETS: Record<LifeAct, CvmPhase | 'gone'> = {
  start: 'running',
  restart: 'running',
  shutdown: 'stopped',
  stop: 'stopped',
  delete: 'gone',
};

/** How a machine was last seen after something was asked of it. */
export interface SeenAfter {
  phase: CvmPhase | undefined;
  isUnderWay: boolean;
  isGone: boolean;
  /** It was looked at since the act was answered. */
  isFresh: boolean;
}

/** Whether what was asked for is reached, cannot be any more, or is still to come. */
export function outcomeOf(act: LifeAct, seen: SeenAfter): 'reached' | 'missed' | 'coming' {
  const target = TARGETS[act];
  if (seen.isGone) return target === 'gone' ? 'reached' : 'missed';
  if (!seen.isFresh || seen.isUnderWay || seen.phase === undefined) return 'coming';
  if (seen.phase === target) return 'reached';
  return seen.phase === 'failed' ? 'missed' : 'coming';
}
