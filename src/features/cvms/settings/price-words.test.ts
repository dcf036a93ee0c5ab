import type { InstanceType } from '@/domain/cloud/lookups';
import { expect, test } from 'vitest';
import { priceChangeWords } from './price-words';

const type = (hourly_rate: string): InstanceType => ({
  id: 'x',
  name: 'x',
  description: '',
  vcpu: 1,
  memory_mb: 2048,
  hourly_rate,
  requires_gpu: false,
});
const small = { type: type('0.058'), disk: 20 };

test.each([
  [
    { type: type('0.116'), disk: 20 },
    '$0.061 per hour now, $0.119 afterwards: $0.058 more, $42.34 a month.',
  ],
  [
    { type: type('0.029'), disk: 20 },
    '$0.061 per hour now, $0.032 afterwards: $0.029 less, $21.17 a month.',
  ],
  [
    { type: type('0.058'), disk: 120 },
    '$0.061 per hour now, $0.075 afterwards: $0.014 more, $10.15 a month.',
  ],
  [small, '$0.061 per hour now, $0.061 afterwards: the same.'],
  [{ type: undefined, disk: 20 }, 'What it will cost is not known here.'],
  [{ type: type('free'), disk: 20 }, 'What it will cost is not known here.'],
])('%j: %s', (after, words) => expect(priceChangeWords(small, after)).toBe(words));
