import { attestationQuery } from '@/api/attestation';
import { toProblem } from '@/api/call/errors';
import { apiKey } from '@/api/call/key';
import { isKnown, target } from '@/api/call/target';
import { fetchCollateral } from '@/api/collateral';
import { fetchDeviceAllowlist } from '@/api/device-allowlist';
import { storedDocumentQuery } from '@/api/stored-document';
import { BootedDocument } from '@/display/machine/BootedDocument';
import { STORED_TITLE, StoredDocument } from '@/display/machine/StoredDocument';
import { ProofLine } from '@/display/proof/ProofLine';
import { cvmPathName } from '@/domain/create/cvm';
import type { ProvisionResult } from '@/domain/cloud/result';
import type { Verdict } from '@/domain/hash/verdict/verdict';
import { storedInShort, UNCHECKED } from '@/domain/proof/in-short';
import type { ProvisionRequest } from '@/domain/request/request';
import { createStore } from '@/ui/browser/store';
import { useState } from 'react';

interface ProofProps {
  /** Of the stored document, once it was read. */
  stored: Verdict | undefined;
  appId: string;
  composeHash: string;
  request: ProvisionRequest;
  result: ProvisionResult;
  /** The verdict on the stored document stands with the hash already. */
  isVerdictShown: boolean;
}

/** What shows that this document is the one that was stored and that booted. */
export function Proof({ appId, stored, composeHash, request, result, isVerdictShown }: ProofProps) {
  const api = target.get();
  const cvm = cvmPathName(appId);
  const [inShort] = useState(() => createStore(UNCHECKED));
  return (
    <section aria-labelledby="proof-title" className="space-y-4">
      <h2 id="proof-title" className="text-sm font-medium">
        Proof
      </h2>
      <ProofLine stored={storedInShort(stored)} storedAt={STORED_TITLE} booted={inShort} />
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
          fetchAllowlist: result.kms_info?.chain_id ? () => fetchDeviceAllowlist(appId) : undefined,
          inShort,
        }}
        hide={apiKey.hide}
      />
    </section>
  );
}

const titleOfFailure = (failure: Error) => toProblem(failure).title;
