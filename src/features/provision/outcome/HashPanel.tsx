import { CompareHash } from '@/display/CompareHash';
import { VerdictNote } from '@/display/VerdictNote';
import { toBytes32 } from '@/domain/compose-hash/pasted-hash';
import { subjectOfRequest } from '@/domain/compose-hash/subject';
import { tryAll, type Verdict } from '@/domain/compose-hash/verdict';
import type { ProvisionRequest } from '@/domain/request';
import { CopyButton } from '@/ui/CopyButton';
import { Hash } from '@/ui/Hash';
import { ScriptComparison } from './ScriptComparison';

interface HashPanelProps {
  /** The server's compose_hash: the only one that is offered for copying. */
  hash: string;
  request: ProvisionRequest;
  verdict: Verdict;
}

/** The one number, what it is worth, and a box to hold another against it. */
export function HashPanel({ hash, request, verdict }: HashPanelProps) {
  const isHash = verdict.kind !== 'cannot-tell';
  async function candidates() {
    const subject = subjectOfRequest(request);
    return subject ? tryAll(subject) : [];
  }
  return (
    <>
      <section
        aria-labelledby="hash-title"
        className="rounded-lg border border-line bg-surface p-5"
      >
        <h2 id="hash-title" className="text-sm font-medium text-muted">
          compose_hash
        </h2>
        <p className="mt-2 mb-4 max-w-[37ch] font-mono text-lg md:text-xl">
          <Hash value={hash.slice(0, 200)} />
        </p>
        <div className="flex flex-wrap items-center gap-2">
          <CopyButton
            what="compose hash"
            label="Copy compose hash"
            text={() => hash}
            look="primary"
            size="normal"
          />
          {isHash && (
            <CopyButton
              what="hash as bytes32"
              label="Copy hash as bytes32"
              text={() => toBytes32(hash)}
              size="normal"
            />
          )}
        </div>
        <p className="mt-2 text-[13px] text-muted">
          64 hex digits for the API and the tools; as bytes32, with 0x in front, for a contract.
        </p>
      </section>
      <VerdictNote verdict={verdict} />
      {verdict.kind === 'not-knowable' && <ScriptComparison hash={hash} request={request} />}
      {isHash && (
        <CompareHash hash={hash} hashName="the server’s compose hash" candidates={candidates} />
      )}
    </>
  );
}
