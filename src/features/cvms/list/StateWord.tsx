import type { MachineNow } from '@/domain/cloud/machines/machine-list';
import { cvmPhase, type CvmPhase } from '@/domain/create/cvm';

const INKS: Record<CvmPhase, string> = {
  running: 'text-good',
  'under-way': 'text-accent',
  stopped: 'text-warn',
  failed: 'text-bad',
};

/** How a machine stands, in the API's own word, and how far it is or what went wrong. */
export function StateWord({ machine }: { machine: MachineNow }) {
  const { status, isChanging, progress, error } = machine;
  const phase = cvmPhase(machine);
  const more = phase === 'failed' ? error : isChanging ? progress : undefined;
  return (
    <p className="min-w-0 text-[13px]">
      <span className={`whitespace-nowrap ${INKS[phase]}`}>
        <span aria-hidden className="mr-1.5 inline-block size-2 rounded-full bg-current" />
        {status}
      </span>
      {more !== undefined && <span className="line-clamp-2 break-words text-muted">{more}</span>}
    </p>
  );
}
