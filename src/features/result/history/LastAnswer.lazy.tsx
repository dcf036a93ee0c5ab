import { isComposeHash } from '@/domain/hash/verdict/verdict';
import { ExpiryNote } from '@/display/ExpiryNote';
import { hasExpired } from '@/domain/cloud/provision-life';
import { serialize } from '@/domain/request/serialize';
import type { ProvisionRequest } from '@/domain/request/request';
import { Button } from '@/ui/Button';
import { useNow } from '@/ui/browser/use-now';
import { useWatched } from '@/ui/browser/use-watched';
import { history } from './history';

interface LastAnswerProps {
  /** The request of the draft that came back. */
  request: ProvisionRequest;
  /** Leads to the page of this provision. */
  onOpen: (id: string) => void;
}

/** Where the draft that came back was already provisioned: leads to its answer. */
export function LastAnswer({ request, onOpen }: LastAnswerProps) {
  const { records } = useWatched(history);
  const [last] = records;
  const now = useNow();
  // An answer without a compose hash leads nowhere.
  if (!last || !isComposeHash(last.answer.compose_hash)) return null;
  if (hasExpired(last.at, now)) return null;
  if (serialize(last.request) !== serialize(request)) return null;
  return (
    <div className="space-y-2 pt-1">
      <p>
        This request was already provisioned. <ExpiryNote at={last.at} />
      </p>
      <Button size="small" onClick={() => onOpen(last.id)}>
        Open the answer
      </Button>
    </div>
  );
}
