import type { appLinks } from '@/domain/create/cvm';
import { CopyButton } from '@/ui/CopyButton';
import { AwayLink } from './AwayLink';

interface AddressListProps {
  links: ReturnType<typeof appLinks>;
  /** Until it runs, nothing answers there. */
  isRunning: boolean;
}

/** Where an app is reached. */
export function AddressList({ links, isRunning }: AddressListProps) {
  if (links.length === 0) {
    return (
      <p className="text-muted">
        {isRunning
          ? 'It has no address: the compose file publishes no port that was read, and the API names none.'
          : 'No address is known yet.'}
      </p>
    );
  }
  return (
    <ul className="space-y-2">
      {links.map(({ port, url }) => (
        <li key={url} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {isRunning ? (
            <AwayLink url={url} words={`Open ${url}`} isMachine />
          ) : (
            <span className="min-w-0 font-mono text-[13px] break-all">{url}</span>
          )}
          <CopyButton
            what={port === undefined ? 'address' : `address of port ${port}`}
            text={() => url}
          />
        </li>
      ))}
      {!isRunning && <li className="text-muted">It answers once the machine runs.</li>}
    </ul>
  );
}
