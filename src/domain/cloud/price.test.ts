import { describe, expect, it } from 'vitest';
import type { InstanceType } from './lookups';
import { priceOf } from './price';

const type = (hourly_rate: string): InstanceType => ({
  id: 'tdx.small',
  name: 'small',
  description: '',
  vcpu: 1,
  memory_mb: 2048,
  hourly_rate,
  requires_gpu: false,
});

describe('the price of a size', () => {
  it.each([
    ['0.058', 0.058, 42.34],
    ['4.80', 4.8, 3504],
    ['32', 32, 23_360],
    ['0', 0, 0],
  ])('at $%s an hour', (rate, hourly, monthly) => {
    expect(priceOf(type(rate))?.hourly).toBe(hourly);
    expect(priceOf(type(rate))?.monthly).toBeCloseTo(monthly, 6);
  });

  it.each(['', ' ', 'free', 'NaN', 'Infinity', '-1', '0x10', '1,5'])(
    'is unknown at “%s”: never free by mistake',
    (rate) => {
      expect(priceOf(type(rate))).toBeUndefined();
    },
  );

  it('is unknown of an unknown size', () => {
    expect(priceOf(undefined)).toBeUndefined();
  });
});
