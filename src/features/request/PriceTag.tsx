import { instanceTypeOf } from '@/domain/cloud/placement/wish';
import { DISK_RATE, diskOf, diskPrice, HOURS_PER_MONTH, priceOf } from '@/domain/cloud/price';
import { Popover } from '@/ui/overlay/Popover';
import { useDerived } from '@/features/request/derive/use-derived';
import { money, rate } from '@/text/money';

/** What the chosen size costs, with what is and is not in the figure. */
export function PriceTag() {
  const { type, gb, id, sizes } = useDerived(({ request, catalogue, lookups }) => {
    const chosen = instanceTypeOf(request, catalogue);
    return {
      type: chosen,
      gb: diskOf(request, chosen),
      id: request.instance_type,
      sizes: lookups.sizes.kind,
    };
  });
  const price = priceOf(type);
  if (!price) return <p className="text-muted">{withoutPrice()}</p>;
  const disk = gb === undefined ? undefined : diskPrice(gb);
  return (
    <Popover
      label="What the price contains"
      trigger={
        <button
          type="button"
          className="min-h-6 text-muted tabular-nums underline decoration-dotted underline-offset-4 hover:text-ink"
        >
          {rate(price.hourly)}/h ≈ {money(price.monthly)}/month
          <span className="sr-only">: what it contains</span>
        </button>
      }
    >
      <dl className="grid grid-cols-[auto_auto] gap-x-6 gap-y-1 tabular-nums">
        <dt>{type?.id}, from the API’s list</dt>
        <dd className="text-right">{money(price.monthly)}</dd>
        {disk && (
          <>
            <dt>{gb} GB of disk, by the price list</dt>
            <dd className="text-right">{money(disk.monthly)}</dd>
          </>
        )}
      </dl>
      <ul className="mt-2 list-disc space-y-1 pl-4 text-muted">
        <li>
          A month is counted as {HOURS_PER_MONTH} hours. The figure in the bar is the size alone.
        </li>
        <li>
          Disk is ${DISK_RATE} per GB and hour on Phala’s price list of June 2026. Whether the
          size’s own {type?.default_disk_size_gb ?? 20} GB are in its price is not documented.
        </li>
        <li>Not in it: GPUs attached by slot, gas of an on-chain KMS, discounts, taxes.</li>
        <li>Provisioning itself costs nothing: billing begins when the CVM is created.</li>
      </ul>
    </Popover>
  );

  function withoutPrice(): string {
    if (typeof id !== 'string' || id === '') return 'No price for a size of your own';
    if (sizes === 'loading') return 'Looking up the price…';
    if (sizes === 'no-api') return 'No API to ask for the price';
    if (sizes === 'failed') return 'Price could not be looked up';
    return type ? 'No price for this type' : `No price for ${id.slice(0, 40)}`;
  }
}
