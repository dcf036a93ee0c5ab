import type { InstanceType } from './lookups';

/** Hours the monthly figure stands for: 365 days / 12, as Phala's price list counts. */
export const HOURS_PER_MONTH = 730;

export interface Price {
  hourly: number;
  monthly: number;
}

/** Price of an instance type in dollars, without its disk; undefined where the rate is not a number. */
export function priceOf(type: InstanceType | undefined): Price | undefined {
  if (!type || !/^\d+(\.\d+)?$/.test(type.hourly_rate)) return undefined;
  const hourly = Number(type.hourly_rate);
  return { hourly, monthly: hourly * HOURS_PER_MONTH };
}
