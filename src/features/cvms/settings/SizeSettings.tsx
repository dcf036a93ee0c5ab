import { instanceTypesQuery } from '@/api/lookups';
import type { ListedMachine } from '@/domain/cloud/machines/machine-list';
import type { InstanceType } from '@/domain/cloud/lookups';
import { sizeWords } from '@/domain/cloud/size-words';
import { priceOf } from '@/domain/cloud/price';
import { Select } from '@/ui/input/Select';
import { TextInput } from '@/ui/input/TextInput';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rate } from '@/text/money';
import { priceChangeWords } from './price-words';
import { SettingRow } from './SettingRow';
import type { MachineSetting } from './use-setting';

interface SizeSettingsProps {
  machine: ListedMachine;
  setting: MachineSetting;
}

/** Another size and a larger disk, each with what it would cost. */
export function SizeSettings({ machine, setting }: SizeSettingsProps) {
  const { data } = useQuery(instanceTypesQuery);
  const types = data?.result.flatMap(({ items }) => items);
  const { instanceType, disk } = machine;
  const paid = { type: types?.find(({ id }) => id === instanceType), disk };
  return (
    <>
      <SizeSetting machine={machine} setting={setting} types={types} paid={paid} />
      <DiskSetting machine={machine} setting={setting} paid={paid} />
    </>
  );
}

type Paid = Parameters<typeof priceChangeWords>[0];

interface SizeSettingProps extends SizeSettingsProps {
  types: readonly InstanceType[] | undefined;
  paid: Paid;
}

function SizeSetting({ machine, setting, types, paid }: SizeSettingProps) {
  const { instanceType, vcpu, memory, gpus } = machine;
  const [chosen, setChosen] = useState<string>();
  // GPUs are given to a machine when it is made.
  const offered = types?.filter(({ requires_gpu }) => requires_gpu === gpus > 0) ?? [];
  const type = chosen === instanceType ? undefined : offered.find(({ id }) => id === chosen);
  const options = offered.map((one) => ({ value: one.id, label: labelOf(one) }));
  const isListed = options.some(({ value }) => value === instanceType);
  const shown = isListed
    ? options
    : [{ value: instanceType ?? '', label: instanceType ?? 'A size of its own' }, ...options];
  return (
    <SettingRow
      kind="size"
      title="Size"
      now={[
        instanceType ?? 'A size of its own',
        vcpu !== undefined && `${vcpu} vCPU`,
        memory !== undefined && sizeWords(memory),
      ]
        .filter(Boolean)
        .join(', ')}
      next={type && { kind: 'size', instance_type: type.id }}
      note={type && <Price before={paid} after={{ ...paid, type }} />}
      button="Change the size"
      setting={setting}
    >
      <Select
        id="setting-size-type"
        label="Instance type"
        value={chosen ?? instanceType ?? ''}
        options={shown}
        onChange={setChosen}
      />
    </SettingRow>
  );
}

function labelOf(type: InstanceType): string {
  const price = priceOf(type);
  return [
    type.id,
    `${type.vcpu} vCPU`,
    sizeWords(type.memory_mb),
    price && `${rate(price.hourly)} per hour`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function DiskSetting({ machine, setting, paid }: SizeSettingsProps & { paid: Paid }) {
  const { disk } = machine;
  const [typed, setTyped] = useState('');
  const wanted = /^\s*\d{1,7}\s*$/.test(typed) ? Number(typed) : undefined;
  const problem = diskProblem(typed, wanted, disk);
  const next = problem === undefined ? wanted : undefined;
  return (
    <SettingRow
      kind="disk"
      title="Disk"
      now={disk === undefined ? 'The API does not say how large it is.' : `${disk} GB`}
      next={next === undefined ? undefined : { kind: 'disk', disk_size: next }}
      note={
        next === undefined ? undefined : <Price before={paid} after={{ ...paid, disk: next }} />
      }
      button="Grow the disk"
      setting={setting}
    >
      <label htmlFor="setting-disk-gb" className="text-[13px] text-muted">
        Grow to (GB)
      </label>
      <TextInput
        id="setting-disk-gb"
        inputMode="numeric"
        className="max-w-28"
        value={typed}
        aria-invalid={typed !== '' && problem !== undefined ? true : undefined}
        aria-describedby={problem === undefined ? undefined : 'setting-disk-problem'}
        onChange={({ target }) => setTyped(target.value)}
      />
      {typed !== '' && problem !== undefined && (
        <p id="setting-disk-problem" className="text-[13px] text-bad">
          {problem}
        </p>
      )}
    </SettingRow>
  );
}

function diskProblem(
  typed: string,
  wanted: number | undefined,
  disk: number | undefined,
): string | undefined {
  if (typed.trim() === '') return 'Enter a number of GB.';
  if (wanted === undefined || wanted === 0) return 'A whole number of GB is needed.';
  if (disk !== undefined && wanted <= disk) return `The disk has ${disk} GB and only grows.`;
  return undefined;
}

function Price({ before, after }: { before: Paid; after: Paid }) {
  return <p className="text-[13px]">{priceChangeWords(before, after)}</p>;
}
