import { instanceTypesQuery } from '@/api/lookups';
import { priceOf } from '@/domain/cloud/price';
import { useQuery } from '@tanstack/react-query';

/** What a machine of this size costs, as a sentence and for a button; says so where it is not known. */
export function useCost(instanceType: string | undefined): { sentence: string; short: string } {
  const { data } = useQuery(instanceTypesQuery);
  const all = data?.result.flatMap(({ items }) => items) ?? [];
  const price = priceOf(all.find(({ id }) => id === instanceType));
  if (!price) {
    const size = instanceType ?? 'a size of your own';
    return { sentence: `What ${size} costs is not known here.`, short: '' };
  }
  const hourly = `$${price.hourly.toFixed(3)}/h`;
  return {
    sentence: `${instanceType} costs ${hourly} ≈ $${price.monthly.toFixed(2)}/month, without extra disk.`,
    short: `, ${hourly}`,
  };
}
