import { additionsAvoided } from '@/domain/hash/server-additions';
import { stillAdded } from '@/domain/hash/standard-script';
import type { Verdict } from '@/domain/hash/verdict/verdict';
import { Hash } from '@/ui/Hash';
import { Notice } from '@/ui/Notice';
import { CandidateTable } from './CandidateTable';
import { formWords } from './form-words';

interface VerdictNoteProps {
  verdict: Verdict;
  /** What the hash was compared with. */
  compared?: 'prediction' | 'document' | 'stored document';
}

/** What the console can say of a hash; never more than it computed. */
export function VerdictNote({ verdict, compared = 'prediction' }: VerdictNoteProps) {
  switch (verdict.kind) {
    case 'matches':
      return (
        <Notice tone="good" title={`Matches the ${compared}`}>
          <p>
            Computed in this browser: the hash is the SHA-256 of the{' '}
            {verdict.matched.bytes.toLocaleString('en')} bytes of this very document,{' '}
            {formWords(verdict.matched.form)}.
          </p>
        </Notice>
      );
    case 'matches-if':
      if (verdict.held && verdict.assumptions.length === 1) return <Held verdict={verdict} />;
      return (
        <Notice tone="info" title="Matches if">
          <p>The hash is that of this document on {assumptionCount(verdict.assumptions.length)}:</p>
          <ul className="list-disc pl-4">
            {verdict.assumptions.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <p>
            No other text has this hash, so that is what was hashed. Whether it is what you meant is
            for you to say.
          </p>
        </Notice>
      );
    case 'not-knowable':
      return (
        <Notice
          tone={verdict.failed ? 'warn' : 'info'}
          title={verdict.failed ? 'Not with the script that was assumed' : 'Not knowable yet'}
        >
          <p>{verdict.reason}</p>
          <p>
            The stored document can be read, and checked, once a machine has it. To have a hash that
            can be checked before, {additionsAvoided(verdict.added)}.
          </p>
        </Notice>
      );
    case 'differs':
      return (
        <Notice tone="warn" title={`Differs from the ${compared}`}>
          <p>
            None of the {verdict.tried.length} documents that this browser could think of has the
            server’s hash. The server hashed something else: it may use other defaults, another form
            or a script of its own.
          </p>
          <p>
            It does not say what changed, or that anything is wrong; nor is it the document you were
            shown. Read the stored document once a machine has it, before you rely on it.
          </p>
          <CandidateTable tried={verdict.tried} />
        </Notice>
      );
    case 'cannot-tell':
      return (
        <Notice tone="warn" title="Cannot tell">
          <p>{verdict.reason}</p>
        </Notice>
      );
  }
}

/** The one thing that the prediction assumed came true. */
function Held({ verdict: { matched, held } }: { verdict: Verdict & { kind: 'matches-if' } }) {
  if (!held) return null;
  return (
    <Notice tone="good" title="Matches the prediction">
      <p>
        It matches because {stillAdded(held)}. The hash is the SHA-256 of this very document of{' '}
        {matched.bytes.toLocaleString('en')} bytes, with that script in it.
      </p>
      <p className="text-muted">
        The script has {held.bytes.toLocaleString('en')} bytes and the SHA-256{' '}
        <Hash value={held.hash} />
      </p>
    </Notice>
  );
}

function assumptionCount(count: number): string {
  return count === 1 ? 'one assumption' : `${count} assumptions`;
}
