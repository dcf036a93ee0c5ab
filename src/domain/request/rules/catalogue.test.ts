import { describe, expect, it } from 'vitest';
import { check } from '@/domain/request/check';
import type { ProvisionRequest } from '@/domain/request/request';
import { cloud } from '@/domain/cloud/placement/cloud.table';

const request = (more: Record<string, unknown> = {}) =>
  ({
    name: 'my-app',
    instance_type: 'tdx.small',
    prefer_dev: false,
    compose_file: { name: '', docker_compose_file: 'services: {}\n' },
    ...more,
  }) as ProvisionRequest;

const said = (more: Record<string, unknown>, catalogue = cloud) =>
  check(request(more), catalogue).map(({ path, message }) => `${path}: ${message}`);

describe('where a request can run', () => {
  it.each([
    ['anywhere', {}],
    ['a region in any case', { region: 'us-west-1' }],
    ['a node with room', { teepod_id: 12 }],
    ['an image by its slug', { image: 'dstack-0.5.9-abcd' }],
    ['a KMS by its id', { kms_id: 'kms_1' }],
    ['a KMS of its chain', { kms_id: 'kms-base', kms: 'base' }],
    ['a KMS for the old style, of which nothing is known', { kms_id: 'kms-phala', kms: 'legacy' }],
    ['a chain one node has', { kms: 'base' }],
    ['an old KMS, of which nothing is known', { kms: 'legacy' }],
    [
      'a GPU size where the image is',
      { instance_type: 'h200.small', image: 'dstack-nvidia-0.5.11' },
    ],
    ['a size that is not in the list', { instance_type: 'new.size' }],
  ])('nothing is said of %s', (_, more) => {
    expect(said(more)).toEqual([]);
  });

  it.each([
    ['a full node', { teepod_id: 5 }, 'teepod_id: Node 5 (prod5) has no room for another CVM.'],
    [
      'a small node',
      { teepod_id: 23, instance_type: 'h200.small' },
      '(prod12) has 4 vCPU left of 24',
    ],
    ['its memory', { teepod_id: 23, instance_type: 'h200.small' }, '8 GB of memory left of 64 GB'],
    [
      'a size of one’s own',
      { teepod_id: 23, instance_type: null, vcpu: 8, memory: 1024 },
      'vcpu: Node 23 (prod12) has 4 vCPU left of 8 needed.',
    ],
    [
      'an image elsewhere',
      { teepod_id: 12, image: 'dstack-0.5.7' },
      'image: Node 12 (prod7) does not offer',
    ],
    ['no image of the kind', { teepod_id: 18, prefer_dev: true }, 'offers no development image'],
    [
      'a chain elsewhere',
      { teepod_id: 12, kms: 'base' },
      'kms: Node 12 (prod7) offers no Base KMS.',
    ],
    [
      'a KMS elsewhere',
      { teepod_id: 12, kms_id: 'kms_2', kms: 'base' },
      'kms_id: Node 12 (prod7) does not offer kms_2.',
    ],
    [
      'a KMS of a chain, where Phala’s is chosen',
      { kms_id: 'kms-base' },
      'kms_id: kms-base belongs to the Base KMS, but Phala is chosen.',
    ],
    [
      'a KMS of Phala by its id, where a chain is chosen',
      { kms_id: 'kms_1', kms: 'base', teepod_id: 18 },
      'kms_id: kms_1 belongs to the Phala KMS, but Base is chosen.',
    ],
    ['a node nobody lists', { teepod_id: 99 }, 'teepod_id: The API lists no node 99'],
    ['a region nobody lists', { region: 'MARS-1' }, 'region: No node that is listed is in MARS-1.'],
    [
      'an image nobody lists',
      { image: 'dstack-9' },
      'image: No node that is listed offers dstack-9.',
    ],
    ['a KMS nobody lists', { kms_id: 'kms-x' }, 'kms_id: No node that is listed offers kms-x.'],
    [
      'a size for no node',
      { instance_type: 'tdx.huge' },
      'instance_type: No node that is listed can take this now: prod7 has 64 vCPU',
    ],
    [
      'a mix for no node',
      { region: 'US-WEST-1', kms: 'base' },
      'region: No node that is listed can take this',
    ],
  ])('is doubted for %s', (_, more, words) => {
    expect(said(more).join('\n')).toContain(words);
  });

  it.each([[undefined], [[]]])('is not judged without nodes (%j)', (nodes) => {
    expect(said({ teepod_id: 99, region: 'MARS-1' }, { ...cloud, nodes })).toEqual([]);
  });

  it('is not judged of a KMS whose chain is not told or not known', () => {
    const kms = (chain_id: number | undefined) => ({ kms: [{ id: 'kms_9', chain_id }] });
    for (const chain of [undefined, 31_337]) {
      expect(said({ kms_id: 'kms_9', kms: 'base' }, kms(chain))).toEqual([]);
    }
    expect(said({ kms_id: 'kms_9', kms: 'base' }, kms(1))).toEqual([
      'kms_id: kms_9 belongs to the Ethereum KMS, but Base is chosen.',
    ]);
  });

  it('says of a KMS that does not belong once what is wrong', () => {
    const found = said({ kms_id: 'kms-base', teepod_id: 12 });
    expect(found.filter((line) => line.startsWith('kms_id'))).toHaveLength(1);
  });

  it.each([
    [6, 'n1 is full; n2 is full; n3 is full; n4 is full; n5 is full; n6 is full.'],
    [7, 'n1 is full; n2 is full; n3 is full; n4 is full; n5 is full; and 2 more.'],
    [20_000, 'n1 is full; n2 is full; n3 is full; n4 is full; n5 is full; and 19995 more.'],
  ])('is told of the first of %i nodes', (count, words) => {
    const nodes = Array.from({ length: count }, (_, i) => ({
      teepod_id: i + 1,
      name: `n${i + 1}`,
      images: [],
      kms_list: [],
      remaining_cvm_slots: 0,
    }));
    const [message] = said({}, { nodes });
    expect(message?.replaceAll('has no room for another CVM', 'is full')).toContain(words);
  });

  it('takes an image for one of GPUs where the look-up says so', () => {
    const gpus = { gpus: { gpus: [{ slot: 'a' }] }, instance_type: null, vcpu: 1, memory: 512 };
    const image = { name: 'plain', slug: 'p', is_dev: false, requires_gpu: true };
    const nodes = [{ teepod_id: 1, name: 'n', images: [image], kms_list: [] }];
    expect(said({ ...gpus, image: 'p' }, { nodes })).toEqual([]);
    expect(said({ ...gpus, image: 'p' }, {})).toEqual([
      'image: Attaching GPUs needs an nvidia OS image; p is not one.',
    ]);
  });

  it('is not judged by what a node does not tell', () => {
    const silent = { teepod_id: 1, name: 'quiet', images: [], kms_list: [] };
    expect(said({ teepod_id: 1, kms: 'base', image: 'x' }, { nodes: [silent] })).toEqual([]);
  });
});

