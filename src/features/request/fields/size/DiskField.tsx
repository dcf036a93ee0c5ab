import { instanceTypeOf } from '@/domain/cloud/placement/wish';
import { DISK_RATE, diskPrice } from '@/domain/cloud/price';
import { useDerived } from '@/features/request/derive/use-derived';
import { money } from '@/text/money';
import { Field } from '@/form/Field';

/** The disk, with the size’s own amount and what it costs by the price list. */
export function DiskField() {
  const { own, usual, size } = useDerived(({ request, catalogue }) => ({
    own: request.disk_size,
    usual: instanceTypeOf(request, catalogue)?.default_disk_size_gb,
    size: request.instance_type,
  }));
  const gb = typeof own === 'number' && own > 0 ? own : usual;
  return (
    <div>
      <Field path="disk_size" />
      <p className="-mt-1 pb-2 text-[13px] text-muted">
        {usual !== undefined && usual !== null && `${size} comes with ${usual} GB. `}
        {gb !== undefined && gb !== null
          ? `${gb} GB are about ${money(diskPrice(gb).monthly)} a month at the list price of $${DISK_RATE} per GB and hour (June 2026).`
          : `The list price is $${DISK_RATE} per GB and hour (June 2026).`}
      </p>
    </div>
  );
}
