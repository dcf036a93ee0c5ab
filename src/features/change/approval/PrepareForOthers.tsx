import { preparablePatch, type PreparablePatch } from '@/domain/change/on-chain/prepare-patch';
import type { Members } from '@/domain/schema/members';
import { isSecondClick } from '@/ui/browser/second-click';
import { Button } from '@/ui/Button';
import { Elapsed } from '@/ui/Elapsed';
import { Notice } from '@/ui/Notice';
import { PreparedForOthers } from './PreparedForOthers';
import { useApproval, type PredictedDocument } from './use-approval';

interface PrepareForOthersProps {
  /** The machine, as a path names it. */
  cvm: string;
  /** The number of the chain whose contract decides; undefined where none does, and nothing is prepared. */
  chainId: number | undefined;
  /** The members of the document that are to be another; undefined for one that goes. */
  edits: Members;
  /** The next document as it is predicted, where it is. */
  predicted?: PredictedDocument | undefined;
  onKeyNeeded: () => void;
}

/** A change that somebody else registers and commits: prepared with one call, which restarts nothing on chain. */
export function PrepareForOthers(props: PrepareForOthersProps) {
  const { cvm, chainId, edits, predicted, onKeyNeeded } = props;
  const approval = useApproval(cvm, onKeyNeeded);
  const { stage, prepare, forget } = approval;
  if (chainId === undefined) {
    return (
      <p className="max-w-[75ch] text-sm text-muted">
        No contract decides about this app, so there is nothing for others to approve: the API would
        make the change at once. That is why it is not offered here.
      </p>
    );
  }
  const patch = preparablePatch(edits);
  switch (stage.kind) {
    case 'idle':
    case 'preparing':
    case 'not-prepared':
      break;
    case 'made-at-once':
      return (
        <Notice
          tone={stage.nothing ? 'info' : 'warn'}
          live="status"
          title={
            stage.nothing
              ? 'Nothing to do: the API says that the machine has this document already.'
              : 'The API did not wait: it makes the change now, and the machine restarts.'
          }
        />
      );
    default:
      return (
        <PreparedForOthers
          cvm={cvm}
          chainId={chainId}
          stage={stage}
          approval={approval}
          isMovedOn={approval.asked?.body !== patch.body}
          onForget={forget}
        />
      );
  }
  const isBusy = stage.kind === 'preparing';
  return (
    <div className="space-y-3 text-sm">
      <p className="max-w-[75ch]">
        Where others own the contract, the API can keep a change for 14 days: they register its
        hash, and whoever has the token that is given now makes the change, without a key. Nothing
        restarts before.
      </p>
      <Limits patch={patch} hasEdits={Object.keys(edits).length > 0} />
      {stage.kind === 'not-prepared' && (
        <Notice tone="bad" live="alert" title={stage.problem.title}>
          <p>
            {stage.problem.remedy === 'look'
              ? 'It is not known whether it was prepared. Nothing was changed by it: prepare it again, and the newer token counts.'
              : stage.problem.advice}
          </p>
          {stage.problem.details.map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
        </Notice>
      )}
      <Button
        aria-disabled={isBusy || patch.body === undefined}
        onClick={(event) =>
          patch.body !== undefined && !isSecondClick(event) && prepare(patch.body, predicted)
        }
      >
        {isBusy ? (
          <>
            Preparing… <Elapsed />
          </>
        ) : (
          'Prepare it for approval'
        )}
      </Button>
    </div>
  );
}

/** What this call cannot do, said before it is sent. */
function Limits({ patch, hasEdits }: { patch: PreparablePatch; hasEdits: boolean }) {
  const { cannotSet, cannotRemove } = patch;
  return (
    <ul className="max-w-[75ch] list-disc space-y-1 pl-4 text-[13px] leading-5 text-muted">
      <li>
        The API makes the document itself and names the hash only then, so the hash is not promised
        beforehand.
      </li>
      <li>
        Only the compose file, the pre-launch script, the names of variables and what is public can
        be prepared; values stay as they are, and a new name has none until its value is given.
      </li>
      <li>A newer preparation ends the token of an older one.</li>
      {!hasEdits && <li>Nothing is changed yet, so there is nothing to prepare.</li>}
      {cannotSet.length > 0 && (
        <li className="text-warn">
          It cannot set {cannotSet.join(', ').slice(0, 500)}: with that it cannot be prepared this
          way.
        </li>
      )}
      {cannotRemove.length > 0 && (
        <li className="text-warn">
          It cannot take {cannotRemove.join(', ').slice(0, 500)} away, only set another.
        </li>
      )}
    </ul>
  );
}
