import type { NamedBytes } from '@/domain/proof/claim';
import { CopyButton } from '@/ui/CopyButton';
import { useState } from 'react';

interface ClaimBytesProps {
  /** What they were looked at for, for ears. */
  of: string;
  bytes: readonly NamedBytes[];
}

/** The longest is a signed report of 632 bytes. */
const SHOWN = 4000;

/** The bytes behind a claim, folded until somebody asks. */
export function ClaimBytes({ of, bytes }: ClaimBytesProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} className="mt-1">
      <summary className="inline-flex min-h-6 cursor-pointer items-center rounded text-[13px] text-muted underline underline-offset-2">
        Bytes<span className="sr-only"> behind: {of}</span>
      </summary>
      {isOpen && (
        <dl className="mt-1 space-y-2">
          {bytes.map(({ name, value }, index) => (
            <div key={`${index}${name}`}>
              <dt className="flex items-center justify-between gap-2 text-[13px] text-muted">
                <span className="min-w-0 break-words">{name}</span>
                <CopyButton what={name} text={() => value} look="quiet" />
              </dt>
              <dd className="mt-0.5 font-mono text-xs break-all">{value.slice(0, SHOWN)}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}
