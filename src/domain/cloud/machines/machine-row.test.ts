import { describe, expect, test } from 'vitest';
import { machinePathName, machinePrice, machineRow, machineRows } from './machine-row';

const HOSTED = {
  hosted: { id: '7f3c-aa', app_id: 'ab', instance_id: 'cd', image_version: 'dstack-0.5.9' },
  name: 'old',
  node: { id: 12, name: 'prod7', region_identifier: 'US-WEST-1' },
  status: 'running',
  vcpu: 1,
  memory: 2048,
  disk_size: 20,
  syslog_endpoint: 'https://logs.example/x?token=1',
  gateway_domain: 'gw.example',
};

describe('a machine', () => {
  test.each([
    ['with a status alone', { status: 'running' }],
    [
      'with odd parts',
      { status: 'x', resource: 'no', logs: 1, kms_info: [], hourly_rate: { total: 'dear' } },
    ],
  ])('%s is one', (_, answer) => {
    expect(machineRow.safeParse(answer).success).toBe(true);
  });

  test('of 2025 is put into present words', () => {
    expect(machineRow.parse(HOSTED)).toMatchObject({
      vm_uuid: '7f3c-aa',
      app_id: 'ab',
      resource: { vcpu: 1, memory_in_gb: 2, disk_in_gb: 20 },
      node_info: { name: 'prod7', region: 'US-WEST-1' },
      os: { name: 'dstack-0.5.9' },
      gateway: { base_domain: 'gw.example' },
      logs: { serial: 'https://logs.example/x?token=1&ch=serial' },
    });
  });

  test.each([
    [{ vm_uuid: 'a-b' }, 'ab'],
    [{ instance_id: 'cd' }, 'instance_cd'],
    [{ id: 'cvm_1' }, 'cvm_1'],
    [{ app_id: 'ab' }, 'app_ab'],
    [{ name: 'web' }, 'web'],
  ])('%j is called %s in a path', (answer, wanted) => {
    expect(machinePathName(machineRow.parse({ status: 'running', ...answer }))).toBe(wanted);
  });

  test.each([
    [{ hourly_rate: { total: '0.061' } }, { hourly: 0.061, withDisk: true }],
    [{ hourly_rate: { compute: 0.058 } }, { hourly: 0.058, withDisk: false }],
    [{ resource: { compute_billing_price: '0.058000' } }, { hourly: 0.058, withDisk: false }],
    [{ resource: { compute_billing_price: 'free' } }, undefined],
    [{}, undefined],
  ])('%j costs %j', (answer, wanted) => {
    expect(machinePrice(machineRow.parse({ status: 'running', ...answer }))).toEqual(wanted);
  });
});

test('a row that cannot be read loses only itself', () => {
  const page = { items: [HOSTED, 'no', {}], total: 3, page: 1, pages: 1 };
  expect(machineRows.parse(page).items.map(({ name }) => name)).toEqual(['old']);
});
