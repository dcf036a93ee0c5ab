import { cvmPhase, type CvmAnswer, type CvmBoot } from '@/domain/create/cvm';

/** A machine as it was last seen: no `cvm` where the API knows none. */
export interface SeenMachine {
  cvm: CvmAnswer | undefined;
  boot: CvmBoot | undefined;
}

/** What the state of a machine means, in a sentence or two. */
export function machineWords(now: SeenMachine | undefined): string {
  if (!now) return 'Looking at the CVM…';
  const { cvm, boot } = now;
  if (!cvm) return 'There is no such CVM: the API does not know it, or no longer does.';
  const status = `The CVM is in status “${cvm.status.slice(0, 60)}”`;
  const step = boot?.boot_progress?.slice(0, 200);
  switch (cvmPhase(cvm)) {
    case 'running':
      return 'The CVM is running: it booted and its containers were started. What they do is up to the app.';
    case 'failed':
      return `${status}.${boot?.boot_error ? ` The API says: ${boot.boot_error.slice(0, 2000)}` : ''}`;
    case 'stopped':
      return `${status}. It is stopped, or about to be.`;
    default:
      return `${status}. ${step ? `Now: ${step}.` : 'It is being made ready.'} This usually takes minutes.`;
  }
}