describe('where to begin when nothing fits', () => {
  const nowhere = {
    nodes: [{ teepod_id: 1, name: 'n', images: [], kms_list: [], remaining_vcpu: 0 }],
  };
  const type = { ...cloud.instanceTypes![0]!, id: 't' };
  const paths = (more: Record<string, unknown>) =>
    check(request({ instance_type: 't', ...more }), { ...nowhere, instanceTypes: [type] });

  it.each([
    ['the region', { region: 'US', image: 'i', kms_id: 'k', kms: 'base' }, 'region'],
    ['the image', { image: 'i', kms_id: 'k', kms: 'base' }, 'image'],
    ['the KMS', { kms_id: 'k', kms: 'base' }, 'kms_id'],
    ['the family', { kms: 'base' }, 'kms'],
    ['the type', {}, 'instance_type'],
    ['the size', { instance_type: null, vcpu: 1, memory: 512 }, 'vcpu'],
  ])('is %s', (_, more, path) => {
    expect(paths(more).map((finding) => `${finding.path}: ${finding.message}`)).toEqual([
      `${path}: No node that is listed can take this now: n has 0 vCPU left of 1 needed.`,
    ]);
  });
});
describe('what the workspace can pay for', () => {
  const user = {
    username: 'u',
    workspace: 'w',
    slug: undefined,
    tier: undefined,
    balance: 5,
    granted: 0,
    postPaid: false,
  };
  const metric = (remaining: number, limit = 10) => ({ remaining, limit });
  const quotas = {
    vm_slots: metric(1),
    vcpu: metric(1),
    memory_mb: metric(2048),
    disk_gb: metric(20),
  };

  it.each([
    ['just enough of all', { user, quotas }],
    ['no limits', { quotas: { ...quotas, vm_slots: metric(-1, -1), vcpu: metric(0, -1) } }],
    ['a bill afterwards', { user: { ...user, balance: 0, postPaid: true } }],
    ['nothing known', {}],
    ['granted credit', { user: { ...user, balance: 0, granted: 5 } }],
  ])('nothing is said of %s', (_, account) => {
    expect(said({}, { ...cloud, account })).toEqual([]);
  });

  it.each([
    [
      'CVMs',
      { quotas: { ...quotas, vm_slots: metric(0) } },
      'instance_type: The workspace’s quota has 0 CVMs left of its 10',
    ],
    ['vCPU', { quotas: { ...quotas, vcpu: metric(0) } }, '0 vCPU left of its 10'],
    [
      'memory',
      { quotas: { ...quotas, memory_mb: metric(1024, 4096) } },
      '1 GB of memory left of its 4 GB',
    ],
    [
      'disk',
      { quotas: { ...quotas, disk_gb: metric(10) } },
      'disk_size: The workspace’s quota has 10 GB of disk left',
    ],
    [
      'balance',
      { user: { ...user, balance: 0.5 } },
      'The balance of $0.50 does not last an hour at $1/h',
    ],
  ])('too little %s is foretold and blocks nothing', (_, account, words) => {
    const findings = check(request(), { ...cloud, account });
    expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
    expect(said({}, { ...cloud, account })[0]).toContain(words);
  });
});
