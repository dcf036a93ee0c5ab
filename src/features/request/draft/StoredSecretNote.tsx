import { useDerived } from '@/features/request/derive/use-derived';
import { useWatched } from '@/ui/browser/use-watched';
import { draftIsStored } from './draft-storage';
import { storedSecretWords } from './stored-secret-words';

/** Says of a compose text with what looks like a secret in it that the saved draft holds that too. */
export function StoredSecretNote() {
  const isStored = useWatched(draftIsStored);
  const lines = useDerived(({ compose }) =>
    (compose?.findings ?? [])
      .filter(({ rule }) => rule === 'secret-literal')
      .map(({ line }) => line),
  );
  if (!isStored || lines.length === 0) return null;
  return (
    <p className="mt-1 max-w-[75ch] text-[13px] leading-5 text-warn">{storedSecretWords(lines)}</p>
  );
}
