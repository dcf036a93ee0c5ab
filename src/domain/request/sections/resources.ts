import { field, measured, newerMeasured, section } from '@/domain/request/field';
import { z } from '@/domain/schema/zod';

/** dstack measures the virtual hardware into RTMR0. */
const SIZE = 'with the size of the machine, in RTMR0';

export const resourcesSection = section(
  'resources',
  'Resources',
  'The size of the machine. It is attested, but not part of the compose hash.',
  {
    instance_type: field(z.string().nullish(), {
      label: 'Instance type',
      help: 'A size from the catalogue: vCPU, memory and, for some, GPUs.',
      control: 'text',
      omitted: 'vCPU and memory must be given instead.',
      example: 'tdx.small',
      attested: SIZE,
    }),
    vcpu: field(wholeNumber('virtual CPUs').nullish(), {
      label: 'vCPU',
      help: 'Together with memory, instead of an instance type.',
      control: 'integer',
      unit: 'vCPU',
      omitted: 'The instance type decides.',
      example: '2',
      attested: SIZE,
    }),
    memory: field(z.int('Enter GB that make whole MB: 4, 0.5, or 1000 MB.').nullish(), {
      label: 'Memory',
      help: 'Together with vCPU. It is sent in MB: 4 GB is 4096.',
      control: 'composite',
      omitted: 'The instance type decides.',
      example: '4',
      attested: SIZE,
    }),
    disk_size: field(wholeNumber('GB').nullish(), {
      label: 'Disk',
      help: 'The data disk. It can grow later, never shrink.',
      control: 'integer',
      unit: 'GB',
      omitted: 'The instance type’s default, usually 20 GB.',
      example: '40',
    }),
    'compose_file.storage_fs': measured(z.enum(['ext4', 'zfs']).nullable().default('zfs'), {
      label: 'File system',
      help: 'zfs protects the data’s integrity; ext4 is faster without that protection.',
      control: 'choice',
      omitted: 'The API uses zfs.',
      attested: 'by the storage-fs event in RTMR3',
      options: [
        { value: 'zfs', label: 'zfs' },
        { value: 'ext4', label: 'ext4' },
      ],
      link: 'https://github.com/Dstack-TEE/dstack/blob/HEAD/docs/security/cvm-boundaries.md',
    }),
    'compose_file.swap_size': newerMeasured(z.string().nullish(), {
      label: 'Swap',
      help: 'Swap space of the machine, a size such as 1G.',
      control: 'text',
      omitted: 'No swap.',
      example: '1G',
    }),
    hugepages: field(z.boolean().default(false), {
      label: 'Huge pages',
      help: 'A host performance switch, usually set by the instance type.',
      control: 'switch',
      omitted: 'Off.',
      rare: true,
    }),
    pin_numa: field(z.boolean().default(false), {
      label: 'Pin to a NUMA node',
      help: 'A host performance switch, usually set by the instance type.',
      control: 'switch',
      omitted: 'Off.',
      rare: true,
    }),
  },
);

function wholeNumber(of: string) {
  return z.int(`Enter a whole number of ${of}.`);
}
