import {
  ALREADY_REGISTERED,
  readTransactionHash,
  transactionHashProblem,
} from '@/domain/change/on-chain/registration';
import { readCommitToken } from '@/domain/change/on-chain/prepare-patch';
import { plainWord } from '@/domain/create/addresses';
import { AUDIT_PATH } from '@/text/addresses';
import { isSecondClick } from '@/ui/browser/second-click';
import { Button } from '@/ui/Button';
import { Elapsed } from '@/ui/Elapsed';
import { HexField } from '@/ui/input/HexField';
import { useState } from 'react';
import { Link } from 'wouter';
import { CommitOutcome } from './CommitOutcome';
import { StandsFor } from './StandsFor';
import { useCommitUpdate } from './use-commit-update';

const EMPTY = { cvm: '', token: '', hash: '', transaction: '' };

/** For who was given a token and has no key: looks at what it stands for, and commits it once it is registered. */
export function CommitPart() {
  const [typed, setTyped] = useState(EMPTY);
  const { looked, commit, look, send, forget } = useCommitUpdate();
  const cvm = typed.cvm.trim();
  const token = readCommitToken(typed.token)?.token;
  const isNamed = /^[\w-]{1,64}$/.test(cvm) && token !== undefined;
  const found = looked.kind === 'found' ? looked.pending.compose_hash : undefined;
  const hash = found ?? plainWord(typed.hash);
  const transaction =
    typed.transaction.trim() === '' ? ALREADY_REGISTERED : readTransactionHash(typed.transaction);
  const isOther =
    found !== undefined && typed.hash.trim() !== '' && plainWord(typed.hash) !== found;
  const lacks = !isNamed || hash === undefined || transaction === undefined || isOther;
  const isSending = commit.kind === 'sending';
  /** A token comes as it is, or in the address that the API gives with it. */
  function putToken(text: string) {
    const named = readCommitToken(text)?.cvm;
    setTyped((before) => ({ ...before, token: text, ...(named && { cvm: named }) }));
    forget();
  }
  if (commit.kind === 'committed') return <CommitOutcome commit={commit} />;
  return (
    <form
      className="max-w-2xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (lacks || isSending) return;
        send(cvm, { token, compose_hash: hash, transaction_hash: transaction });
      }}
    >
      <p className="text-sm text-muted">
        Whoever prepared a change gave you a token. With it and the registration on chain you make
        the change; no API key is asked for. What you would register you see without a token under{' '}
        <Link href={AUDIT_PATH} className="text-accent underline underline-offset-2">
          Check a document
        </Link>
        .
      </p>
      <HexField
        id="commit-token"
        label="Commit token"
        help="Or the address that came with it. It goes to the API alone, and is not kept here."
        value={typed.token}
        error={token === undefined && typed.token !== '' ? 'This is no commit token.' : undefined}
        onChange={putToken}
      />
      <HexField
        id="commit-machine"
        label="Machine"
        help="Its name, id or app id."
        value={typed.cvm}
        error={undefined}
        onChange={(next) => {
          setTyped((before) => ({ ...before, cvm: next }));
          forget();
        }}
      />
      <div className="space-y-2">
        <Button
          aria-disabled={!isNamed || looked.kind === 'looking'}
          onClick={() => isNamed && look(cvm, token)}
        >
          {looked.kind === 'looking' ? 'Looking…' : 'Look at what it stands for'}
        </Button>
        <StandsFor looked={looked} />
      </div>
      <HexField
        id="commit-hash"
        label="Compose hash"
        help="That you approved: 64 hex digits. Where you looked above, it is compared."
        value={typed.hash}
        error={hashProblem(typed.hash, isOther)}
        onChange={(next) => setTyped((before) => ({ ...before, hash: next }))}
      />
      <HexField
        id="commit-transaction"
        label="Hash of the transaction (optional)"
        help="Of the one that registered it. Left empty, the API looks at the contract alone."
        value={typed.transaction}
        error={
          typed.transaction.trim() === ''
            ? undefined
            : transactionHashProblem(typed.transaction, hash ?? '')
        }
        onChange={(next) => setTyped((before) => ({ ...before, transaction: next }))}
      />
      <div className="space-y-2">
        <Button
          type="submit"
          look="primary"
          aria-disabled={lacks || isSending}
          onClick={(event) => isSecondClick(event) && event.preventDefault()}
        >
          {isSending ? (
            <>
              Committing… <Elapsed />
            </>
          ) : (
            'Commit it and restart the machine'
          )}
        </Button>
        <CommitOutcome commit={commit} />
      </div>
    </form>
  );
}

function hashProblem(typed: string, isOther: boolean): string | undefined {
  if (typed.trim() === '') return undefined;
  if (plainWord(typed) === undefined) return 'A compose hash is 64 hex digits.';
  return isOther ? 'The token stands for another hash: do not commit it.' : undefined;
}
