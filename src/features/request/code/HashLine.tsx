import { Clauses } from '@/display/Clauses';
import type { CodeTarget } from '@/domain/exchange/export/code-target';
import { hashOutcome, outcomeWords, type HashOutcome } from '@/domain/exchange/export/hash-outcome';
import type { ProvisionRequest } from '@/domain/request/request';
import { useDerived } from '@/features/request/derive/use-derived';
import { useQuery } from '@tanstack/react-query';

interface HashLineProps {
  tool: CodeTarget;
  request: ProvisionRequest;
  /** The request's own text, by which answers are told apart. */
  text: string;
}

const TONES: Record<HashOutcome['kind'], string> = {
  none: 'text-muted',
  same: 'text-good',
  different: 'text-warn',
  untold: 'text-warn',
};

/** What becomes of the compose hash when this tool sends the request. */
export function HashLine({ tool, request, text }: HashLineProps) {
  const script = useDerived(({ script: now }) => (now.kind === 'known' ? now.script : undefined));
  const { data: outcome } = useQuery({
    queryKey: ['hash-outcome', tool.id, text, script?.hash],
    queryFn: () => hashOutcome(tool, request, script),
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity,
  });
  return (
    <p className="text-sm" role="status">
      <span className="font-medium">Compose hash: </span>
      {outcome === undefined ? (
        <span className="text-muted">Computing…</span>
      ) : (
        <span className={TONES[outcome.kind]}>
          <Clauses words={outcomeWords(outcome).slice(0, 1000)} />
        </span>
      )}
    </p>
  );
}
