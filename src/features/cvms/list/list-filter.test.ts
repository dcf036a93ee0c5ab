import type { MachineNow } from '@/domain/cloud/machines/machine-list';
import { describe, expect, it } from 'vitest';
import {
  appsOf,
  costOf,
  EVERYTHING,
  fittingMachines,
  pageOfRows,
  ROWS_PER_PAGE,
  type ListFilter,
} from './list-filter';

const APP = 'a'.repeat(40);
const machine = (name: string, more: Partial<MachineNow> = {}): MachineNow => ({
  id: `cvm_${name}`,
  uuid: undefined,
  name,
  appId: undefined,
  status: 'running',
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
  ...more,
});

const WEB = machine('web', { appId: APP, instanceType: 'tdx.small', hourly: 0.058 });
const TWIN = machine('web-2', { appId: APP, status: 'stopped', hourly: 0.058 });
const MODEL = machine('model', { gpus: 1, status: 'starting', composeHash: 'c0ffee', hourly: 2.5 });
const BROKEN = machine('broken', { status: 'error', address: 'https://x.example' });
const ALL = [WEB, TWIN, MODEL, BROKEN];

describe('the list is narrowed', () => {
  it.each<[Partial<ListFilter>, MachineNow[]]>([
    [{}, ALL],
    [{ words: 'WEB' }, [WEB, TWIN]],
    [{ words: 'web small' }, [WEB]],
    [{ words: '  ' }, ALL],
    [{ words: APP.slice(0, 9) }, [WEB, TWIN]],
    [{ words: 'c0ffee' }, [MODEL]],
    [{ words: 'x.example' }, [BROKEN]],
    [{ words: 'cvm_broken' }, [BROKEN]],
    [{ words: 'undefined' }, []],
    [{ state: 'running' }, [WEB]],
    [{ state: 'stopped' }, [TWIN]],
    [{ state: 'under-way' }, [MODEL]],
    [{ state: 'failed' }, [BROKEN]],
    [{ family: 'gpu' }, [MODEL]],
    [{ family: 'cpu' }, [WEB, TWIN, BROKEN]],
    [{ app: APP }, [WEB, TWIN]],
    [{ app: APP, state: 'running', words: 'web' }, [WEB]],
  ])('by %j', (part, expected) =>
    expect(fittingMachines(ALL, { ...EVERYTHING, ...part })).toEqual(expected),
  );
});

it('apps to choose from are those with several machines', () => {
  expect(appsOf(ALL)).toEqual([{ appId: APP, words: 'web (2 machines, aaaaaaaa…)' }]);
});

it('what is stopped is not counted, and what has no price is said', () => {
  expect(costOf(ALL)).toEqual({ hourly: 2.558, unknown: 1 });
  expect(costOf([])).toEqual({ hourly: 0, unknown: 0 });
});

it.each([
  [0, 1, 0, 1, 1],
  [ROWS_PER_PAGE, 1, ROWS_PER_PAGE, 1, 1],
  [ROWS_PER_PAGE, 2, ROWS_PER_PAGE, 1, 1],
  [ROWS_PER_PAGE + 1, 2, 1, 2, 2],
  [ROWS_PER_PAGE + 1, 0, ROWS_PER_PAGE, 1, 2],
])('of %i rows page %i has %i and is page %i of %i', (count, wanted, rows, page, pages) => {
  const got = pageOfRows(
    Array.from({ length: count }, (_, at) => at),
    wanted,
  );
  expect([got.rows.length, got.page, got.pages]).toEqual([rows, page, pages]);
});
