import type { OneMachineNow } from '@/features/cvms/machine/use-one-machine';
import { machinePath } from '@/text/addresses';
import { useLocation } from 'wouter';
import { DeletionSetting } from './DeletionSetting';
import { ImageSetting } from './ImageSetting';
import { LabelSettings } from './LabelSettings';
import { SizeSettings } from './SizeSettings';
import { useSetting } from './use-setting';

interface SettingsPartProps {
  /** As the address names the machine. */
  cvm: string;
  one: OneMachineNow;
  onKeyNeeded: () => void;
}

/** What can be set of a machine beside its document: none of it moves the hash. */
export function SettingsPart({ cvm, one, onKeyNeeded }: SettingsPartProps) {
  const [, navigate] = useLocation();
  const { found } = one;
  const setting = useSetting({
    cvm,
    one,
    onKeyNeeded,
    onRenamed() {
      // An address with the old name leads nowhere any more.
      if (found && cvm === found.machine.name) {
        navigate(machinePath(found.machine.id), { replace: true });
      }
    },
  });
  if (!found) return null;
  const { machine, detail } = found;
  return (
    <div className="divide-y divide-line">
      <SizeSettings machine={machine} setting={setting} />
      <ImageSetting cvm={cvm} detail={detail} setting={setting} />
      <LabelSettings machine={machine} detail={detail} setting={setting} />
      <DeletionSetting detail={detail} setting={setting} />
    </div>
  );
}
