import { allowedSoFar } from '@/domain/change/on-chain/registration';
import type { PendingChangeAnswer } from '@/domain/change/change-answers';
import { serverTime } from '@/domain/cloud/server-time';
import { onDay } from '@/text/dates';
import { Hash } from '@/ui/Hash';
import { Notice } from '@/ui/Notice';
import type { LookedUpdate } from './use-commit-update';

/** What the API says of a token. */
export function StandsFor({ looked }: { looked: LookedUpdate }) {
  return (
    <div role="status">
      {looked.kind === 'failed' && (
        <Notice tone="warn" title={`The API does not say. ${looked.problem.title}`}>
          <p>{looked.problem.details[0] ?? looked.problem.advice}</p>
        </Notice>
      )}
      {looked.kind === 'found' && <Found pending={looked.pending} />}
    </div>
  );
}

function Found({
  pending: { compose_hash, expires_at, onchain_status },
}: {
  pending: PendingChangeAnswer;
}) {
  const ends = serverTime(expires_at);
  return (
    <div className="space-y-1 rounded border border-line bg-surface p-3 text-sm">
      <p className="text-muted">It stands for the document with the compose hash</p>
      <p className="max-w-[37ch]">
        <Hash value={compose_hash} />
      </p>
      {onchain_status && <p>{statusWords(allowedSoFar(onchain_status))}</p>}
      {ends !== undefined && <p className="text-muted">It counts until {onDay(ends)}.</p>}
    </div>
  );
}

function statusWords({ composeHash, device }: ReturnType<typeof allowedSoFar>): string {
  if (composeHash === false) {
    return device === false
      ? 'The contract allows neither the hash nor the device yet: both have to be registered first.'
      : 'The contract does not allow the hash yet: it has to be registered first.';
  }
  if (device === false) return 'The contract allows the hash, and not the device yet.';
  return composeHash === true
    ? 'The contract allows it: it can be committed.'
    : 'It is not known whether the contract allows it.';
}
