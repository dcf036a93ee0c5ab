import type { Derived } from '@/features/request/derive/derive';
import { useParts } from '@/features/request/derive/use-derived';
import { shareAsked } from '@/features/request/share-asked';
import { ShareDialog, type SecretWords } from '@/features/share/ShareDialog';

/** The request on its way to somebody else. */
export function Sharing() {
  const { request, text, prediction, hash } = useParts('request', 'text', 'prediction', 'hash');
  const derived = useParts('findings', 'isChecking');
  return (
    <ShareDialog
      request={request}
      text={text}
      // The bar's word counts: what it calls no document yet has no hash to be held against.
      prediction={hash.kind === 'known' ? prediction : undefined}
      secrets={secretsIn(derived)}
      onClose={() => shareAsked.set(false)}
    />
  );
}

function secretsIn({
  findings,
  isChecking,
}: Pick<Derived, 'findings' | 'isChecking'>): SecretWords {
  if (isChecking) return 'reading';
  if (findings.some(({ unchecked }) => unchecked)) return 'unread';
  return findings.flatMap(({ inText }) =>
    inText?.rule === 'secret-literal' ? [`Line ${inText.line}: ${inText.message}`] : [],
  );
}
