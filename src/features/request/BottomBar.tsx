import { apiKey } from '@/api/key';
import { isKnown, target } from '@/api/target';
import type { ProvisionRequest } from '@/domain/request/request';
import { goToFinding } from '@/form/field-id';
import { Button } from '@/ui/Button';
import { countOf, problemWords } from '@/text/count-words';
import { shortHash } from '@/text/short-hash';
import { CircleAlert, CircleDashed, TriangleAlert } from 'lucide-react';
import { useFormState } from 'react-hook-form';
import { useDerived, useParts } from '@/features/request/derive/use-derived';
import { useWatched } from '@/ui/browser/use-watched';
import { PriceTag } from './PriceTag';

interface BottomBarProps {
  sending: boolean;
  onSubmit: () => void;
  onCancel: () => void;
}

/** Always there: the predicted hash, the problems, the price, and the one action. */
export function BottomBar({ sending, onSubmit, onCancel }: BottomBarProps) {
  return (
    <footer className="sticky bottom-0 z-30 flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 border-t border-line bg-surface px-4 py-2 text-sm">
      <PredictedHash />
      <Problems />
      <PriceTag />
      <div className="ml-auto flex items-center gap-2">
        <WhyNot sending={sending} />
        {sending ? <Button onClick={onCancel}>Cancel</Button> : null}
        <Button look="primary" aria-disabled={sending} onClick={onSubmit}>
          {sending ? 'Provisioning…' : 'Provision'}
          <kbd aria-hidden className="font-sans text-xs max-md:hidden">
            {SUBMIT_KEYS}
          </kbd>
        </Button>
      </div>
    </footer>
  );
}

const SUBMIT_KEYS = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘⏎' : 'Ctrl ⏎';

function PredictedHash() {
  const { behind, moved } = useParts('behind', 'moved');
  const predicted = useDerived(({ prediction }) => prediction?.hash);
  const hasPayload = useDerived(({ request }) => payload(request));
  const hash = hasPayload ? predicted : undefined;
  const words = hasPayload ? 'depends on the server’s script' : 'no document yet';
  const because = moved?.words.map((clause) => clause.replaceAll('`', '')).join(', ') ?? '';
  return (
    <p className="flex flex-wrap items-baseline gap-x-2" aria-busy={behind}>
      <span className="text-muted">Predicted hash</span>
      {hash === undefined ? (
        <span className="text-faint">{words}</span>
      ) : (
        <span className="font-mono text-[13px] tabular-nums" title={hash}>
          {shortHash(hash)}
        </span>
      )}
      {moved && hasPayload && (
        <span className="text-xs text-muted max-lg:sr-only" title={because}>
          {moved.from !== undefined && (
            <>
              was <span className="font-mono tabular-nums">{shortHash(moved.from)}</span>
            </>
          )}
          {moved.from === undefined && moved.to !== undefined && 'was not knowable'}
          {moved.from === undefined && moved.to === undefined && 'has moved'}
        </span>
      )}
      <span role="status" className="sr-only">
        {moved && `The hash moved: ${because.slice(0, 300)}`}
      </span>
    </p>
  );
}

/** There is no document worth a hash before there is something to run. */
function payload({ compose_file: compose }: ProvisionRequest): boolean {
  return Boolean(compose.runner === 'bash' ? compose.bash_script : compose.docker_compose_file);
}

function Problems() {
  const findings = useDerived((derived) => derived.findings);
  const { submitCount } = useFormState();
  const tasks = submitCount > 0 ? [] : findings.filter((finding) => finding.missing);
  const errors = findings.filter((it) => it.severity === 'error' && !tasks.includes(it));
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const first = errors[0] ?? warnings[0] ?? tasks[0];
  if (!first) return <p className="text-muted">No problems</p>;
  const words =
    problemWords(errors.length, warnings.length) || `${countOf(tasks.length, 'field')} to fill in`;
  const tone = errors.length > 0 ? 'text-bad' : warnings.length > 0 ? 'text-warn' : 'text-muted';
  const Icon = errors.length > 0 ? CircleAlert : warnings.length > 0 ? TriangleAlert : CircleDashed;
  return (
    <button
      type="button"
      onClick={() => goToFinding(first)}
      className={`flex min-h-6 items-center gap-1.5 hover:underline ${tone}`}
    >
      <Icon aria-hidden size={14} />
      {words}
    </button>
  );
}

/** Why the button would not send right now; pressing it then leads to the cause. */
function WhyNot({ sending }: { sending: boolean }) {
  const status = useWatched(apiKey.status);
  const isReachable = isKnown(useWatched(target));
  const reasons = { missing: 'needs an API key', refused: 'the API key was refused', entered: '' };
  const reason = sending ? '' : isReachable ? reasons[status] : 'no API to send to';
  return <p className="text-xs text-muted max-md:sr-only">{reason}</p>;
}
