import type { ProvisionForm } from '@/domain/request/form';
import type { Derived } from '@/features/request/derive/derive';
import { useDerived, useParts } from '@/features/request/derive/use-derived';
import { shareAsked } from '@/features/request/share-asked';
import { SharedDialog, type ScriptHere } from '@/features/share/SharedDialog';
import { ShareDialog, type SecretWords } from '@/features/share/ShareDialog';
import { useWatched } from '@/ui/browser/use-watched';
import { arrivedShare } from './arrived-share';

interface SharingProps {
  /** Loads other values; those that were there can be brought back. */
  onReplace: (values: ProvisionForm, title: string) => void;
}

/** The request on its way to somebody else, and what came from somebody. */
export function Sharing({ onReplace }: SharingProps) {
  const arrived = useWatched(arrivedShare);
  const script = useDerived(scriptHere);
  if (arrived !== '') {
    return (
      <SharedDialog
        text={arrived}
        script={script}
        onTake={(values) => onReplace(values, 'The shared request is loaded')}
        onClose={() => arrivedShare.set('')}
      />
    );
  }
  return <Outgoing />;
}

function Outgoing() {
  const { request, text, prediction, hash } = useParts('request', 'text', 'prediction', 'hash');
  const derived = useParts('findings', 'isChecking');
  if (!useWatched(shareAsked)) return null;
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

function scriptHere({ script }: Derived): ScriptHere {
  if (script.kind === 'looking') return 'looking';
  return script.kind === 'known' ? script.script : undefined;
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
