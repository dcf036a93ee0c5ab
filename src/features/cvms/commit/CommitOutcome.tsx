import { machinePath } from '@/text/addresses';
import { Notice } from '@/ui/Notice';
import { Link } from 'wouter';
import type { CommittedUpdate } from './use-commit-update';

/** What came of a commit. */
export function CommitOutcome({ commit }: { commit: CommittedUpdate }) {
  return (
    <div role="status">
      {commit.kind === 'committed' && (
        <Notice tone="good" title="It is committed, and the machine restarts with it.">
          <p>
            With a key of its workspace,{' '}
            <Link
              href={machinePath(commit.cvm)}
              className="text-accent underline underline-offset-2"
            >
              the machine’s page
            </Link>{' '}
            follows it. The token is used up.
          </p>
        </Notice>
      )}
      {commit.kind === 'refused' && (
        <Notice tone="bad" title={`Refused. ${commit.problem.title}`}>
          <p>{commit.problem.advice}</p>
          {commit.problem.details.map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
        </Notice>
      )}
      {commit.kind === 'unknown' && (
        <Notice tone="warn" title="It is not known whether it was committed.">
          <p>
            {commit.problem.title}. Look at what the token stands for: once it was committed, the
            API no longer knows it as waiting.
          </p>
        </Notice>
      )}
    </div>
  );
}
