import type { MachineNow } from '@/domain/cloud/machines/machine-list';
import { cvmPhase, type CvmPhase } from '@/domain/create/cvm';

/** What of the list is in sight. */
export interface ListFilter {
  /** Words that a machine's line must have. */
  words: string;
  state: CvmPhase | 'all';
  family: 'cpu' | 'gpu' | 'all';
  /** 40 hex digits, or all apps. */
  app: string;
}

export const EVERYTHING: ListFilter = { words: '', state: 'all', family: 'all', app: 'all' };

/** The machines that fit, in the list's order. */
export function fittingMachines(
  machines: readonly MachineNow[],
  { words, state, family, app }: ListFilter,
): readonly MachineNow[] {
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean);
  return machines.filter((machine) => {
    if (state !== 'all' && cvmPhase(machine) !== state) return false;
    if (family !== 'all' && machine.gpus > 0 !== (family === 'gpu')) return false;
    if (app !== 'all' && machine.appId !== app) return false;
    const line = parts.length === 0 ? '' : lineOf(machine);
    return parts.every((part) => line.includes(part));
  });
}

/** All that a machine can be found by. */
function lineOf(machine: MachineNow): string {
  const { name, id, uuid, appId, composeHash, instanceType, address, status } = machine;
  const texts = [name, id, uuid, appId, composeHash, instanceType, address, status];
  return texts.join(' ').toLowerCase();
}

export interface AppChoice {
  appId: string;
  words: string;
}

/** The apps that have several machines, each by the name of its first. */
export function appsOf(machines: readonly MachineNow[]): AppChoice[] {
  const apps = new Map<string, { name: string; count: number }>();
  for (const { appId, name } of machines) {
    if (appId === undefined) continue;
    const app = apps.get(appId) ?? { name, count: 0 };
    apps.set(appId, { ...app, count: app.count + 1 });
  }
  return [...apps]
    .filter(([, { count }]) => count > 1)
    .map(([appId, { name, count }]) => ({
      appId,
      words: `${name} (${count} machines, ${appId.slice(0, 8)}…)`,
    }));
}

/** What the machines cost that are not stopped, and of how many of them the API does not say. */
export function costOf(machines: readonly MachineNow[]): { hourly: number; unknown: number } {
  const paid = machines.filter((machine) => cvmPhase(machine) !== 'stopped');
  return {
    hourly: paid.reduce((sum, { hourly }) => sum + (hourly ?? 0), 0),
    unknown: paid.filter(({ hourly }) => hourly === undefined).length,
  };
}

export const ROWS_PER_PAGE = 50;

/** A page of the rows, from 1; the last one where there are fewer. */
export function pageOfRows<T>(
  rows: readonly T[],
  wanted: number,
): { rows: readonly T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
  const page = Math.min(pages, Math.max(1, wanted));
  return { rows: rows.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE), page, pages };
}
