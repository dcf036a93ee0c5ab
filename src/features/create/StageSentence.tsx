import { machineWords } from '@/display/machine/machine-words';
import { ExpiryNote } from '@/display/ExpiryNote';
import type { Stage } from './stage';
import type { CreatedMachine } from '@/features/create/machine/use-machine';

interface StageSentenceProps {
  stage: Stage;
  machine: CreatedMachine;
  /** When the answer came. */
  at: Date;
  /** Values went with the create call just now. */
  valuesWent: boolean;
}

/** What the state means, once and in words; what the machine does is also told to who listens. */
export function StageSentence({ stage, machine, at, valuesWent }: StageSentenceProps) {
  switch (stage) {
    case 'prepared':
    case 'encrypted':
      return (
        <p>
          <ExpiryNote at={at.getTime()} /> Nothing runs yet: the server keeps this document until a
          machine is created with it.
        </p>
      );
    case 'creating':
      return <p>The create call is under way.</p>;
    case 'refused':
      return <p>The create call was refused.</p>;
    case 'unknown':
      return <p>The create call went out, and what came of it is not known.</p>;
    default:
      return (
        <div role="status" className="space-y-1">
          <p>{machineWords(machine.now)}</p>
          {valuesWent && (
            <p>The values went with the create call, encrypted; this page keeps no copy of them.</p>
          )}
        </div>
      );
  }
}
