import { explorerLink, chainName } from '@/domain/create/chains';
import type { KeyPath } from '@/domain/create/key-path';
import {
  ADD_HASH_SIGNATURE,
  addHashCall,
  REGISTER_SIGNATURE,
  registerCall,
  registerProblems,
} from '@/domain/create/register-call';
import { Segmented } from '@/ui/input/Segmented';
import { Switch } from '@/ui/input/Switch';
import { plainAddress, shownAddress } from '@/domain/create/addresses';
import type { Registration } from '@/features/create/kept-progress';
import { HexField } from '@/ui/input/HexField';
import { ValueList } from '@/display/ValueList';

interface RegisterStepProps {
  path: Extract<KeyPath, { kind: 'on-chain' }>;
  composeHash: string;
  registration: Registration;
  onChange: (change: Partial<Registration>) => void;
}

const WAYS = [
  { value: 'new', label: 'A new app' },
  { value: 'existing', label: 'An app that has a contract' },
];

/** Everything for the transaction that lets this hash boot; the person sends it with their own wallet. */
export function RegisterStep(props: RegisterStepProps) {
  const { path, registration, onChange } = props;
  const chain = chainName(path.chainId);
  return (
    <>
      <p className="text-sm">
        On {chain} a contract decides which compose hashes may have keys. Send this transaction with
        your own wallet: the console has none, and asks for no private key.
      </p>
      <Segmented
        name="registration-way"
        labelledBy="step-register"
        value={registration.way}
        options={WAYS}
        onChange={(way) => onChange({ way: way === 'existing' ? 'existing' : 'new' })}
      />
      {registration.way === 'new' ? <NewApp {...props} /> : <ExistingApp {...props} />}
    </>
  );
}

function NewApp({ path, composeHash, registration, onChange }: RegisterStepProps) {
  const given = { ...registration, composeHash };
  const problems = registerProblems(given);
  const call = registerCall(given);
  return (
    <>
      <HexField
        id="register-deployer"
        label="Deployer"
        help="The address that will own the app’s contract: your wallet."
        value={registration.deployer}
        error={problems.deployer}
        onChange={(deployer) => onChange({ deployer })}
      />
      <Choice
        id="register-any-device"
        label="allowAnyDevice"
        help="On, any machine may run the app. Off, only the device below."
        checked={registration.allowAnyDevice}
        onChange={(allowAnyDevice) => onChange({ allowAnyDevice })}
      />
      <Choice
        id="register-disable-upgrades"
        label="disableUpgrades"
        help="On, the contract can never be upgraded. This cannot be taken back."
        checked={registration.disableUpgrades}
        onChange={(disableUpgrades) => onChange({ disableUpgrades })}
      />
      <HexField
        id="register-device"
        label="Device id"
        help="The machine this was provisioned on, as the answer names it."
        value={registration.deviceId}
        error={problems.deviceId}
        onChange={(deviceId) => onChange({ deviceId })}
      />
      <ValueList
        values={[
          ['contract', path.contract && shownAddress(path.contract)],
          [
            'chain',
            path.chainId === undefined ? undefined : `${chainName(path.chainId)} (${path.chainId})`,
          ],
          ['function', REGISTER_SIGNATURE],
          ['compose hash', composeHash],
          ['as bytes32', `0x${composeHash}`],
          ['call data', call],
        ]}
        missing={{
          contract: 'The answer names no KMS contract. Look it up for your chain before you send.',
          'call data': 'Follows when deployer and device id are right.',
        }}
        link={path.contract && explorerLink(path.chainId, path.contract)}
      />
      <p className="text-[13px] leading-5 text-muted">
        The transaction sends no ether besides its fee. It deploys the app’s contract; the event
        AppDeployedViaFactory and the explorer show its address, which is the app id.
      </p>
    </>
  );
}

function ExistingApp({ path, composeHash, registration }: RegisterStepProps) {
  const app = plainAddress(registration.appId);
  return (
    <>
      <p className="text-[13px] leading-5 text-muted">
        Its owner allows the new hash. Enter the app’s contract in the next step, then call it
        there.
      </p>
      <ValueList
        values={[
          ['contract', app && shownAddress(app)],
          ['function', ADD_HASH_SIGNATURE],
          ['compose hash', composeHash],
          ['as bytes32', `0x${composeHash}`],
          ['call data', addHashCall(composeHash)],
        ]}
        missing={{
          contract: 'The app’s own contract, from the next step.',
          'call data': 'The compose hash of the answer is not 64 hex digits.',
        }}
        link={app && explorerLink(path.chainId, app)}
      />
    </>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  help: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Choice({ id, label, help, checked, onChange }: ChoiceProps) {
  return (
    <div className="flex gap-4">
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="font-mono text-[13px] font-medium">
          {label}
        </label>
        <p id={`${id}-help`} className="text-[13px] leading-5 text-muted">
          {help}
        </p>
      </div>
      <Switch
        id={id}
        aria-describedby={`${id}-help`}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
    </div>
  );
}
