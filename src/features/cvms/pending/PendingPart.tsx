import { toProblem } from '@/api/call/errors';
import { pendingUpdatesQuery } from '@/api/change/on-chain';
import type { PendingUpdate } from '@/domain/cloud/machines/app-on-chain';
import { Button } from '@/ui/Button';
import { Hash } from '@/ui/Hash';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PendingTexts } from './PendingTexts';

interface PendingPartProps {
  /** 40 hex digits. */
  appId: string;
  /** A contract decides, so that it matters whether the hash is registered. */
  isOnChain: boolean;
}

/** More than anyone prepares at a time. */
const MOST = 50;

/** What was provisioned or prepared for an app and is not made yet, each with what it would change. */
export function PendingPart({ appId, isOnChain }: PendingPartProps) {
  const { data, error, isFetching, refetch } = useQuery(pendingUpdatesQuery(appId));
  if (error && !data) {
    return (
      <p className="flex flex-wrap items-center gap-2 text-sm text-warn">
        The waiting changes could not be read. {toProblem(error).title}
        <Button size="small" onClick={() => void refetch()}>
          Try again
        </Button>
      </p>
    );
  }
  if (!data) return <p className="text-sm text-muted">Reading the waiting changes…</p>;
  return (
    <div className="space-y-3">
      {data.items.length === 0 ? (
        <p className="text-sm text-muted">None waits.</p>
      ) : (
        <ul className="divide-y divide-line">
          {data.items.slice(0, MOST).map((one) => (
            <Waiting
              key={`${one.vm_uuid} ${one.compose_hash}`}
              update={one}
              appId={appId}
              isOnChain={isOnChain}
            />
          ))}
        </ul>
      )}
      <Button size="small" aria-disabled={isFetching} onClick={() => !isFetching && void refetch()}>
        {isFetching ? 'Reading…' : 'Read them again'}
      </Button>
    </div>
  );
}

interface WaitingProps extends PendingPartProps {
  update: PendingUpdate;
}

function Waiting({ update, appId, isOnChain }: WaitingProps) {
  const [isOpen, setOpen] = useState(false);
  const { compose_hash, instance_name, on_chain, vm_uuid } = update;
  const hash = compose_hash.replace(/^0x/i, '').slice(0, 64);
  return (
    <li className="space-y-2 py-3 text-sm first:pt-0">
      <p className="max-w-[37ch]">
        <Hash value={hash} />
      </p>
      <p className="text-muted">
        {instance_name && `For ${instance_name.slice(0, 100)}. `}
        {isOnChain && registeredWords(on_chain)}
      </p>
      <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Hide what it changes' : 'Show what it changes'}
      </Button>
      {isOpen && <PendingTexts appId={appId} uuid={vm_uuid} hash={hash} />}
    </li>
  );
}

function registeredWords(isRegistered: boolean | null | undefined): string {
  if (isRegistered === true) return 'The contract allows its hash.';
  return isRegistered === false
    ? 'The contract does not allow its hash yet.'
    : 'It is not known whether the contract allows its hash.';
}
