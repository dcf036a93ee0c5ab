import { attestationQuery } from '@/api/attestation';
import { toProblem } from '@/api/call/errors';
import { apiKey } from '@/api/call/key';
import { isKnown, target } from '@/api/call/target';
import { fetchCollateral } from '@/api/collateral';
import { storedDocumentQuery } from '@/api/stored-document';
import { BootedDocument } from '@/display/machine/BootedDocument';
import { StoredDocument } from '@/display/machine/StoredDocument';
import { cvmPathName } from '@/domain/create/cvm';
import type { ProvisionResult } from '@/domain/cloud/result';
import type { ProvisionRequest } from '@/domain/request/request';

interface ProofProps {
  appId: string;
  composeHash: string;
  request: ProvisionRequest;
  result: ProvisionResult;
  /** The verdict on the stored document stands with the hash already. */
  isVerdictShown: boolean;
}

/** What shows that this document is the one that was stored and that booted. */
export function Proof({ appId, composeHash, request, result, isVerdictShown }: ProofProps) {
  const api = target.get();
  const cvm = cvmPathName(appId);
  return (
    <section aria-labelledby="proof-title" className="space-y-4">
      <h2 id="proof-title" className="text-sm font-medium">
        Proof
      </h2>
      <StoredDocument
        document={storedDocumentQuery(cvm)}
        titleOf={titleOfFailure}
        hash={composeHash}
        serverScript={!request.compose_file.pre_launch_script}
        api={isKnown(api) ? api.host : undefined}
        isVerdictShown={isVerdictShown}
        hide={apiKey.hide}
      />
      <BootedDocument
        attestation={attestationQuery(cvm)}
        titleOf={titleOfFailure}
        composeHash={composeHash}
        proving={{
          sandbox: api.kind === 'sandbox',
          stated: JSON.stringify(result),
          fetchCollateral: isKnown(api) ? fetchCollateral : undefined,
          titleOf: titleOfFailure,
        }}
        hide={apiKey.hide}
      />
    </section>
  );
}

const titleOfFailure = (failure: Error) => toProblem(failure).title;
