import type { z } from '@/domain/schema/zod';
import { machinePrice, machineRow, machineRows, type MachineRow } from './machine-row';
import { machineStates, type MachineState } from './machine-state';
import { serverTime } from '@/domain/cloud/server-time';

/** A machine as it is shown; undefined is what the API did not say. */
export interface ListedMachine {
  /** As a path takes it: `cvm_…`, or a UUID of the older shape. */
  id: string;
  /** What `/status/batch` calls it. */
  uuid: string | undefined;
  name: string;
  /** 40 hex digits. */
  appId: string | undefined;
  status: string;
  isChanging: boolean;
  /** 64 hex digits. */
  composeHash: string | undefined;
  instanceType: string | undefined;
  vcpu: number | undefined;
  /** MB. */
  memory: number | undefined;
  /** GB. */
  disk: number | undefined;
  gpus: number;
  /** Dollars per hour, as the API counts it. */
  hourly: number | undefined;
  /** https alone. */
  address: string | undefined;
  /** Milliseconds since 1970. */
  created: number | undefined;
}

export interface ListedPage {
  machines: ListedMachine[];
  /** Of all pages. */
  total: number;
  pages: number;
}

/** Reads one page of `GET /cvms/paginated`; a row that names no machine is passed over. Undefined for another answer. */
export function readMachinesPage(json: unknown): ListedPage | undefined {
  const parsed = machineRows.safeParse(json).data;
  if (!parsed) return undefined;
  const machines = parsed.items.flatMap((row) => listedOf(row) ?? []);
  return { machines, total: parsed.total, pages: parsed.pages };
}

/** The answer about one machine, as a list would show it; undefined where it names none. */
export function readMachine(json: unknown): ListedMachine | undefined {
  const row = machineRow.safeParse(json).data;
  return row && listedOf(row);
}

function listedOf(row: MachineRow): ListedMachine | undefined {
  const { resource: size } = row;
  // The number of the older shape is no name in a path.
  const id = [row.id, row.vm_uuid].find((one) => isPathName(one) && !/^\d+$/.test(one ?? ''));
  if (!id) return undefined;
  const inGb = size?.memory_in_gb;
  return {
    id,
    uuid: [row.vm_uuid].find(isPathName),
    name: (row.name || id).slice(0, 200),
    appId: [row.app_id].find(isHex(40)),
    status: row.status.slice(0, 60),
    isChanging: row.in_progress === true,
    composeHash: [row.compose_hash].find(isHex(64)),
    instanceType: size?.instance_type?.slice(0, 60) || undefined,
    vcpu: size?.vcpu ?? undefined,
    memory: typeof inGb === 'number' ? inGb * 1024 : undefined,
    disk: size?.disk_in_gb ?? undefined,
    gpus: size?.gpus ?? 0,
    hourly: hourlyOf(row),
    address: httpsOf(row.endpoints?.[0]?.app),
    created: serverTime(row.created_at),
  };
}

/** A size's price is one of an hour unless it says otherwise; a sum of the API's own always is. */
function hourlyOf(row: MachineRow): number | undefined {
  const isOfMonth = row.resource?.billing_period === 'monthly' && !row.hourly_rate;
  return isOfMonth ? undefined : machinePrice(row)?.hourly;
}

const httpsOf = (url: string | null | undefined) =>
  url?.startsWith('https://') ? url.slice(0, 500) : undefined;

const isPathName = (id: string | null | undefined): id is string =>
  typeof id === 'string' && /^[\w-]{1,100}$/.test(id);

const isHex =
  (digits: number) =>
  (value: string | null | undefined): value is string =>
    typeof value === 'string' && value.length === digits && /^[0-9a-f]+$/.test(value);

/** How a machine stands. */
interface MachineStatus {
  status: string;
  isChanging: boolean;
  progress: string | undefined;
  /** What the API says went wrong. */
  error: string | undefined;
}

/** Reads the answer of `POST /status/batch`: by UUID, those that it knows. Undefined for another answer. */
export function readStatuses(json: unknown): Map<string, MachineStatus> | undefined {
  const states: z.output<typeof machineStates> | undefined = machineStates.safeParse(json).data;
  return states && new Map([...states].map(([uuid, state]) => [uuid, statusOf(state)]));
}

function statusOf({ status, in_progress, boot_progress, boot_error }: MachineState): MachineStatus {
  return {
    status: status.slice(0, 60),
    isChanging: in_progress === true,
    progress: boot_progress?.slice(0, 200) || undefined,
    error: boot_error?.slice(0, 2000) || undefined,
  };
}

/** A machine with what was last heard of how it stands. */
export type MachineNow = ListedMachine & Partial<Pick<MachineStatus, 'progress' | 'error'>>;

/** The machines with their newest states; the same list where nothing of it is new. */
export function withStatuses(
  machines: readonly MachineNow[],
  statuses: ReadonlyMap<string, MachineStatus>,
): readonly MachineNow[] {
  let isNew = false;
  const merged = machines.map((machine) => {
    const now = statuses.get(machine.uuid ?? '');
    if (!now || isSameStatus(machine, now)) return machine;
    isNew = true;
    return { ...machine, ...now };
  });
  return isNew ? merged : machines;
}

function isSameStatus(machine: MachineNow, now: MachineStatus): boolean {
  return (
    machine.status === now.status &&
    machine.isChanging === now.isChanging &&
    machine.progress === now.progress &&
    machine.error === now.error
  );
}
