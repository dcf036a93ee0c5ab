import { needsAcknowledgement, type Verdict } from '@/domain/hash/verdict/verdict';
import { Acknowledge } from '@/ui/Acknowledge';
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
    <Acknowledge
      title="The hash is not explained"
      sentence="I have seen that this hash is not explained, and want to go on with it."
      acknowledged={acknowledged}
      onChange={onChange}
    >
      <dl className="space-y-1">
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
    </Acknowledge>
  );
}
