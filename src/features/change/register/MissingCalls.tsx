import { ValueList } from '@/display/ValueList';
import { safeBatch, type ContractCall } from '@/domain/change/on-chain/contract-calls';
import { shownAddress } from '@/domain/create/addresses';
import { chainName, explorerLink } from '@/domain/create/chains';
import { shortHash } from '@/text/short-hash';
import { downloadText } from '@/ui/browser/download';
import { Button } from '@/ui/Button';

interface MissingCallsProps {
  /** 40 hex digits. */
  app: string;
  chainId: number | undefined;
  composeHash: string;
  calls: readonly ContractCall[];
}

/** Each call that the contract still needs, to copy into a wallet, and all of them as one batch for Safe. */
export function MissingCalls({ app, chainId, composeHash, calls }: MissingCallsProps) {
  const name = `Register ${shortHash(composeHash)}`;
  const batch = chainId === undefined ? undefined : safeBatch({ appId: app, chainId, name }, calls);
  return (
    <div className="space-y-4">
      {calls.map(({ signature, data, why }) => (
        <section key={signature} aria-label={signature} className="space-y-2">
          <p className="text-sm font-medium">{why}</p>
          <ValueList
            values={[
              ['contract', shownAddress(app)],
              ['chain', chainId === undefined ? undefined : `${chainName(chainId)} (${chainId})`],
              ['function', signature],
              ['argument', `0x${data.slice(10)}`],
              ['call data', data],
            ]}
            missing={{ chain: 'The API does not name it.' }}
            link={explorerLink(chainId, app)}
          />
        </section>
      ))}
      <p className="max-w-[75ch] text-[13px] leading-5 text-muted">
        Only the contract’s owner can send {calls.length === 1 ? 'it' : 'them'}, and nothing but the
        fee is paid. A Safe takes {calls.length === 1 ? 'the call' : 'both calls'} as a file for its
        Transaction Builder.
      </p>
      {batch === undefined ? (
        <p className="text-[13px] text-muted">
          The file for Safe needs the number of the chain, which is not known here.
        </p>
      ) : (
        <Button
          size="small"
          onClick={() => downloadText(`safe-${composeHash.slice(0, 8)}.json`, batch)}
        >
          Download the batch for Safe
        </Button>
      )}
    </div>
  );
}
