import type { Problem } from '@/api/call/errors';
import type { allowedInWords } from '@/domain/create/is-allowed';
import { Notice } from '@/ui/Notice';

interface AllowanceNoteProps {
  says: ReturnType<typeof allowedInWords> | undefined;
  problem: Problem | undefined;
  isAsking: boolean;
}

/** The contract’s last word, told as it changes. */
export function AllowanceNote({ says, problem, isAsking }: AllowanceNoteProps) {
  return (
    <div role="status">
      {problem && !isAsking && (
        <Notice tone="warn" title={`The contract could not be asked. ${problem.title}`}>
          <p>{problem.details[0] ?? problem.advice}</p>
          <p>Registering a hash again does no harm.</p>
        </Notice>
      )}
      {says && (
        <Notice
          tone={says.allowed ? 'good' : 'warn'}
          title={says.allowed ? 'The contract says yes' : 'The contract says no'}
        >
          {says.sentences.map((sentence) => (
            <p key={sentence}>{sentence.slice(0, 2000)}</p>
          ))}
        </Notice>
      )}
      {!says && (!problem || isAsking) && (
        <p className="text-sm text-muted">Asking the app’s contract…</p>
      )}
    </div>
  );
}
