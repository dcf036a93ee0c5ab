import { describe, expect, it } from 'vitest';
import type { CloudNode, OsImage } from '@/domain/cloud/lookups';
import { isImage } from './image-name';
import { isSameRegion, obstacles, suits } from './obstacles';
import { wishOf, type Wish } from './wish';

const node = (more: Partial<CloudNode> = {}): CloudNode => ({
  teepod_id: 1,
  name: 'n1',
  images: [],
  kms_list: [],
  ...more,
});
const OPEN: Wish = {
  region: undefined,
  teepodId: undefined,
  image: undefined,
  dev: undefined,
  kms: 'phala',
  kmsId: undefined,
  vcpu: undefined,
  memory: undefined,
  gpu: undefined,
  custom: false,
};
const image = (name: string, more: Partial<OsImage> = {}): OsImage => ({
  name,
  slug: `${name}-s`,
  is_dev: false,
  version: '1',
  ...more,
});
const KMS = [
  { id: 'k1', slug: 'phala', chain_id: null },
  { id: 'k2', slug: 'base', chain_id: 8453 },
];
const FULL = { remaining_cvm_slots: 0, remaining_vcpu: 0 };
const PROD = { images: [image('a')] };

describe('what keeps a node from a request', () => {
  it.each<[string, Partial<CloudNode>, Partial<Wish>, string[]]>([
    ['nothing', {}, {}, []],
    ['its id', {}, { teepodId: 2 }, ['teepod_id is not node 2']],
    ['not its id', {}, { teepodId: 1 }, []],
    ['its region', { region_identifier: 'US' }, { region: 'EU' }, ['region is in US, not in EU']],
    ['not its region', { region_identifier: 'US' }, { region: 'us' }, []],
    ['no region that is known', {}, { region: 'EU' }, []],
    ['a region no one asks for', { region_identifier: 'US' }, {}, []],
    ['no slot, and nothing more', FULL, { vcpu: 1 }, ['teepod_id has no room for another CVM']],
    ['one slot', { remaining_cvm_slots: 1 }, {}, []],
    ['slots that are null', { remaining_cvm_slots: null }, {}, []],
    ['vCPU', { remaining_vcpu: 1 }, { vcpu: 2 }, ['instance_type has 1 vCPU left of 2 needed']],
    [
      'vCPU of one’s own',
      { remaining_vcpu: 1 },
      { vcpu: 2, custom: true },
      ['vcpu has 1 vCPU left of 2 needed'],
    ],
    ['just enough vCPU', { remaining_vcpu: 2 }, { vcpu: 2 }, []],
    ['vCPU no one knows', { remaining_vcpu: null }, { vcpu: 2 }, []],
    ['vCPU no one asks for', { remaining_vcpu: 0 }, {}, []],
    [
      'memory',
      { remaining_memory: 1024 },
      { memory: 2048 },
      ['instance_type has 1 GB of memory left of 2 GB needed'],
    ],
    [
      'memory of one’s own',
      { remaining_memory: 0 },
      { memory: 1, custom: true },
      ['memory has 0 MB of memory left of 1 MB needed'],
    ],
    ['just enough memory', { remaining_memory: 2048 }, { memory: 2048 }, []],
    ['memory no one asks for', { remaining_memory: 0 }, {}, []],
    ['an image', PROD, { image: 'b' }, ['image does not offer b']],
    ['not its image', PROD, { image: 'a' }, []],
    ['not the slug of it', PROD, { image: 'a-s' }, []],
    ['an image no one knows', {}, { image: 'b', dev: true }, []],
    ['no development image', PROD, { dev: true }, ['prefer_dev offers no development image']],
    [
      'no production image',
      { images: [image('a', { is_dev: true })] },
      { dev: false },
      ['prefer_dev offers no production image'],
    ],
    ['no image for GPUs', PROD, { gpu: true }, ['prefer_dev offers no image with GPU support']],
    [
      'neither',
      PROD,
      { dev: true, gpu: true },
      ['prefer_dev offers no development image with GPU support'],
    ],
    ['not its kind', PROD, { dev: false, gpu: false }, []],
    ['a KMS', { kms_list: ['phala'] }, { kmsId: 'k2' }, ['kms_id does not offer k2']],
    ['a KMS nobody knows', { kms_list: ['phala'] }, { kmsId: 'x' }, ['kms_id does not offer x']],
    ['not its KMS', { kms_list: ['phala'] }, { kmsId: 'k1' }, []],
    ['not its KMS by its slug', { kms_list: ['phala'] }, { kmsId: 'phala' }, []],
    ['no list of KMS', {}, { kmsId: 'x' }, []],
    [
      'no chain',
      { support_onchain_kms: false },
      { kms: 'base' },
      ['kms does not support an on-chain KMS'],
    ],
    [
      'no chain at all',
      { support_onchain_kms: false },
      { kms: 'ethereum' },
      ['kms does not support an on-chain KMS'],
    ],
    ['no chain, and none is needed', { support_onchain_kms: false }, { kms: 'phala' }, []],
    ['no word about chains', {}, { kms: 'base' }, []],
    ['its family', { kms_list: ['phala'] }, { kms: 'base' }, ['kms offers no Base KMS']],
    ['its other family', { kms_list: ['base'] }, { kms: 'phala' }, ['kms offers no Phala KMS']],
    [
      'its third family',
      { kms_list: ['base'] },
      { kms: 'ethereum' },
      ['kms offers no Ethereum KMS'],
    ],
    ['a new family', { kms_list: ['base'] }, { kms: 'new' }, ['kms offers no new KMS']],
    ['an old family', { kms_list: ['base'] }, { kms: 'legacy' }, []],
    ['a KMS of unknown family', { kms_list: ['base', 'x'] }, { kms: 'phala' }, []],
    [
      'several things, in the order of the form',
      { region_identifier: 'US', remaining_vcpu: 0, ...PROD, kms_list: ['base'] },
      { region: 'EU', teepodId: 2, vcpu: 1, image: 'b' },
      [
        'teepod_id is not node 2',
        'region is in US, not in EU',
        'instance_type has 0 vCPU left of 1 needed',
        'image does not offer b',
        'kms offers no Phala KMS',
      ],
    ],
  ])('%s', (_, of, wish, words) => {
    const found = obstacles(node(of), { ...OPEN, ...wish }, KMS);
    expect(found.map(({ path, says }) => `${path} ${says}`)).toEqual(words);
  });

  it('is no family where no KMS is known', () => {
    expect(obstacles(node({ kms_list: ['base'] }), OPEN, [])).toEqual([]);
  });
});

