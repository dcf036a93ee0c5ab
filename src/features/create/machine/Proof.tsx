import type { ProvisionRequest } from '@/domain/request/request';
import { BootedDocument } from './BootedDocument';
import { StoredDocument } from './StoredDocument';

interface ProofProps {
  appId: string;
  composeHash: string;
  request: ProvisionRequest;
  /** The verdict on the stored document stands with the hash already. */
  isVerdictShown: boolean;
}

/** What shows that this document is the one that was stored and that booted. */
export function Proof({ appId, composeHash, request, isVerdictShown }: ProofProps) {
  return (
    <section aria-labelledby="proof-title" className="space-y-4">
      <h2 id="proof-title" className="text-sm font-medium">
        Proof
      </h2>
      <StoredDocument
        appId={appId}
        composeHash={composeHash}
        serverScript={!request.compose_file.pre_launch_script}
        isVerdictShown={isVerdictShown}
      />
      <BootedDocument appId={appId} composeHash={composeHash} />
    </section>
  );
}
