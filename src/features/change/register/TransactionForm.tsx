import { AwayLink } from '@/display/machine/AwayLink';
import { readTransactionHash, transactionHashProblem } from '@/domain/change/on-chain/registration';
import { transactionLink } from '@/domain/create/chains';
import { Button } from '@/ui/Button';
import { HexField } from '@/ui/input/HexField';
import { useState } from 'react';

interface TransactionFormProps {
  chainId: number | undefined;
  composeHash: string;
  /** What the next step is called. */
  act: string;
  onRegistered: (transactionHash: string) => void;
}

const FIELD = 'register-transaction';

/** Takes the transaction back from the wallet. */
export function TransactionForm({ chainId, composeHash, act, onRegistered }: TransactionFormProps) {
  const [typed, setTyped] = useState('');
  const problem = transactionHashProblem(typed, composeHash);
  const hash = problem === undefined ? readTransactionHash(typed) : undefined;
  const link = hash && transactionLink(chainId, hash);
  return (
    <form
      className="max-w-2xl space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (hash !== undefined) onRegistered(hash);
        else document.getElementById(FIELD)?.focus();
      }}
    >
      <HexField
        id={FIELD}
        label="Hash of the transaction"
        help="Of the one that registers the compose hash, once it is confirmed; a block explorer’s address of it will do."
        value={typed}
        error={typed === '' ? undefined : problem}
        onChange={setTyped}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" aria-disabled={hash === undefined}>
          {act} with this transaction
        </Button>
        {link && <AwayLink url={link} words="See whether it is confirmed" />}
      </div>
    </form>
  );
}
