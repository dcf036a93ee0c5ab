import { isSecondClick } from '@/ui/browser/second-click';
import { Button } from '@/ui/Button';
import { Elapsed } from '@/ui/Elapsed';
import { Notice } from '@/ui/Notice';
import { useState } from 'react';
import { DeleteDialog } from './DeleteDialog';
import { ForceStopDialog } from './ForceStopDialog';
import { ACTS, actsFor, type LifeAct } from './life-acts';
import type { MachineLife } from './use-life';
import type { CvmPhase } from '@/domain/create/cvm';

interface LifePanelProps {
  name: string;
  phase: CvmPhase;
  isUnderWay: boolean;
  life: MachineLife;
}

/** What can be done with the machine as it stands, and what came of what was asked last. */
export function LifePanel({ name, phase, isUnderWay, life }: LifePanelProps) {
  const [confirming, setConfirming] = useState<'delete' | 'stop'>();
  const done = () => setConfirming(undefined);
  const { last, ask } = life;
  const isBusy = last.kind === 'asking';
  const acts = actsFor(phase, isUnderWay);
  function press(act: LifeAct) {
    if (isBusy) return;
    // What is lost by it is said before.
    if (isConfirmed(act)) setConfirming(act);
    else ask(act);
  }
  return (
    <section aria-labelledby="machine-life" className="space-y-3">
      <h2 id="machine-life" className="sr-only">
        Start, stop and delete
      </h2>
      <div className="flex flex-wrap gap-2">
        {acts.map((act) => (
          <Button
            key={act}
            look={isConfirmed(act) ? 'danger' : 'secondary'}
            title={ACTS[act].means}
            aria-disabled={isBusy}
            aria-haspopup={isConfirmed(act) ? 'dialog' : undefined}
            onClick={(event) => !isSecondClick(event) && press(act)}
          >
            {isBusy && last.act === act ? (
              <>
                {ACTS[act].under}… <Elapsed />
              </>
            ) : (
              ACTS[act].button
            )}
          </Button>
        ))}
      </div>
      <div role="status">
        <CameOf life={life} />
      </div>
      <DeleteDialog
        name={name}
        open={confirming === 'delete'}
        onClose={done}
        onDelete={() => ask('delete')}
      />
      <ForceStopDialog open={confirming === 'stop'} onClose={done} onStop={() => ask('stop')} />
    </section>
  );
}

const isConfirmed = (act: LifeAct): act is 'delete' | 'stop' => act === 'delete' || act === 'stop';

function CameOf({ life: { last, outcome } }: { life: MachineLife }) {
  if (last.kind === 'idle' || last.kind === 'asking') return null;
  const { under, button } = ACTS[last.act];
  if (last.kind === 'asked') {
    if (outcome === 'coming') {
      return <p className="text-sm text-muted">{under}: the page follows it until it is done.</p>;
    }
    if (outcome === 'missed') {
      return <Notice tone="bad" title={`${under} did not lead there. Look at its state above.`} />;
    }
    return null;
  }
  if (last.kind === 'unknown') {
    return (
      <Notice tone="warn" title={`It is not known whether “${button.replace('…', '')}” was done.`}>
        <p>
          {last.problem.title}. The state above is as the API shows it now: wait and look at it
          before you ask again.
        </p>
      </Notice>
    );
  }
  const { title, advice, details } = last.problem;
  return (
    <Notice tone="bad" title={`“${button.replace('…', '')}” was refused. ${title}`}>
      <p>{advice}</p>
      {details.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
    </Notice>
  );
}
