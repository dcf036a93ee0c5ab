import { Clauses } from '@/display/Clauses';
import type { HashComparison } from '@/domain/exchange/import/compare-hashes';
import { Hash } from '@/ui/Hash';

interface ImportHashProps {
  comparison: HashComparison;
  /** Where the hash of what was imported is from: a sentence. */
  how: string;
}

const SAYS: Record<HashComparison['kind'], string> = {
  same: 'The form will give the same compose hash.',
  different: 'The form will give another compose hash',
  unknown: 'Whether the compose hash stays cannot be told',
};

/** The hash that the imported document had, beside the one that the form will give, and why they differ. */
export function ImportHash({ comparison, how }: ImportHashProps) {
  const { kind, was, now, because } = comparison;
  return (
    <section aria-labelledby="import-hash">
      <h3 id="import-hash" className="font-medium">
        {kind === 'same' ? SAYS.same : `${SAYS[kind]}:`}
      </h3>
      {kind !== 'same' && (
        <ul className="mt-1 list-disc space-y-0.5 pl-5">
          {because.slice(0, 12).map((words) => (
            <li key={words} className="break-words">
              <Clauses words={words} />
            </li>
          ))}
        </ul>
      )}
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-muted">
        <dt>It was</dt>
        <dd>{was === undefined ? how : <Hash value={was} />}</dd>
        {now !== undefined && now !== was && (
          <>
            <dt>It will be</dt>
            <dd>
              <Hash value={now} />
            </dd>
          </>
        )}
      </dl>
      {was !== undefined && <p className="text-muted">{how}</p>}
    </section>
  );
}
