import { isComposeHash } from '@/domain/hash/verdict/verdict';
import { ExpiryNote } from '@/display/ExpiryNote';
import { hasExpired } from '@/domain/cloud/provision-life';
import { serialize } from '@/domain/request/serialize';
import type { ProvisionRequest } from '@/domain/request/request';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useNow } from '@/ui/browser/use-now';
import { useWatched } from '@/ui/browser/use-watched';
import { useState } from 'react';
import { history } from './history';
import type { ProvisionRecord } from './record';

interface LastAnswerNoticeProps {
  /** The request of the draft that came back. */
  request: ProvisionRequest;
  onOpen: (record: ProvisionRecord) => void;
}

/** Where the draft that came back was already provisioned: leads to its answer, as before the reload. */
export function LastAnswerNotice({ request, onOpen }: LastAnswerNoticeProps) {
  const { records } = useWatched(history);
  const [closed, setClosed] = useState(false);
  const [last] = records;
  const now = useNow();
  // An answer without a compose hash leads nowhere.
  if (closed || !last || !isComposeHash(last.answer.compose_hash)) return null;
  if (hasExpired(last.at, now)) return null;
  if (serialize(last.request) !== serialize(request)) return null;
  return (
    <Notice
      live="status"
      title="This request was already provisioned"
      actions={
        <>
          <Button size="small" onClick={() => onOpen(last)}>
            Open the answer
          </Button>
          <Button size="small" look="quiet" onClick={() => setClosed(true)}>
            Close
          </Button>
        </>
      }
    >
      <p>
        <ExpiryNote at={last.at} />
      </p>
    </Notice>
  );
}
