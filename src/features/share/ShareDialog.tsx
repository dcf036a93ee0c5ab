import { makeShare } from '@/domain/exchange/share/make-share';
import type { Prediction } from '@/domain/hash/prediction';
import type { ProvisionRequest } from '@/domain/request/request';
import { homeAddress } from '@/ui/browser/base-path';
import { Acknowledge } from '@/ui/Acknowledge';
import { Dialog } from '@/ui/overlay/Dialog';
import { countOf } from '@/text/count-words';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { NotInIt } from './NotInIt';
import { ShareWays } from './ShareWays';

/** What the checks of the compose text say of literal secrets; `undefined` while they read it, or cannot. */
export type SecretWords = readonly string[] | 'reading' | 'unread';

interface ShareDialogProps {
  request: ProvisionRequest;
  /** The request's own text, by which answers are told apart. */
  text: string;
  prediction: Prediction | undefined;
  secrets: SecretWords;
  onClose: () => void;
}

/** The request as a link or a file for somebody else; what looks like a secret in it is named before. */
export function ShareDialog({ request, text, prediction, secrets, onClose }: ShareDialogProps) {
  const [accepted, setAccepted] = useState<string>();
  const isOpen = Array.isArray(secrets) && (secrets.length === 0 || accepted === text);
  const isReady = isOpen || (secrets === 'unread' && accepted === text);
  const { data: share } = useQuery({
    queryKey: ['share', text, prediction?.hash],
    queryFn: () => makeShare(`${homeAddress()}/`, request, prediction),
    enabled: isReady,
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity,
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Share this request"
      description="Somebody else opens it in this console, sees what it is and whether its hash is the same there."
    >
      <div className="space-y-4 text-sm">
        {secrets === 'reading' && <p role="status">Reading the compose text for secrets…</p>}
        {(secrets === 'unread' || (Array.isArray(secrets) && secrets.length > 0)) && (
          <Acknowledge
            title="Secrets in the text"
            sentence="Share it as it is."
            acknowledged={accepted === text}
            onChange={(is) => setAccepted(is ? text : undefined)}
          >
            <SecretsFound secrets={secrets} />
          </Acknowledge>
        )}
        {isReady && !share && <p role="status">Packing…</p>}
        {isReady && share && (
          <ShareWays share={share} name={request.name} prediction={prediction} />
        )}
        <NotInIt left={share?.left ?? []} />
      </div>
    </Dialog>
  );
}

function SecretsFound({ secrets }: { secrets: SecretWords }) {
  if (!Array.isArray(secrets)) {
    return <p>The compose text could not be read, so nobody has looked for secrets in it.</p>;
  }
  return (
    <>
      <p>
        The compose text travels as it is, with {countOf(secrets.length, 'value')} that{' '}
        {secrets.length === 1 ? 'looks' : 'look'} like a secret:
      </p>
      <ul className="list-disc space-y-1 pl-5">
        {secrets.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}
