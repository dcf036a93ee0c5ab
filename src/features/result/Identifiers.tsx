import { FactList, type Fact } from '@/display/FactList';
import type { ProvisionResult } from '@/domain/cloud/result';
import { countOf } from '@/text/count-words';
import { Disclosure } from '@/ui/Disclosure';
import { resultFacts } from './result-facts';

interface IdentifiersProps {
  result: ProvisionResult;
  /** What names the machine, once there is one. */
  machine: readonly Fact[];
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
            <FactList facts={machine} />
          </section>
        )}
        <section aria-labelledby="facts-title">
          <h3 id="facts-title" className="mb-2 text-sm font-medium">
            What the server assigned
          </h3>
          <FactList facts={facts} />
        </section>
      </div>
    </Disclosure>
  );
}
