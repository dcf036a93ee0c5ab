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
          <p>{machineWords(machine)}</p>
          {valuesWent && (
            <p>The values went with the create call, encrypted; this page keeps no copy of them.</p>
          )}
        </div>
      );
  }
}

function machineWords({ now, phase }: CreatedMachine): string {
  if (!now) return 'Looking at the CVM…';
  const { cvm, boot } = now;
  if (!cvm) return 'There is no such CVM: the API does not know it, or no longer does.';
  const status = `The CVM is in status “${cvm.status.slice(0, 60)}”`;
  const step = boot?.boot_progress?.slice(0, 200);
  switch (phase) {
    case 'running':
      return 'The CVM is running: it booted and its containers were started. What they do is up to the app.';
    case 'failed':
      return `${status}.${boot?.boot_error ? ` The API says: ${boot.boot_error.slice(0, 2000)}` : ''}`;
    case 'stopped':
      return `${status}. Somebody stopped it, or the cloud did.`;
    default:
      return `${status}. ${step ? `Now: ${step}.` : 'It is being made ready.'} This usually takes minutes.`;
  }
}
