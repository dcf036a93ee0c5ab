import { describe, expect, it } from 'vitest';
import { readMachinesPage, readStatuses, type ListedMachine } from './machine-list';

const APP = 'a'.repeat(40);
const HASH = 'b'.repeat(64);
const NEWER = {
  id: 'cvm_abc',
  name: 'web',
  app_id: APP,
  vm_uuid: '0b7c-1',
  status: 'running',
  in_progress: false,
  compose_hash: HASH,
  created_at: '2026-07-30T10:00:00Z',
  endpoints: [{ app: 'https://a.example', instance: null }],
  resource: {
    instance_type: 'tdx.small',
    vcpu: 1,
    memory_in_gb: 2,
    disk_in_gb: 20,
    gpus: 0,
    compute_billing_price: '0.058',
    billing_period: 'hourly',
  },
};
const OLDER = {
  hosted: { id: '0b7c', app_id: APP },
  name: 'old',
  status: 'stopped',
  vcpu: 2,
  memory: 4096,
  disk_size: 40,
  public_urls: [{ app: 'https://b.example' }],
};
const UNSAID = {
  uuid: undefined,
  appId: undefined,
  isChanging: false,
  composeHash: undefined,
  instanceType: undefined,
  vcpu: undefined,
  memory: undefined,
  disk: undefined,
  gpus: 0,
  hourly: undefined,
  address: undefined,
  created: undefined,
};

const only = (item: object) =>
  readMachinesPage({ items: [{ status: 'running', ...item }], total: 1 })?.machines[0];

describe('a row of the list', () => {
  it('of the present shape is read whole', () => {
    expect(only(NEWER)).toEqual<ListedMachine>({
      id: 'cvm_abc',
      uuid: '0b7c-1',
      name: 'web',
      appId: APP,
      status: 'running',
      isChanging: false,
      composeHash: HASH,
      instanceType: 'tdx.small',
      vcpu: 1,
      memory: 2048,
      disk: 20,
      gpus: 0,
      hourly: 0.058,
      address: 'https://a.example',
      created: Date.UTC(2026, 6, 30, 10),
    });
  });

  it('of the older shape says what that has', () => {
    expect(only(OLDER)).toEqual({
      ...UNSAID,
      id: '0b7c',
      uuid: '0b7c',
      name: 'old',
      appId: APP,
      status: 'stopped',
      vcpu: 2,
      memory: 4096,
      disk: 40,
      gpus: 0,
      address: 'https://b.example',
    });
  });

  it('with wrong types in it is what can be read of it', () => {
    const odd = {
      id: 7,
      vm_uuid: 'u-1',
      name: null,
      app_id: 'x',
      in_progress: 'yes',
      compose_hash: HASH.toUpperCase(),
      created_at: 'yesterday',
      endpoints: { app: 'https://a' },
      resource: [],
      hourly_rate: 'free',
    };
    expect(only(odd)).toEqual({
      ...UNSAID,
      id: 'u-1',
      uuid: 'u-1',
      name: 'u-1',
      status: 'running',
    });
  });

  it.each([{}, { id: '' }, { id: 7 }, { id: '../x' }, { id: 'a'.repeat(101) }])(
    '%j names no machine',
    (item) => expect(only(item)).toBeUndefined(),
  );

  it.each([
    [{ hourly_rate: { total: 0.1 } }, 0.1],
    [{ hourly_rate: { total: '0.25' }, resource: { compute_billing_price: 1 } }, 0.25],
    [{ resource: { compute_billing_price: '1' } }, 1],
    [{ resource: { compute_billing_price: '1', billing_period: 'monthly' } }, undefined],
    [{ hourly_rate: { total: 2 }, resource: { billing_period: 'monthly' } }, 2],
    [{ resource: { compute_billing_price: 'free' } }, undefined],
  ])('%j costs %s an hour', (part, hourly) => {
    expect(only({ id: 'cvm_1', ...part })?.hourly).toBe(hourly);
  });

  it.each([
    ['http://a.example', undefined],
    ['javascript:alert(1)', undefined],
    ['https://a.example', 'https://a.example'],
  ])('at %s leads to %s', (app, address) => {
    expect(only({ id: 'cvm_1', endpoints: [{ app }] })?.address).toBe(address);
  });

  it.each([
    ['2026-07-30T10:00:00', Date.UTC(2026, 6, 30, 10)],
    ['2026-07-30T10:00:00+02:00', Date.UTC(2026, 6, 30, 8)],
    ['', undefined],
  ])('made at %j', (created_at, time) => {
    expect(only({ id: 'cvm_1', created_at })?.created).toBe(time);
  });
});

describe('a page of the list', () => {
  it.each([
    [{ items: [NEWER, null], total: 300, pages: 3 }, 1, 300, 3],
    [{ items: [], total: 0 }, 0, 0, 1],
    [{ items: [NEWER], total: 1, pages: null }, 1, 1, 1],
  ])('%#', (json, count, total, pages) => {
    const read = readMachinesPage(json);
    expect([read?.machines.length, read?.total, read?.pages]).toEqual([count, total, pages]);
  });

  it.each([null, [], {}, { items: {} }, 'text'])('is not %j', (json) =>
    expect(readMachinesPage(json)).toBeUndefined(),
  );
});

describe('statuses', () => {
  it('are read by UUID, odd ones left out', () => {
    const read = readStatuses({
      a: { status: 'starting', in_progress: true, boot_progress: 'booting', boot_error: null },
      b: { status: 'error', boot_error: 'no image' },
      c: { status: null },
      d: 1,
    });
    expect([...(read ?? [])]).toEqual([
      ['a', { status: 'starting', isChanging: true, progress: 'booting', error: undefined }],
      ['b', { status: 'error', isChanging: false, progress: undefined, error: 'no image' }],
    ]);
  });

  it.each([null, 'x', 1])('are not %j', (json) => expect(readStatuses(json)).toBeUndefined());
});
