import { toProblem } from '@/api/call/errors';
import { revisionQuery } from '@/api/revisions';
import { storedDocumentQuery } from '@/api/stored-document';
import { changeStart } from '@/domain/change/change-form';
import { machineKeys } from '@/domain/change/machine-keys';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { draftPlace } from '@/features/change/change-draft';
import type { ChangeState } from '@/features/change/use-change';
import type { OneMachineNow } from '@/features/cvms/machine/use-one-machine';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChangeForm } from './ChangeForm';
import { PlainChange } from './PlainChange';

interface OpenedFormProps {
  found: NonNullable<OneMachineNow['found']>;
  /** The API knows the machine no more. */
  isGone: boolean;
  /** The version to go back to; undefined for the stored one. */
  revision: string | undefined;
  /** The id of the heading. */
  heading: string;
  change: ChangeState;
  /** Opens the form once more, as the document fills it. */
  onAfresh: () => void;
  onKeyNeeded: () => void;
}

/** Reads a machine's document, or an earlier version of it, and opens the form on it. */
export function OpenedForm({
  found,
  isGone,
  revision,
  heading,
  change,
  onAfresh,
  onKeyNeeded,
}: OpenedFormProps) {
  const { machine, detail, cvm } = found;
  const { id, appId, name } = machine;
  // As it was when this was opened: what is edited does not change under the person.
  const [hash] = useState(machine.composeHash ?? '');
  const stored = useQuery(storedDocumentQuery(id, hash));
  const version = useQuery({
    ...revisionQuery(appId ?? '', revision ?? ''),
    enabled: revision !== undefined && appId !== undefined,
  });
  const versionText = revision === undefined ? stored.data : textOf(version.data?.compose_file);
  const opened = useQuery({
    queryKey: ['change-start', id, hash, revision, stored.data?.length],
    queryFn: async () => {
      const storedText = stored.data ?? '';
      const setting = {
        name,
        kms: detail.kms?.toLowerCase(),
        instanceType: machine.instanceType,
        gpus: machine.gpus,
      };
      const start = changeStart(storedText, setting, versionText);
      return start ? { start, storedText, hashNow: await sha256Hex(storedText) } : null;
    },
    enabled: stored.data !== undefined && (revision === undefined || version.data !== undefined),
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity,
  });
  const error = stored.error ?? version.error;
  if (opened.data) {
    const { start, storedText, hashNow } = opened.data;
    return (
      <ChangeForm
        machine={{ id, appId, cvm, name }}
        draftAt={draftPlace(id, revision)}
        subject={{ storedText, start }}
        hashNow={hashNow}
        since={isGone ? 'gone' : (machine.composeHash ?? '') === hash ? 'same' : 'changed'}
        isOnChain={machineKeys(cvm).chainId !== undefined}
        {...{ change, heading, onAfresh, onKeyNeeded }}
      />
    );
  }
  return (
    <PlainChange heading={heading} title={`Change ${name}`} machine={id}>
      {error ? (
        <Notice
          tone="bad"
          live="status"
          title={`${stored.error ? 'The document' : 'That version of the app'} could not be read. ${toProblem(error).title}`}
          actions={
            <Button
              onClick={() => {
                void stored.refetch();
                if (revision !== undefined) void version.refetch();
              }}
            >
              Read it again
            </Button>
          }
        />
      ) : opened.data === null ? (
        <Notice
          tone="bad"
          title="The stored text is no app-compose document, so there is nothing that could be edited."
        />
      ) : (
        <p role="status" className="text-sm text-muted">
          Reading the stored document…
        </p>
      )}
    </PlainChange>
  );
}

const textOf = (document: unknown) => (typeof document === 'string' ? document : '');
