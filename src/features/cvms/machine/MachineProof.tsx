import { attestationQuery } from '@/api/attestation';
import { toProblem } from '@/api/call/errors';
import { apiKey } from '@/api/call/key';
import { isKnown, type ApiTarget } from '@/api/call/target';
import { fetchCollateral } from '@/api/collateral';
import { fetchDeviceAllowlist } from '@/api/device-allowlist';
import { BootedDocument } from '@/display/machine/BootedDocument';
import { ProofLine } from '@/display/proof/ProofLine';
import type { Verdict } from '@/domain/hash/verdict/verdict';
import { storedInShort, UNCHECKED } from '@/domain/proof/in-short';
import { createStore } from '@/ui/browser/store';
import { useState } from 'react';
import { HASH_TITLE } from './MachineHash';
import type { OneMachineNow } from './use-one-machine';

interface MachineProofProps {
  /** As the address names the machine. */
  id: string;
  hash: string;
  api: ApiTarget;
  found: NonNullable<OneMachineNow['found']>;
  /** Of the stored document, once it was read. */
  stored: Verdict | undefined;
}

/** What shows that the document of a machine is the one that is kept and that booted. */
export function MachineProof({ id, hash, api, found, stored }: MachineProofProps) {
  const { machine, detail } = found;
  const { appId } = machine;
  const isOnChain = detail.chainId !== undefined;
  const [inShort] = useState(() => createStore(UNCHECKED));
  return (
    <section aria-labelledby="proof-title" className="space-y-3">
      <h2 id="proof-title" className="text-sm font-medium">
        Proof
      </h2>
      <ProofLine stored={storedInShort(stored)} storedAt={HASH_TITLE} booted={inShort} />
      <BootedDocument
        attestation={attestationQuery(id)}
        titleOf={titleOfFailure}
        composeHash={hash}
        proving={{
          sandbox: api.kind === 'sandbox',
          stated: JSON.stringify({
            app_id: appId,
            instance_id: detail.instanceId,
            os_image_hash: detail.imageHash,
            device_id: detail.deviceId,
          }),
          fetchCollateral: isKnown(api) ? fetchCollateral : undefined,
          titleOf: titleOfFailure,
          fetchAllowlist: isOnChain && appId ? () => fetchDeviceAllowlist(appId) : undefined,
          inShort,
        }}
        hide={apiKey.hide}
      />
    </section>
  );
}

const titleOfFailure = (failure: Error) => toProblem(failure).title;
