import { rows, top, type CaseRow } from '@/domain/request/check.table';

const gpus = (list: object[], more: object = {}, size = 'h200.small') =>
  top({ instance_type: size, gpus: { gpus: list, ...more } });

const gpuImage = (size: string | null, image: string, slots: object = { gpus: [{ slot: 'a' }] }) =>
  top({
    instance_type: size,
    ...(size === null && { vcpu: 8, memory: 8192 }),
    image,
    gpus: slots,
  });

const ERRORS: CaseRow[] = [
  [
    '2: a size is needed',
    {},
    top({ instance_type: undefined }),
    'instance_type',
    'Choose an instance type',
  ],
  [
    '2: a null size is none',
    {},
    top({ instance_type: null, vcpu: null, memory: null }),
    'instance_type',
    'Choose an instance type',
  ],
  [
    '2: memory needs vCPU',
    top({ instance_type: null, vcpu: 1, memory: 2048 }),
    top({ instance_type: null, memory: 2048 }),
    'vcpu',
    'set vCPU too',
  ],
  [
    '2: vCPU needs memory',
    top({ instance_type: null, vcpu: 1, memory: 2048 }),
    top({ instance_type: null, vcpu: 1 }),
    'memory',
    'set memory too',
  ],
  [
    'a disk is 1 GB or more',
    top({ disk_size: 1 }),
    top({ disk_size: 0 }),
    'disk_size',
    '1 or more',
  ],
  [
    'a disk is whole',
    top({ disk_size: 20 }),
    top({ disk_size: 20.5 }),
    'disk_size',
    'whole number of GB',
  ],
  [
    '10: the host knows two modes',
    gpus([], { attach_mode: 'all' }),
    gpus([], { attach_mode: 'none' }),
    'gpus.attach_mode',
    'listed or all',
  ],
  [
    'a GPU has a slot',
    gpus([{ slot: 'bd:00.0' }]),
    gpus([{ slot: 'bd:00.0' }, { slot: '' }]),
    'gpus.gpus.1.slot',
    'slot',
  ],
  ['gpus need their list', gpus([]), top({ gpus: { attach_mode: 'all' } }), 'gpus.gpus', 'list'],
];

const WARNINGS: CaseRow[] = [
  ['2: not both sizes', {}, top({ vcpu: 1, memory: 2048 }), 'vcpu', 'Clear one'],
  ['2: nor half of one', {}, top({ memory: 2048 }), 'memory', 'Clear one'],
  [
    'memory is in MB',
    top({ instance_type: null, vcpu: 1, memory: 512 }),
    top({ instance_type: null, vcpu: 1, memory: 4 }),
    'memory',
    '4 GB is 4096',
  ],
  [
    'less than 512 MB is little',
    top({ instance_type: null, vcpu: 1, memory: 512 }),
    top({ instance_type: null, vcpu: 1, memory: 511 }),
    'memory',
    '511 MB is very little',
  ],
  [
    '8: the image is of the kind asked for',
    top({ image: 'dstack-dev-0.5.7', prefer_dev: true }),
    top({ image: 'dstack-dev-0.5.7', prefer_dev: false }),
    'prefer_dev',
    'development image',
  ],
  [
    '8: in the other direction',
    top({ image: '', prefer_dev: true }),
    top({ image: 'dstack-0.5.7', prefer_dev: true }),
    'prefer_dev',
    'production image',
  ],
  [
    '10: GPUs need a GPU size',
    gpus([{ slot: 'a' }]),
    gpus([{ slot: 'a' }], {}, 'tdx.small'),
    'gpus',
    'CPU size',
  ],
  [
    '10: all GPUs too',
    gpus([], {}, 'tdx.small'),
    gpus([], { attach_mode: 'all' }, 'tdx.small'),
    'gpus',
    'CPU size',
  ],
  [
    '10: a GPU size needs an nvidia image',
    top({ instance_type: 'h200.small', image: 'dstack-nvidia-0.5.11' }),
    top({ instance_type: 'h200.small', image: 'dstack-0.5.7' }),
    'image',
    'nvidia',
  ],
  ...['h200.small', 'new.size', null].map((size): CaseRow => [
    `10: GPU slots need an nvidia image, with the size ${size}`,
    gpuImage(size, 'dstack-nvidia-0.5.11'),
    gpuImage(size, 'dstack-0.5.7'),
    'image',
    'Attaching GPUs needs an nvidia OS image; dstack-0.5.7',
  ]),
  [
    '10: all GPUs need an nvidia image',
    gpuImage(null, 'dstack-nvidia-dev-0.5.4.1', { gpus: [], attach_mode: 'all' }),
    gpuImage(null, 'dstack-dev-0.5.7', { gpus: [], attach_mode: 'all' }),
    'image',
    'nvidia',
  ],
  [
    '10: no slot needs none',
    gpuImage(null, 'dstack-0.5.7', { gpus: [] }),
    gpuImage(null, 'dstack-0.5.7', { gpus: [{ slot: 'a' }] }),
    'image',
    'nvidia',
  ],
  [
    '11: the node is in the region',
    top({ teepod_id: 12, region: 'us-west-1' }),
    top({ teepod_id: 12, region: 'US-EAST-1' }),
    'region',
    'Node 12 (prod7) is in US-WEST-1',
  ],
  [
    '12: the node supports the KMS',
    top({ teepod_id: 13, kms: 'base' }),
    top({ teepod_id: 12, kms: 'base' }),
    'kms',
    'prod7',
  ],
  [
    '12: for both chains',
    top({ teepod_id: 12, kms: 'phala' }),
    top({ teepod_id: 12, kms: 'ethereum' }),
    'kms',
    'on-chain',
  ],
];

export const resourceCases = [...rows('error', ERRORS), ...rows('warning', WARNINGS)];
