import { CompareHash } from '@/display/CompareHash';
import { CopyHash } from '@/display/CopyHash';
import { seenScripts } from '@/display/seen-script';
import { VerdictNote } from '@/display/VerdictNote';
import { subjectOfRequest } from '@/domain/hash/subject';
import {
  assumedScript,
  isComposeHash,
  judge,
  needsAcknowledgement,
  tryAll,
  type Verdict,
} from '@/domain/hash/verdict/verdict';
import type { ProvisionRequest } from '@/domain/request/request';
import { Disclosure } from '@/ui/Disclosure';
import { Hash } from '@/ui/Hash';
import { useQuery } from '@tanstack/react-query';
import { ScriptComparison } from './ScriptComparison';

interface HashPanelProps {
  /** The server's compose_hash: the only one that is offered for copying. */
  hash: string;
  request: ProvisionRequest;
  verdict: Verdict;
  /** What the stored document says of it, once a machine was created and it was read. */
  stored: Verdict | undefined;
}

/** The one number, what it is worth, and a box to hold another against it. */
export function HashPanel({ hash, request, verdict, stored }: HashPanelProps) {
  const isHash = isComposeHash(hash);
  async function candidates() {
    const subject = subjectOfRequest(request);
    return subject ? tryAll(subject, { assumed: assumedScript(verdict) }) : [];
  }
  const bySeen = useQuery({
    queryKey: ['by-seen-scripts', hash],
    queryFn: () => judgeBySeen(hash, request),
    enabled: verdict.kind === 'not-knowable',
    gcTime: 0,
    staleTime: Infinity,
  }).data;
  const explained = bySeen?.verdict.kind === 'matches-if' ? bySeen.verdict : verdict;
  // What was not knowable before is answered by the document itself.
  const isRead = stored !== undefined && verdict.kind === 'not-knowable';
  const shown = isRead ? stored : explained;
  const isDoubtful = needsAcknowledgement(shown);
  return (
    <section
      aria-labelledby="hash-title"
      className="space-y-3 rounded-lg border border-line bg-surface p-5"
    >
      <h2 id="hash-title" className="text-sm font-medium text-muted">
        compose_hash
      </h2>
      <p className="max-w-[37ch] font-mono text-lg">
        {isHash ? <Hash value={hash} /> : <bdi className="break-all">{hash.slice(0, 200)}</bdi>}
      </p>
      <VerdictNote verdict={shown} compared={isRead ? 'stored document' : 'prediction'} />
      {!isHash && (
        <p className="text-sm text-muted">
          This is no compose hash, which has 64 hex digits, so there is nothing to copy.
        </p>
      )}
      {isHash && <CopyHash hash={hash} isDoubtful={isDoubtful} />}
      {shown.kind === 'not-knowable' && (
        <ScriptComparison hash={hash} request={request} tried={bySeen?.count ?? 0} />
      )}
      {isHash && (
        <Disclosure title="Compare" summary="With a hash from elsewhere">
          <CompareHash hash={hash} hashName="the server’s compose hash" candidates={candidates} />
        </Disclosure>
      )}
    </section>
  );
}

/** Tries the scripts that this browser has seen the server insert: the newest may be the one of today. */
async function judgeBySeen(hash: string, request: ProvisionRequest) {
  const scripts = seenScripts().map(({ text, at }) => ({ name: `seen here ${onDay(at)}`, text }));
  return {
    verdict: await judge(hash, subjectOfRequest(request), { scripts }),
    count: scripts.length,
  };
}

function onDay(at: number): string {
  return `on ${new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long' })}`;
}
