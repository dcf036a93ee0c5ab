import { apiKey } from '@/api/call/key';
import { isKnown, target } from '@/api/call/target';
import { Button } from '@/ui/Button';
import { Elapsed } from '@/ui/Elapsed';
import { IconButton } from '@/ui/IconButton';
import { ChevronUp } from 'lucide-react';
import { useSubmitKeys } from '@/ui/browser/use-shortcut';
import { useWatched } from '@/ui/browser/use-watched';
import { showInInspector } from './inspector/inspector-tab';
import { BarHash } from './BarHash';
import { BarProblems } from './BarProblems';
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
    <footer className="sticky bottom-0 z-30 flex min-h-14 flex-wrap items-center gap-x-6 gap-y-1 border-t border-line bg-surface px-4 py-2 text-sm max-md:grid max-md:h-[72px] max-md:grid-cols-[minmax(0,1fr)_auto] max-md:grid-rows-2 max-md:gap-x-3 max-md:gap-y-0 max-md:py-1 max-md:whitespace-nowrap">
      <div className="flex min-w-0 items-center max-md:relative max-md:overflow-hidden">
        <BarHash />
        {/* All of the hash is its target. */}
        <IconButton
          name="Show the hash and the document it is of"
          icon={ChevronUp}
          onClick={() => showInInspector('app-compose')}
          className="after:absolute after:inset-0 md:hidden"
        />
      </div>
      <BarProblems onList={() => showInInspector('checks')} />
      <PriceTag />
      <div className="ml-auto flex items-center gap-2 max-md:justify-self-end">
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

/** Why the button would not send right now; pressing it then leads to the cause. */
function WhyNot({ sending }: { sending: boolean }) {
  const status = useWatched(apiKey.status);
  const now = useWatched(target);
  const reasons = { missing: 'needs an API key', refused: 'the API key was refused', entered: '' };
  const unreachable = now.kind === 'unknown' ? 'no API to send to' : '';
  const reason = sending ? '' : isKnown(now) ? reasons[status] : unreachable;
  return <p className="text-xs text-muted max-md:sr-only">{reason}</p>;
}
