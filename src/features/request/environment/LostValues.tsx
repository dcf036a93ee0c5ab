import { lostNames } from '@/display/secrets/lost-names';
import type { SecretsSnapshot } from '@/display/secrets/secret-store';
import { useWatched } from '@/ui/browser/use-watched';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

interface LostValuesProps {
  secrets: SecretsSnapshot;
  onEnter: (names: readonly string[]) => void;
}

const MOST = 12;

/** Names that had a value before it was lost; their rows say the rest. */
export function LostValues({ secrets, onEnter }: LostValuesProps) {
  const lost = useWatched(lostNames).names.filter((name) => !secrets.names.has(name));
  if (lost.length === 0) return null;
  const rest = lost.length - MOST;
  return (
    <Notice
      title="Secret values are gone"
      actions={
        <Button size="small" onClick={() => onEnter(lost)}>
          Enter them again
        </Button>
      }
    >
      They were in this page’s memory only, which a reload or an idle time empties. Enter again:{' '}
      <code className="font-mono text-[13px]">{lost.slice(0, MOST).join(', ')}</code>
      {rest > 0 && ` and ${rest} more`}.
    </Notice>
  );
}
