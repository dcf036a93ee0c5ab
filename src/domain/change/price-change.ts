import type { InstanceType } from '@/domain/cloud/lookups';
import { diskPrice, HOURS_PER_MONTH, priceOf } from '@/domain/cloud/price';

/** A size as it is paid for. */
export interface PaidSize {
  type: InstanceType | undefined;
  /** GB */
  disk: number | undefined;
}

/** Dollars per hour before and after, with the disk at its list price. */
export interface PriceChange {
  before: number;
  after: number;
  /** After less before, per hour and per month. */
  hourly: number;
  monthly: number;
}

/** What another size or disk costs more or less; undefined where either price is not known. */
export function priceChange(before: PaidSize, after: PaidSize): PriceChange | undefined {
  const [now, then] = [hourlyOf(before), hourlyOf(after)];
  if (now === undefined || then === undefined) return undefined;
  const hourly = then - now;
  return { before: now, after: then, hourly, monthly: hourly * HOURS_PER_MONTH };
}

function hourlyOf({ type, disk }: PaidSize): number | undefined {
  const price = priceOf(type);
  return price && disk !== undefined ? price.hourly + diskPrice(disk).hourly : undefined;
}
