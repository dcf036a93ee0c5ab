import { describe, expect, it } from 'vitest';
import { hasLatestScript, machinePage, machinesToAsk, scriptStatus } from './machine-scripts';

const asked = (items: unknown[]) =>
  machinesToAsk(machinePage.parse({ items })).map(({ id, name }) => [id, name]);

describe('the machines that are asked', () => {
  it.each<[string, unknown[], string[][]]>([
    ['none', [], []],
    ['of today', [{ id: 'cvm_1', name: 'web', status: 'running' }], [['cvm_1', 'web']]],
    ['of 2025', [{ hosted: { id: 'a-b-c' }, name: 'web' }], [['a-b-c', 'web']]],
    ['with a number for an id', [{ id: 1001, vm_uuid: 'a-b', name: 'web' }], [['a-b', 'web']]],
    ['without a name', [{ id: 'cvm_1', name: null }], [['cvm_1', 'cvm_1']]],
    ['no machines', [null, 5, 'x', [], {}, { id: null }, { id: '' }], []],
    ['with ids that lead elsewhere', [{ id: '../auth/me' }, { id: 'a?b' }, { id: 'a b' }], []],
    ['with a long name', [{ id: 'a', name: 'n'.repeat(5000) }], [['a', 'n'.repeat(100)]]],
    [
      'with scripts that others have come last',
      [
        { id: 'a', pre_launch_script_hash: 'x' },
        { id: 'b', pre_launch_script_hash: 'x' },
        { id: 'c', pre_launch_script_hash: 'y' },
        { id: 'd', pre_launch_script_hash: null },
      ],
      [
        ['a', 'a'],
        ['c', 'c'],
        ['d', 'd'],
        ['b', 'b'],
      ],
    ],
  ])('%s', (_, items, expected) => {
    expect(asked(items)).toEqual(expected);
  });

  it('are a few of many', () => {
    expect(asked(Array.from({ length: 30 }, (_, at) => ({ id: `m${at}` })))).toHaveLength(6);
  });
});

describe('whether a machine has the latest official script', () => {
  it.each<[object, boolean]>([
    [{ is_latest: true, is_official: true }, true],
    [{ is_latest: true }, true],
    [{ is_latest: true, is_official: false }, false],
    [{ is_latest: false, is_official: true }, false],
    [{ is_latest: null, is_official: null, current_hash: null, latest_official_hash: null }, false],
    [{ is_latest: 'true', current_hash: 5 }, false],
    [{}, false],
  ])('%j: %s', (status, isLatest) => {
    expect(hasLatestScript(scriptStatus.parse(status))).toBe(isLatest);
  });
});
