import { appKmsInfoQuery } from '@/api/change/on-chain';
import { AwayLink } from '@/display/machine/AwayLink';
import { plainAddress, shownAddress } from '@/domain/create/addresses';
import { useQuery } from '@tanstack/react-query';

/** What the API calls who deployed a contract, in words. */
const KINDS: Record<string, string> = {
  eoa: 'a wallet',
  safe: 'a Safe',
  legacy_multisig: 'a multisig',
  erc4337: 'a smart account',
  contract: 'a contract',
};

/** Who deployed the app’s contract, which is its owner unless it was handed on; nothing where the API does not say. */
export function DeployedBy({ app }: { app: string }) {
  const { data } = useQuery(appKmsInfoQuery(app));
  const deployer = plainAddress(data?.deployer_address ?? '');
  if (!data || deployer === undefined) return null;
  const kind = KINDS[data.deployer_type ?? ''];
  const link = data.safe_app_url?.startsWith('https://') ? data.safe_app_url : undefined;
  return (
    <div className="text-[13px] leading-5 text-muted">
      <p>
        The contract was deployed by{' '}
        <span className="font-mono text-xs break-all">{shownAddress(deployer)}</span>
        {kind !== undefined && `, ${kind}`}: its owner, unless it was handed on.
      </p>
      {link !== undefined && <AwayLink url={link} words="Open the Safe" />}
    </div>
  );
}
