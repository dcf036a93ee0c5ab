import { expect, it } from 'vitest';
import { changePath, machinePath, readAddress, provisionPath, type Address } from './addresses';

const UUID = '0b8f2a3c-6b1d-4d3e-9f10-2a3b4c5d6e7f';

it.each<[path: string, place: Address]>([
  ['/', { page: 'form' }],
  ['', { page: 'form' }],
  ['/index.html', { page: 'form' }],
  ['/audit', { page: 'audit' }],
  ['/audit/', { page: 'audit' }],
  ['/Audit', { page: 'nowhere' }],
  ['/audit/more', { page: 'nowhere' }],
  [provisionPath(UUID), { page: 'provision', id: UUID }],
  [`${provisionPath(UUID)}/`, { page: 'provision', id: UUID }],
  // Made where the browser makes no UUIDs.
  ['/provisions/12-34-56-78', { page: 'provision', id: '12-34-56-78' }],
  [provisionPath('a'.repeat(64)), { page: 'provision', id: 'a'.repeat(64) }],
  [provisionPath('a'.repeat(65)), { page: 'nowhere' }],
  ['/provisions', { page: 'nowhere' }],
  ['/provisions/', { page: 'nowhere' }],
  ['/provisions/a/b', { page: 'nowhere' }],
  ['/provisions/a b', { page: 'nowhere' }],
  ['/provisions/%00', { page: 'nowhere' }],
  ['/cvms', { page: 'machines' }],
  ['/cvms/', { page: 'machines' }],
  [machinePath('cvm_aB3'), { page: 'machines', id: 'cvm_aB3' }],
  [machinePath(UUID), { page: 'machines', id: UUID }],
  [machinePath(`app_${'a'.repeat(40)}`), { page: 'machines', id: `app_${'a'.repeat(40)}` }],
  [machinePath('a'.repeat(65)), { page: 'nowhere' }],
  [changePath('cvm_aB3'), { page: 'machines', id: 'cvm_aB3', change: {} }],
  [`${changePath('cvm_aB3')}/`, { page: 'machines', id: 'cvm_aB3', change: {} }],
  [
    changePath('cvm_aB3', 'rev-1'),
    { page: 'machines', id: 'cvm_aB3', change: { revision: 'rev-1' } },
  ],
  [`${changePath('cvm_aB3', 'rev-1')}/more`, { page: 'nowhere' }],
  [changePath('cvm_aB3', 'a'.repeat(65)), { page: 'nowhere' }],
  [changePath('a b'), { page: 'nowhere' }],
  ['/cvms/a/b', { page: 'nowhere' }],
  ['/cvms/a%2fb', { page: 'nowhere' }],
  ['/deep/link', { page: 'nowhere' }],
])('%j', (path, place) => {
  expect(readAddress(path)).toEqual(place);
});
