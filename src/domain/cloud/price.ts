import type { InstanceType } from './lookups';

/** Hours the monthly figure stands for: 365 days / 12, as Phala's price list counts. */
export const HOURS_PER_MONTH = 730;

/** Dollars per GB of disk and hour: Phala's list price, docs of June 2026. No look-up tells it. */
export const DISK_RATE = 0.000139;

export interface Price {
  hourly: number;
  monthly: number;
}

/** Price of an instance type in dollars, without its disk; undefined where the rate is not a number. */
export function priceOf(type: InstanceType | undefined): Price | undefined {
  if (!type || !/^\d+(\.\d+)?$/.test(type.hourly_rate)) return undefined;
  return perMonth(Number(type.hourly_rate));
}

/** List price of a disk of so many GB, in dollars. */
export function diskPrice(gb: number): Price {
  return perMonth(gb * DISK_RATE);
}

/** GB of disk a request gets: its own, else the type's default; undefined where neither is known. */
export function diskOf(
  { disk_size }: { disk_size?: unknown },
  type: InstanceType | undefined,
): number | undefined {
  // A text that is not a number yet counts as nothing.
  const own = typeof disk_size === 'number' ? disk_size : undefined;
  return own ?? type?.default_disk_size_gb ?? undefined;
}

function perMonth(hourly: number): Price {
  return { hourly, monthly: hourly * HOURS_PER_MONTH };
}
