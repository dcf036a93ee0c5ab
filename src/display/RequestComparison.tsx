import {
  documentChanges,
  unmeasuredChanges,
  type MemberChange,
} from '@/domain/hash/verdict/document-changes';
import { additionsDo } from '@/domain/hash/server-additions';
import { subjectOfRequest, type Subject } from '@/domain/hash/subject';
import type { ProvisionRequest } from '@/domain/request/request';
import { useMemo } from 'react';
import { ChangeList } from './ChangeList';

interface RequestComparisonProps {
  before: ProvisionRequest;
  after: ProvisionRequest;
}

/** What changed from one request to another: what moves the hash, and apart from it what does not. */
export function RequestComparison({ before, after }: RequestComparisonProps) {
  const measured = useMemo(() => {
    const [then, now] = [subjectOfRequest(before), subjectOfRequest(after)];
    if (!then || !now) return undefined;
    return {
      changes: documentChanges(then.document, now.document),
      undecided: documentChanges(then.unknown, now.unknown),
      now,
    };
  }, [before, after]);
  const others = useMemo(() => unmeasuredChanges(before, after), [before, after]);
  if (!measured) {
    return <p>One of the two is no complete request yet: there is nothing to compare.</p>;
  }
  const { changes, undecided, now } = measured;
  return (
    <div className="space-y-3">
      {changes.length === 0 ? (
        <p>
          {others.length + undecided.length === 0
            ? 'Nothing is different: the request is the same'
            : 'The measured document is the same'}
          {sameWords(now, undecided.length > 0)}
        </p>
      ) : (
        <Changes title="The hash changes because" changes={changes} />
      )}
      {undecided.length > 0 && (
        <Changes title="Part of the hash only if the server keeps it" changes={undecided} />
      )}
      {others.length > 0 && (
        <Changes title="Also different, and not part of the hash" changes={others} />
      )}
    </div>
  );
}

/** What the sameness of the known members says of the hash. */
function sameWords({ added }: Subject, isUndecided: boolean): string {
  if (isUndecided) return ' as far as the API documents it.';
  return added.length === 0
    ? ', so the hash stays.'
    : `. The hash may still move, because ${additionsDo(added)}.`;
}

function Changes({ title, changes }: { title: string; changes: readonly MemberChange[] }) {
  return (
    <div className="space-y-1">
      <h3 className="font-medium">{title}</h3>
      <ChangeList label={title} changes={changes} />
    </div>
  );
}
