import { CopyButton } from '@/ui/CopyButton';

interface ValueListProps {
  values: readonly [label: string, value: string | undefined][];
  /** What is said where there is no value. */
  missing: Readonly<Record<string, string>>;
  /** Where people read and call the contract. */
  link: string | undefined;
}

/** Values to take to a wallet or an explorer, each copied by itself. */
export function ValueList({ values, missing, link }: ValueListProps) {
  return (
    <dl className="divide-y divide-line rounded border border-line bg-surface text-sm">
      {values.map(([label, value]) => (
        <div
          key={label}
          className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-1.5 max-md:flex-nowrap max-md:gap-x-2"
        >
          <dt className="w-28 shrink-0 text-muted max-md:w-20">{label}</dt>
          {value === undefined || value === '' ? (
            <dd className="min-w-0 flex-1 basis-56 text-[13px] text-muted">{missing[label]}</dd>
          ) : (
            <>
              <dd
                title={value}
                className="max-h-28 min-w-0 flex-1 basis-56 overflow-auto font-mono text-[13px] break-all max-md:basis-0 max-md:truncate"
              >
                {value}
              </dd>
              {label === 'contract' && link !== undefined && (
                <dd className="relative">
                  <a
                    href={link}
                    target="_blank"
                    rel="noopener noreferrer"
                    className="inline-block min-h-6 text-accent underline underline-offset-2"
                  >
                    {new URL(link).hostname}
                    <span className="sr-only">: the contract</span>
                  </a>
                </dd>
              )}
              <dd>
                <CopyButton what={label} text={() => value} look="quiet" />
              </dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}
