import { addressProblem } from '@/domain/create/addresses';
import type { Registration } from '@/features/create/kept-progress';
import { HexField } from '@/ui/input/HexField';

interface AppIdStepProps {
  registration: Registration;
  onChange: (change: Partial<Registration>) => void;
}

/** What the transaction gave: the app's contract, whose address is the app id, and who deployed it. */
export function AppIdStep({ registration, onChange }: AppIdStepProps) {
  const { way, appId, deployer } = registration;
  return (
    <>
      <HexField
        id="registered-app"
        label="App id, or the app’s contract"
        help="They are the same 20 bytes; with or without 0x or app_."
        value={appId}
        error={addressProblem(appId, 'app id')}
        onChange={(next) => onChange({ appId: next })}
      />
      {way === 'existing' && (
        <HexField
          id="registered-deployer"
          label="Deployer"
          help="The address that deployed the app’s contract."
          value={deployer}
          error={addressProblem(deployer, 'deployer’s address')}
          onChange={(next) => onChange({ deployer: next })}
        />
      )}
    </>
  );
}
