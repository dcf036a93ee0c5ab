import { apiKey } from '@/api/call/key';
import { currentUserQuery } from '@/api/lookups';
import { isKnown, target } from '@/api/call/target';
import { useWatched } from '@/ui/browser/use-watched';
import { KeyRound } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';

/** How the key stands, and whose workspace it opens; opens the dialog. Nothing where no API would take one. */
export function SessionStatus({ onOpen }: { onOpen: () => void }) {
  const status = useWatched(apiKey.status);
  const user = useQuery({ ...currentUserQuery, enabled: status === 'entered' });
  if (!isKnown(useWatched(target))) return null;
  const words = {
    missing: 'Enter API key',
    refused: 'Key refused',
    entered: user.data?.workspace ?? 'Key entered',
  };
  const tone = { missing: 'text-warn', refused: 'text-bad', entered: 'text-ink' };
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={`API key: ${words[status]}`}
      className={`flex h-8 min-w-0 items-center gap-1.5 rounded px-2 text-sm md:shrink-0 hover:bg-raised ${tone[status]}`}
    >
      <KeyRound aria-hidden size={14} className="shrink-0" />
      <span className="max-w-40 truncate max-md:hidden">{words[status]}</span>
    </button>
  );
}
