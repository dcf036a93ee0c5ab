import type { OneMachine } from '@/api/machines';
import type { Fact } from '@/display/FactList';
import { sizeWords } from '@/domain/cloud/size-words';
import { rate } from '@/text/money';

type Found = NonNullable<OneMachine['found']>;

/** What names a machine, each to copy. */
export function namesOf({ machine, detail }: Found): Fact[] {
  return facts(true, [
    ['CVM', machine.id],
    ['app id', machine.appId],
    ['instance id', detail.instanceId],
    ['UUID', machine.uuid],
    ['OS image hash', detail.imageHash],
  ]);
}

/** What it is made of and where it is, as far as the API says. */
export function makeOf({ machine, detail }: Found): Fact[] {
  const { instanceType, vcpu, memory, disk, gpus, hourly } = machine;
  return facts(false, [
    ['size', instanceType],
    ['vCPU', vcpu],
    ['memory', memory === undefined ? undefined : sizeWords(memory)],
    ['disk', disk === undefined ? undefined : `${disk} GB`],
    ['GPUs', gpus > 0 ? gpus : undefined],
    ['price', hourly === undefined ? undefined : `${rate(hourly)} per hour`],
    ['OS image', imageWords(detail)],
    ['node', detail.node],
    ['region', detail.region],
    ['KMS', detail.chainId === undefined ? detail.kms : `${detail.kms} (chain ${detail.chainId})`],
    [
      'directory',
      detail.isListed === undefined ? undefined : detail.isListed ? 'listed' : 'not listed',
    ],
    ['scheduled deletion', detail.scheduledDeletion],
  ]);
}

function imageWords({ image, isDev }: Found['detail']): string | undefined {
  if (image === undefined || isDev === undefined) return image;
  return `${image} (${isDev ? 'development: has SSH' : 'production'})`;
}

function facts(isCopied: boolean, said: [string, string | number | undefined][]): Fact[] {
  return said.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [{ label, value: String(value), isCopied }],
  );
}
