import { AcknowledgeVerdict } from '@/display/AcknowledgeVerdict';
import { CopyHash } from '@/display/CopyHash';
import { VerdictNote } from '@/display/VerdictNote';
import { needsAcknowledgement, type Verdict } from '@/domain/hash/verdict/verdict';
import { Hash } from '@/ui/Hash';
import type { KeptChange } from './kept-change';

interface PreparedDocumentProps {
  kept: KeptChange;
  /** Undefined while it is judged. */
  verdict: Verdict | undefined;
  acknowledged: boolean;
  onAcknowledge: (acknowledged: boolean) => void;
}

/** What the server made of the next document: its hash against the one before, and the verdict on it. */
export function PreparedDocument(props: PreparedDocumentProps) {
  const { kept, verdict, acknowledged, onAcknowledge } = props;
  const { hashBefore, composeHash } = kept;
  return (
    <div className="space-y-3 text-sm">
      <dl className="space-y-2">
        <div>
          <dt className="text-muted">Hash until now</dt>
          <dd>
            <Hash value={hashBefore} />
          </dd>
        </div>
        <div>
          <dt className="text-muted">The server’s hash for the change</dt>
          <dd className="text-base">
            <Hash value={composeHash} />
          </dd>
        </div>
      </dl>
      {verdict ? (
        <VerdictNote verdict={verdict} />
      ) : (
        <p className="text-muted">Comparing it with the prediction…</p>
      )}
      {verdict && <CopyHash hash={composeHash} isDoubtful={needsAcknowledgement(verdict)} />}
      {verdict && (
        <AcknowledgeVerdict
          verdict={verdict}
          hash={composeHash}
          acknowledged={acknowledged}
          onChange={onAcknowledge}
        />
      )}
    </div>
  );
}
