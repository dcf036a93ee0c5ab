import { RegisterChange } from '@/features/change/register/RegisterChange';
import type { PendingChangeAnswer } from '@/domain/change/change-answers';
import { approvalText } from '@/domain/change/on-chain/prepare-patch';
import { serverTime } from '@/domain/cloud/server-time';
import { onDay } from '@/text/dates';
import { downloadText } from '@/ui/browser/download';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { Elapsed } from '@/ui/Elapsed';
import { Hash } from '@/ui/Hash';
import { Notice } from '@/ui/Notice';
import { CommitAway } from './CommitAway';
import type { ApprovalStage, ApprovalState, PredictedDocument } from './use-approval';

type Waiting = Extract<ApprovalStage, { pending: PendingChangeAnswer }>;

interface PreparedForOthersProps {
  /** The machine, as a path names it. */
  cvm: string;
  chainId: number;
  stage: Waiting;
  approval: ApprovalState;
  /** The form says another change by now. */
  isMovedOn: boolean;
  /** Lets the token go. */
  onForget: () => void;
}

/** A prepared change: its hash, its token for this once, what the others are sent, and the way to commit it. */
export function PreparedForOthers(props: PreparedForOthersProps) {
  const { cvm, chainId, stage, approval, isMovedOn, onForget } = props;
  const { pending } = stage;
  const { compose_hash, app_id, device_id } = pending;
  if (stage.kind === 'committed') {
    return (
      <Notice tone="good" live="status" title="It is committed, and the machine restarts with it.">
        <p>Follow the machine on its page. The token is used up.</p>
      </Notice>
    );
  }
  return (
    <div className="space-y-5 text-sm">
      {isMovedOn && (
        <Notice
          tone="warn"
          live="status"
          title="The form says something else by now. What is below is what was prepared."
        >
          <p>To have others approve what the form says, let the token go and prepare it again.</p>
        </Notice>
      )}
      <div className="space-y-2">
        <h3 className="font-medium">The hash that the server gave</h3>
        <p className="max-w-[37ch]">
          <Hash value={compose_hash} />
        </p>
        <Compared hash={compose_hash} predicted={approval.asked?.predicted} />
      </div>
      <Token pending={pending} />
      <ForThem pending={pending} chainId={chainId} />
      <CommitAway cvm={cvm} composeHash={compose_hash} />
      {stage.kind === 'unknown' ? (
        <Unknown stage={stage} approval={approval} />
      ) : stage.kind === 'committing' ? (
        <p role="status">
          Committing… <Elapsed />
        </p>
      ) : (
        <section aria-labelledby="approval-register" className="space-y-3">
          <h3 id="approval-register" className="font-medium">
            Or register and commit it yourself
          </h3>
          <p className="text-muted">The machine restarts when it is committed.</p>
          <RegisterChange
            appId={app_id ?? ''}
            chainId={pending.kms_info?.chain_id ?? chainId}
            composeHash={compose_hash}
            deviceId={device_id ?? undefined}
            refused={stage.refused}
            act="Commit"
            onRegistered={(transaction) => approval.commit(pending, transaction)}
          />
        </section>
      )}
      <Button look="quiet" onClick={onForget}>
        Let the token go
      </Button>
    </div>
  );
}

function Compared({ hash, predicted }: { hash: string; predicted: PredictedDocument | undefined }) {
  if (!predicted) {
    return <p className="text-muted">It was not predicted, so nothing here explains it.</p>;
  }
  if (predicted.hash !== hash) {
    return (
      <Notice
        tone="warn"
        title="It is not the hash of the document that was looked at here. Do not have it registered before you know why."
      />
    );
  }
  return (
    <div className="space-y-2">
      <p className="text-good">It is the hash of the document that was looked at here.</p>
      <Button
        size="small"
        onClick={() => downloadText(`app-compose-${hash.slice(0, 8)}.json`, predicted.text)}
      >
        Download this document for those who approve
      </Button>
    </div>
  );
}

function Token({ pending: { commit_token, expires_at } }: { pending: PendingChangeAnswer }) {
  const ends = serverTime(expires_at);
  if (!commit_token) {
    return (
      <Notice
        tone="warn"
        title="The API gave no commit token, so nobody else can commit it. It can still be registered."
      />
    );
  }
  return (
    <section aria-labelledby="approval-token" className="space-y-2">
      <h3 id="approval-token" className="font-medium">
        The commit token, shown this once
      </h3>
      <div className="flex flex-wrap items-center gap-3">
        <code className="font-mono text-[13px] break-all">{commit_token}</code>
        <CopyButton what="commit token" text={() => commit_token} />
      </div>
      <p className="max-w-[75ch] text-[13px] leading-5 text-muted">
        Whoever has it can make this change once its hash is registered, without a key, until{' '}
        {ends !== undefined ? onDay(ends) : '14 days from now'}. It is in no address and is not
        kept: copy it now, and give it only to those who are to commit.
      </p>
    </section>
  );
}

function ForThem({ pending, chainId }: { pending: PendingChangeAnswer; chainId: number }) {
  const { compose_hash, app_id, device_id, expires_at } = pending;
  const text = approvalText({
    compose_hash,
    app_id: app_id ?? '',
    chain_id: chainId,
    device_id: device_id ?? undefined,
    expires_at: expires_at ?? undefined,
  });
  return (
    <div className="space-y-2">
      <h3 className="font-medium">For those who approve</h3>
      <p className="max-w-[75ch] text-[13px] leading-5 text-muted">
        They need no key and no token: with this and the document, “Check a document” shows them
        what they would sign.
      </p>
      <CopyButton what="request to approve" text={() => text} label="Copy the request to approve" />
    </div>
  );
}

function Unknown({
  stage,
  approval,
}: {
  stage: Extract<Waiting, { kind: 'unknown' }>;
  approval: ApprovalState;
}) {
  const { problem, looked, pending } = stage;
  return (
    <Notice
      tone="warn"
      live="alert"
      title="It is not known whether it was committed."
      actions={
        <>
          <Button size="small" onClick={() => approval.look(stage)}>
            Look at the operations
          </Button>
          {looked && (
            <Button size="small" onClick={() => approval.back(pending)}>
              Back to the commit
            </Button>
          )}
        </>
      }
    >
      <p>{problem.title}.</p>
      {looked?.kind === 'not-made' && (
        <p>No newer operation of the machine is this change: it was not committed, or not yet.</p>
      )}
      {looked?.kind === 'cannot-tell' && (
        <p>The machine’s operations do not tell. Look at its hash on its page.</p>
      )}
    </Notice>
  );
}
