import { describe, expect, it } from 'vitest';
import { check } from '@/domain/request/check';
import { requestWith, type RequestChange } from '@/domain/request/check.table';

const metric = (remaining: number, limit = 10) => ({ remaining, limit });
const size = {
  id: 'tdx.small',
  name: 's',
  description: '',
  vcpu: 2,
  memory_mb: 2048,
  hourly_rate: '0.5',
  requires_gpu: false,
  default_disk_size_gb: 20,
};
const user = {
  username: 'u',
  workspace: 'w',
  slug: undefined,
  tier: undefined,
  balance: 0.5,
  granted: undefined,
  postPaid: false,
};
const OWN: RequestChange = { top: { instance_type: null, vcpu: 2, memory: 2048, disk_size: 20 } };
const said = (account: object, change: RequestChange = {}) =>
  check(requestWith(change), { instanceTypes: [size], account }).map(
    ({ severity, path, message }) => `${severity} ${path}: ${message}`,
  );
const quota = (key: string, left: string, path = 'instance_type'): [string, string] => [
  key,
  `warning ${path}: The workspace’s quota has ${left}; creating this CVM would be refused.`,
];

describe('the quota of a workspace', () => {
  const quotas = {
    vm_slots: metric(1),
    vcpu: metric(2),
    memory_mb: metric(2048, 4096),
    disk_gb: metric(20),
  };
  const less = (key: string) => ({
    quotas: { ...quotas, [key]: { ...metric(0), remaining: quotas[key as 'vcpu'].remaining - 1 } },
  });

  it.each([
    quota('vm_slots', '0 CVMs left of its 10'),
    quota('vcpu', '1 vCPU left of its 10'),
    quota('memory_mb', '2 GB of memory left of its 10 MB'),
    quota('disk_gb', '19 GB of disk left of its 10', 'disk_size'),
  ])('is short of %s', (key, words) => {
    expect(said(less(key))).toEqual([words]);
  });

  it.each([
    ['vcpu', 'warning vcpu: The workspace’s quota has 1 vCPU left'],
    ['memory_mb', 'warning memory: The workspace’s quota has 2 GB of memory left'],
  ])('is short of %s for a size of one’s own', (key, words) => {
    expect(said(less(key), OWN)).toEqual([expect.stringContaining(words)]);
  });

  it('is enough to the last of it, without a limit, or where nothing is known', () => {
    expect(said({ quotas })).toEqual([]);
    expect(said({ quotas }, OWN)).toEqual([]);
    const none = { remaining: -5, limit: -1 };
    expect(said({ quotas: { ...quotas, vcpu: none } })).toEqual([]);
    expect(said({ quotas: { ...quotas, vcpu: undefined } })).toEqual([]);
    const unknown = { top: { instance_type: 'new.size' } };
    expect(said({ quotas: { ...quotas, vcpu: metric(0) } }, unknown)).toEqual([]);
  });

  it('of nothing is a quota, and what is overdrawn is nothing', () => {
    const zero = { quotas: { ...quotas, vcpu: metric(-3, 0) } };
    expect(said(zero)).toEqual([expect.stringContaining('has 0 vCPU left of its 0;')]);
  });
});

describe('the balance of a workspace', () => {
  it.each([
    ['an hour', user, []],
    [
      'less than an hour',
      { ...user, balance: 0.499 },
      [
        'warning instance_type: The balance of $0.50 does not last an hour at $0.5/h; creating this CVM may be refused.',
      ],
    ],
    ['an hour with what is granted', { ...user, balance: 0.25, granted: 0.25 }, []],
    ['a bill afterwards', { ...user, balance: 0, postPaid: true }, []],
    ['no balance that is known', { ...user, balance: undefined, granted: 0 }, []],
  ])('lasts %s', (_, its, findings) => expect(said({ user: its })).toEqual(findings));

  it('is not judged where the price is not known', () => {
    const unknown = { top: { instance_type: 'new.size' } };
    expect(said({ user: { ...user, balance: 0 } }, unknown)).toEqual([]);
  });
});
