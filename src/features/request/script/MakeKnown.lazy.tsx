import { sourceWords } from '@/domain/hash/standard-script';
import { goToField } from '@/form/field-id';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/overlay/Dialog';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useDerived } from '@/features/request/derive/use-derived';
import { SCRIPT_COSTS, SCRIPT_PATH, useScriptChoice } from './script-choice';

interface MakeKnownProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The ways to know the hash before asking, each with what it costs. */
export function MakeKnown({ open, onOpenChange }: MakeKnownProps) {
  const script = useDerived((derived) => derived.script);
  const hasKeyId = useDerived(({ prediction }) => prediction?.added.includes('key_provider_id'));
  const { choose, writeOut } = useScriptChoice();
  function act(change: () => void) {
    flushSync(() => {
      change();
      onOpenChange(false);
    });
    goToField(SCRIPT_PATH);
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Make the hash known"
      description="Where a request has no pre-launch script, the server adds its own. That script is part of what is hashed, so the hash is known only where its text is."
    >
      <ul className="divide-y divide-line text-sm">
        {script.kind === 'known' ? (
          <Way
            title="Write the standard script out"
            act={
              <Button onClick={() => act(() => writeOut(script.script.text))}>Write it out</Button>
            }
          >
            Known {sourceWords(script.script)}, {script.script.bytes.toLocaleString('en')} bytes.{' '}
            {SCRIPT_COSTS.written}
          </Way>
        ) : (
          <Way
            title="Write the standard script out"
            act={
              script.kind === 'unknown' &&
              script.again && <Button onClick={script.again}>Look again</Button>
            }
          >
            Not possible now. <span role="status">{script.words}</span>
            {script.kind === 'unknown' &&
              script.needsKey &&
              ' With one, the machines of the workspace are asked which of them has the latest script, and for its text; nothing is changed.'}
          </Way>
        )}
        <Way
          title="Send a script of your own"
          act={<Button onClick={() => act(() => choose('own'))}>Use my own</Button>}
        >
          {SCRIPT_COSTS.own}
        </Way>
        <Way
          title="Send none"
          act={<Button onClick={() => act(() => choose('none'))}>Send none</Button>}
        >
          {SCRIPT_COSTS.none}
        </Way>
        <Way title="Provision once and learn">
          Provision and create a machine as things are. Its stored document shows the script, and
          this browser remembers it for the next hash. It costs what the machine costs until it is
          deleted.
        </Way>
        <Way
          title="Leave it unknown"
          act={<Button onClick={() => onOpenChange(false)}>Leave it</Button>}
        >
          The answer brings the hash, and the stored document can be checked against it once the
          machine is created. It costs nothing.
        </Way>
      </ul>
      {hasKeyId && (
        <p className="mt-3 text-[13px] text-muted">
          With the key provider KMS the server fills in key_provider_id as well: for a known hash,
          leave the key provider out too.
        </p>
      )}
    </Dialog>
  );
}

function Way({ title, act, children }: { title: string; act?: ReactNode; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3 first:pt-0">
      <div className="min-w-0 flex-1 basis-64">
        <h3 className="font-medium">{title}</h3>
        <p className="text-[13px] text-muted">{children}</p>
      </div>
      {act}
    </li>
  );
}