describe('names and kinds', () => {
  it('are compared as the API does', () => {
    expect([isSameRegion('Us', 'uS'), isSameRegion('US', 'EU'), isSameRegion(null, 'US')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(isSameRegion(undefined, 'US')).toBe(false);
    expect([
      isImage(image('a'), 'a'),
      isImage(image('a'), 'a-s'),
      isImage(image('a'), 's'),
    ]).toEqual([true, true, false]);
  });

  it.each([
    ['a name with nvidia', image('x-nvidia-1'), { gpu: true }, true],
    ['a name without', image('x'), { gpu: true }, false],
    ['one that says no', image('nvidia', { requires_gpu: false }), { gpu: true }, false],
    ['one that says yes', image('x', { requires_gpu: true }), { gpu: true }, true],
    ['one for GPUs', image('nvidia'), { gpu: false }, false],
    ['any', image('nvidia', { is_dev: true }), {}, true],
    ['development', image('x', { is_dev: true }), { dev: true }, true],
    ['production', image('x'), { dev: true }, false],
  ])('suit a wish: %s', (_, one, wish, does) => {
    expect(suits(one, { ...OPEN, ...wish })).toBe(does);
  });
});

describe('the wish of a request', () => {
  const type = {
    id: 't',
    name: 't',
    description: '',
    vcpu: 2,
    memory_mb: 4096,
    hourly_rate: '1',
    requires_gpu: true,
  };
  const of = (values: object) =>
    wishOf(values, {
      instanceTypes: [type],
    });

  it.each([
    ['nothing', {}, { ...OPEN, dev: true, gpu: false, custom: true }],
    ['a type', { instance_type: 't' }, { vcpu: 2, memory: 4096, gpu: true, custom: false }],
    [
      'an unknown type',
      { instance_type: 'x', vcpu: 1 },
      { vcpu: undefined, memory: undefined, gpu: undefined, custom: false },
    ],
    [
      'an empty type',
      { instance_type: '', vcpu: 1, memory: 2 },
      { vcpu: 1, memory: 2, gpu: false, custom: true },
    ],
    [
      'numbers that are texts',
      { vcpu: '1', memory: '2', teepod_id: '3' },
      { vcpu: undefined, memory: undefined, teepodId: undefined },
    ],
    ['a GPU', { gpus: { gpus: [{ slot: 'a' }] } }, { gpu: true }],
    ['all GPUs', { gpus: { attach_mode: 'all' } }, { gpu: true }],
    ['no GPU in the list', { gpus: { gpus: [] } }, { gpu: false }],
    ['a list that is none', { gpus: { gpus: 'ab' } }, { gpu: false }],
    ['an image', { image: 'i' }, { image: 'i', dev: undefined }],
    ['an empty image', { image: '' }, { image: undefined, dev: true }],
    ['a kind', { prefer_dev: false }, { dev: false }],
    ['an image and a kind', { image: 'i', prefer_dev: true }, { dev: true }],
    [
      'the rest',
      { region: 'US', teepod_id: 0, kms: 'base', kms_id: 'k' },
      { region: 'US', teepodId: 0, kms: 'base', kmsId: 'k' },
    ],
    [
      'nulls',
      { region: null, kms: null, kms_id: null },
      { region: undefined, kms: 'phala', kmsId: undefined },
    ],
  ])('with %s', (_, values, wish) => expect(of(values)).toMatchObject(wish));

  it('of a type while none is known asks for no size', () => {
    const unknown = { vcpu: undefined, memory: undefined, gpu: undefined, custom: false };
    expect(wishOf({ instance_type: 't' }, {})).toMatchObject(unknown);
  });
});
