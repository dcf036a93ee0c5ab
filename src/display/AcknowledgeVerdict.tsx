import { needsAcknowledgement, type Verdict } from '@/domain/hash/verdict/verdict';
import { Hash } from '@/ui/Hash';

interface AcknowledgeVerdictProps {
  verdict: Verdict;
  /** The server's compose_hash. */
  hash: string;
  acknowledged: boolean;
  onChange: (acknowledged: boolean) => void;
}

/** Asks, where the verdict calls for it, whether to go on with a hash that is not explained; else nothing. */
export function AcknowledgeVerdict(props: AcknowledgeVerdictProps) {
  const { verdict, hash, acknowledged, onChange } = props;
  if (!needsAcknowledgement(verdict)) return null;
  return (
    <fieldset className="rounded border border-warn bg-warn-soft p-3 text-sm">
      <legend className="sr-only">The hash is not explained</legend>
      <dl className="mb-2 space-y-1">
        <dt className="text-muted">Server’s hash</dt>
        <dd>
          <Hash value={hash.slice(0, 200)} />
        </dd>
        {verdict.kind === 'differs' && (
          <>
            <dt className="text-muted">Hash of the nearest document this browser made</dt>
            <dd>
              <Hash value={verdict.nearest.hash} />
            </dd>
          </>
        )}
      </dl>
      <label className="flex min-h-6 cursor-pointer items-start gap-2">
        <input
          type="checkbox"
          checked={acknowledged}
          onChange={(event) => onChange(event.target.checked)}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        I have seen that this hash is not explained, and want to go on with it.
      </label>
    </fieldset>
  );
}
