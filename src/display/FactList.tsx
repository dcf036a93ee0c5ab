import { CopyButton } from '@/ui/CopyButton';

export interface Fact {
  label: string;
  value: string;
  /** Not what calls itself a hash and has not the digits of one, nor what is only to be read. */
  isCopied: boolean;
}

/** Facts in machine text by their labels, each to copy. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return <p className="text-sm text-muted">Nothing but the hash.</p>;
  return (
    <dl className="divide-y divide-line rounded border border-line bg-surface">
      {facts.map(({ label, value, isCopied }) => (
        <div
          key={label}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 text-sm max-md:flex-nowrap max-md:gap-x-2"
        >
          <dt className="w-36 shrink-0 text-muted max-md:w-24">{label}</dt>
          <dd
            title={value}
            className="min-w-0 flex-1 basis-56 font-mono text-[13px] break-all max-md:basis-0 max-md:truncate"
          >
            {value}
          </dd>
          {isCopied && (
            <dd>
              <CopyButton what={label} text={() => value} look="quiet" />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
