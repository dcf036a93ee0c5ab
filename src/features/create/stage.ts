import type { StageTone, TrailStep } from '@/display/machine/StageHeading';
import type { CvmPhase } from '@/domain/create/cvm';

/** Where a provision stands on its way to a running machine. */
export type Stage =
  | 'prepared'
  | 'encrypted'
  | 'creating'
  | 'refused'
  | 'unknown'
  | 'created'
  | 'starting'
  | 'running'
  | 'failed'
  | 'stopped'
  | 'gone';

/** What each is called beside the name. */
export const STAGES: Record<Stage, { word: string; tone: StageTone }> = {
  prepared: { word: 'Prepared', tone: 'accent' },
  encrypted: { word: 'Encrypted', tone: 'accent' },
  creating: { word: 'Creating', tone: 'accent' },
  refused: { word: 'Not created', tone: 'bad' },
  unknown: { word: 'Outcome not known', tone: 'warn' },
  created: { word: 'Created', tone: 'accent' },
  starting: { word: 'Starting', tone: 'accent' },
  running: { word: 'Running', tone: 'good' },
  failed: { word: 'Failed', tone: 'bad' },
  stopped: { word: 'Stopped', tone: 'warn' },
  gone: { word: 'Not found', tone: 'warn' },
};

export interface Standing {
  commit: 'idle' | 'sending' | 'refused' | 'unknown' | 'created';
  /** What will go with the create call, or went with it: null where this browser does not know any more. */
  isEncrypted: boolean | null;
  /** The app has variables or values to encrypt. */
  needsEncryption: boolean;
  /** An on-chain KMS asks for a registration first; an app id that is entered does not show that it was made. */
  registration: 'not-needed' | 'open' | 'entered';
  /** As far as it was looked; undefined before the first answer. */
  phase: CvmPhase | 'gone' | undefined;
}

export function stageOf({ commit, isEncrypted, phase }: Standing): Stage {
  if (commit === 'created') {
    return phase === undefined ? 'created' : phase === 'under-way' ? 'starting' : phase;
  }
  if (commit === 'sending') return 'creating';
  if (commit === 'refused' || commit === 'unknown') return commit;
  return isEncrypted === true ? 'encrypted' : 'prepared';
}

/** The way to a running machine: "done" is said of what is done, and of nothing else. */
export function trailOf(progress: Standing): TrailStep[] {
  const { needsEncryption, isEncrypted, registration, phase } = progress;
  const isCreated = progress.commit === 'created';
  const trail: TrailStep[] = [{ word: 'prepared', state: 'done' }];
  if (registration !== 'not-needed') {
    const open = registration === 'open' ? 'open' : 'unknown';
    trail.push({ word: 'registered', state: isCreated ? 'done' : open });
  }
  // Of a machine that is there it may not be known whether values went with it.
  if (needsEncryption && !(isCreated && isEncrypted === null)) {
    const passed = isCreated ? 'passed' : 'open';
    trail.push({ word: 'encrypted', state: isEncrypted === true ? 'done' : passed });
  }
  const isRefused = progress.commit === 'refused';
  trail.push({ word: 'created', state: isCreated ? 'done' : isRefused ? 'failed' : 'open' });
  const broken = phase === 'failed' || phase === 'stopped' || phase === 'gone';
  trail.push({ word: 'running', state: phase === 'running' ? 'done' : broken ? 'failed' : 'open' });
  // Where a step failed, none follows by itself.
  const isStopped = trail.some(({ state }) => state === 'failed');
  const next = isStopped ? undefined : trail.find(({ state }) => state === 'open');
  return trail.map((step) => (step === next ? { ...step, state: 'now' } : step));
}
