import { apiKey } from '@/api/key';
import { isKnown, target } from '@/api/target';
import { goToFinding } from '@/form/field-id';
import { Button } from '@/ui/Button';
import { Elapsed } from '@/ui/Elapsed';
import { shortHash } from '@/text/short-hash';
import { firstOf, tallyWords, worstOf } from '@/features/request/derive/listed';
import { useDerived } from '@/features/request/derive/use-derived';
import { useListed } from '@/features/request/derive/use-listed';
import { SOON } from '@/ui/soon';
import { useSubmitKeys } from '@/ui/browser/use-shortcut';
import { useWatched } from '@/ui/browser/use-watched';
import { LISTED_LOOKS } from './listed-looks';
import { PriceTag } from './PriceTag';

interface BottomBarProps {
  sending: boolean;
  onSubmit: () => void;
  onCancel: () => void;
}

/** The id of the button that sends. */
export const PROVISION_BUTTON = 'provision';

/** Always there: the predicted hash, the problems, the price, and the one action. */
export function BottomBar({ sending, onSubmit, onCancel }: BottomBarProps) {
  const submitKeys = useSubmitKeys();
  return (
    <footer className="sticky bottom-0 z-30 flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 border-t border-line bg-surface px-4 py-2 text-sm">
      <PredictedHash />
      <Problems />
      <PriceTag />
      <div className="ml-auto flex items-center gap-2">
        <WhyNot sending={sending} />
        {sending ? <Button onClick={onCancel}>Cancel</Button> : null}
        <Button id={PROVISION_BUTTON} look="primary" aria-disabled={sending} onClick={onSubmit}>
          {sending ? 'Provisioning…' : 'Provision'}
          {sending ? (
            <Elapsed />
          ) : (
            <kbd aria-hidden className="font-sans text-xs max-md:hidden">
              {submitKeys}
            </kbd>
          )}
        </Button>
      </div>
    </footer>
  );
}

function PredictedHash() {
  const moved = useDerived((derived) => derived.moved);
  const hash = useDerived((derived) => derived.hash);
  const because = moved?.words.map((clause) => clause.replaceAll('`', '')).join(', ') ?? '';
  const isComputing = hash.kind === 'computing';
  return (
    <p className="flex flex-wrap items-baseline gap-x-2" aria-busy={isComputing}>
      <span className="text-muted">Predicted hash</span>
      {hash.kind === 'known' ? (
        <span className="font-mono text-[13px] tabular-nums" title={hash.hash}>
          {shortHash(hash.hash)}
        </span>
      ) : (
        <span className={`text-faint ${isComputing ? SOON : ''}`}>{hash.words}</span>
      )}
      {moved && hash.kind !== 'none' && !isComputing && (
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

function Problems() {
  const { list, tally, isChecking } = useListed();
  if (isChecking) {
    return (
      <p className={`text-muted ${SOON}`} aria-busy>
        Checking…
      </p>
    );
  }
  const words = tallyWords(tally);
  const worst = worstOf(tally);
  const first = firstOf(list);
  if (!worst || !first) return <p className="text-muted">{words}</p>;
  const { Icon, tone } = LISTED_LOOKS[worst];
  return (
    <button
      type="button"
      onClick={() => goToFinding(first)}
      className={`flex min-h-6 items-center gap-1.5 text-left hover:underline ${tone}`}
    >
      <Icon aria-hidden size={14} className="shrink-0" />
      {words}
    </button>
  );
}

/** Why the button would not send right now; pressing it then leads to the cause. */
function WhyNot({ sending }: { sending: boolean }) {
  const status = useWatched(apiKey.status);
  const now = useWatched(target);
  const reasons = { missing: 'needs an API key', refused: 'the API key was refused', entered: '' };
  const unreachable = now.kind === 'unknown' ? 'no API to send to' : '';
  const reason = sending ? '' : isKnown(now) ? reasons[status] : unreachable;
  return <p className="text-xs text-muted max-md:sr-only">{reason}</p>;
}
