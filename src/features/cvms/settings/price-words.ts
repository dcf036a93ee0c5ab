import { priceChange, type PaidSize } from '@/domain/change/price-change';
import { money, rate } from '@/text/money';

/** The price before and after, in words; says so where one of them is not known. */
export function priceChangeWords(before: PaidSize, after: PaidSize): string {
  const change = priceChange(before, after);
  if (!change) return 'What it will cost is not known here.';
  const { hourly, monthly } = change;
  const difference =
    hourly === 0
      ? 'the same'
      : `${rate(Math.abs(hourly))} ${hourly > 0 ? 'more' : 'less'}, ${money(Math.abs(monthly))} a month`;
  return `${rate(change.before)} per hour now, ${rate(change.after)} afterwards: ${difference}.`;
}
