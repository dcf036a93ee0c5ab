import { describe, expect, it } from 'vitest';
import { expiryOf, hasExpired } from './provision-life';

const AT = Date.UTC(2026, 0, 20, 12);

describe('a provisioned document', () => {
  it('is kept for about 14 days, over the end of a month too', () => {
    expect(expiryOf(AT).toISOString()).toBe('2026-02-03T12:00:00.000Z');
  });

  it.each([
    [0, false],
    [14 * 86_400_000 - 1, false],
    [14 * 86_400_000, true],
    [-1000, false],
  ])('after %d ms has expired: %s', (later, expired) => {
    expect(hasExpired(AT, AT + later)).toBe(expired);
  });
});
