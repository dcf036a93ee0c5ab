import type { Problem } from '@/api/call/errors';
import { missingCalls } from '@/domain/change/on-chain/contract-calls';
import { ALREADY_REGISTERED } from '@/domain/change/on-chain/registration';
import { plainAddress } from '@/domain/create/addresses';
import { chainName } from '@/domain/create/chains';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { AllowanceNote } from './AllowanceNote';
import { DeployedBy } from './DeployedBy';
import { MissingCalls } from './MissingCalls';
import { TransactionForm } from './TransactionForm';
import { useAllowance } from './use-allowance';

interface RegisterChangeProps {
  /** The app’s own contract, in any spelling. */
  appId: string;
  chainId: number | undefined;
  /** As the server gave it: never one that was computed here. */
  composeHash: string;
  /** The node’s device, where the server names it. */
  deviceId: string | undefined;
  /** Why the change was refused after the last registration (465 to 468). */
  refused?: Problem | undefined;
  /** What the next step is called: “Go on”. */
  act?: string;
  /** Given the hash of a transaction, or `already-registered`. */
  onRegistered: (transactionHash: string) => void;
}

/** What a contract has to be told before the machine may boot the next document, and the way back from the wallet. */
export function RegisterChange(props: RegisterChangeProps) {
  const { appId, chainId, composeHash, deviceId, refused, act = 'Go on', onRegistered } = props;
  const app = plainAddress(appId);
  const asked = { app, chainId, composeHash, deviceId };
  const { allowed, says, problem, isAsking, askAgain } = useAllowance(asked);
  const calls = says?.allowed ? [] : missingCalls({ composeHash, deviceId }, allowed);
  const isHashMissing = calls.some(({ signature }) => signature.startsWith('addComposeHash'));
  const isKnownMissing = allowed.composeHash === false || allowed.device === false;
  if (app === undefined) {
    return (
      <Notice
        tone="bad"
        title="The app id is no address of a contract, so nothing can be registered with it."
      />
    );
  }
  return (
    <div className="space-y-4">
      <p className="max-w-[75ch] text-sm">
        On {chainName(chainId)} a contract decides which compose hashes may have the app’s keys. Its
        owner registers the hash that the server gave, with a wallet of their own: the console has
        none, and asks for no private key.
      </p>
      <DeployedBy app={app} />
      {refused && (
        <Notice tone="bad" live="alert" title={refused.title}>
          <p>{refused.advice}</p>
          {refused.details.map((detail) => (
            <p key={detail}>{detail}</p>
          ))}
        </Notice>
      )}
      <AllowanceNote says={says} problem={problem} isAsking={isAsking} />
      {(says !== undefined || problem !== undefined) && calls.length > 0 && (
        <MissingCalls app={app} chainId={chainId} composeHash={composeHash} calls={calls} />
      )}
      {isHashMissing && <TransactionForm {...{ chainId, composeHash, act, onRegistered }} />}
      <div className="flex flex-wrap gap-2">
        {!isKnownMissing && (says !== undefined || problem !== undefined) && (
          <Button
            look={says?.allowed ? 'primary' : 'secondary'}
            onClick={() => onRegistered(ALREADY_REGISTERED)}
          >
            {says?.allowed ? `${act}: it is registered` : 'It is registered already'}
          </Button>
        )}
        <Button aria-disabled={isAsking} onClick={() => !isAsking && askAgain()}>
          {isAsking ? 'Asking the contract…' : 'Ask the contract again'}
        </Button>
      </div>
    </div>
  );
}
