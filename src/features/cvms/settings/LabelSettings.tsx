import type { ListedMachine } from '@/domain/cloud/machines/machine-list';
import type { MachineDetail } from '@/domain/cloud/machines/machine-detail';
import { fieldSchema } from '@/domain/request/request';
import { TextInput } from '@/ui/input/TextInput';
import { useState } from 'react';
import { SettingRow } from './SettingRow';
import type { MachineSetting } from './use-setting';

interface LabelSettingsProps {
  machine: ListedMachine;
  detail: MachineDetail;
  setting: MachineSetting;
}

/** What a machine is called and whether the directory lists it; neither restarts it. */
export function LabelSettings({ machine, detail, setting }: LabelSettingsProps) {
  return (
    <>
      <NameSetting machine={machine} setting={setting} />
      <ListedSetting detail={detail} setting={setting} />
    </>
  );
}

function NameSetting({ machine, setting }: Omit<LabelSettingsProps, 'detail'>) {
  const [typed, setTyped] = useState<string>();
  const name = (typed ?? machine.name).trim();
  const isOther = name !== machine.name;
  const problem = isOther ? nameProblem(name) : undefined;
  return (
    <SettingRow
      kind="name"
      title="Name"
      now={<span className="font-mono text-[13px] break-all">{machine.name}</span>}
      next={isOther && problem === undefined ? { kind: 'name', name } : undefined}
      button="Rename"
      setting={setting}
    >
      <label htmlFor="setting-name-text" className="text-[13px] text-muted">
        New name
      </label>
      <TextInput
        id="setting-name-text"
        machine
        className="max-w-80"
        value={typed ?? machine.name}
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={problem === undefined ? undefined : 'setting-name-problem'}
        onChange={({ target }) => setTyped(target.value)}
      />
      {problem !== undefined && (
        <p id="setting-name-problem" className="text-[13px] text-bad">
          {problem}
        </p>
      )}
    </SettingRow>
  );
}

function nameProblem(name: string): string | undefined {
  return fieldSchema('name').safeParse(name).error?.issues[0]?.message;
}

function ListedSetting({ detail, setting }: Omit<LabelSettingsProps, 'machine'>) {
  const { isListed } = detail;
  return (
    <SettingRow
      kind="listed"
      title="Public directory"
      now={
        isListed === undefined
          ? 'The API does not say whether the app is listed.'
          : isListed
            ? 'The app is listed.'
            : 'The app is not listed.'
      }
      next={{ kind: 'listed', listed: isListed !== true }}
      button={isListed === true ? 'Take it off the list' : 'List it'}
      setting={setting}
    />
  );
}
