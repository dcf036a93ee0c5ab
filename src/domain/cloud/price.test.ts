import { describe, expect, it } from 'vitest';
import type { InstanceType } from './lookups';
import { diskOf, diskPrice, priceOf } from './price';

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

describe('a disk', () => {
  it('costs its list price', () => {
    expect(diskPrice(100).hourly).toBeCloseTo(0.0139, 9);
    expect(diskPrice(100).monthly).toBeCloseTo(10.147, 9);
    expect(diskPrice(0)).toEqual({ hourly: 0, monthly: 0 });
  });

  const request = (disk_size: unknown) => ({ disk_size });
  const withDisk = { ...type('1'), default_disk_size_gb: 20 };

  it.each([
    ['its own size', 40, withDisk, 40],
    ['a size of 0', 0, withDisk, 0],
    ['no size', undefined, withDisk, 20],
    ['null', null, withDisk, 20],
    ['a text under edit', '4', withDisk, 20],
    ['a type that tells none', undefined, type('1'), undefined],
    ['a type that tells null', undefined, { ...type('1'), default_disk_size_gb: null }, undefined],
    ['no type that is known', undefined, undefined, undefined],
  ])('of a request with %s', (_, size, its, gb) => {
    expect(diskOf(request(size), its)).toBe(gb);
  });
});
