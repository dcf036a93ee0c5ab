import type { ProvisionResult } from '@/domain/cloud/result';
import { countOf } from '@/text/count-words';
import { CopyButton } from '@/ui/CopyButton';
import { Disclosure } from '@/ui/Disclosure';
import { resultFacts, type ResultFact } from './result-facts';

interface IdentifiersProps {
  result: ProvisionResult;
  /** What names the machine, once there is one. */
  machine: readonly ResultFact[];
}

/** What the server assigned, each to copy. */
export function Identifiers({ result, machine }: IdentifiersProps) {
  const facts = resultFacts(result);
  const all = facts.length + machine.length;
  return (
    <Disclosure
      title="Identifiers"
      summary={all === 0 ? 'None but the hash' : `${countOf(all, 'value')} to copy`}
    >
      <div className="space-y-4">
        {machine.length > 0 && (
          <section aria-labelledby="machine-facts-title">
            <h3 id="machine-facts-title" className="mb-2 text-sm font-medium">
              The machine
            </h3>
            <Facts facts={machine} />
          </section>
        )}
        <section aria-labelledby="facts-title">
          <h3 id="facts-title" className="mb-2 text-sm font-medium">
            What the server assigned
          </h3>
          <Facts facts={facts} />
        </section>
      </div>
    </Disclosure>
  );
}

function Facts({ facts }: { facts: readonly ResultFact[] }) {
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
