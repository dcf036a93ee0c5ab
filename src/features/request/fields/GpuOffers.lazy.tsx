import type { GpuSpec } from '@/domain/request/sections/gpus';
import { gpuOffers, type GpuOffer } from '@/domain/cloud/gpu-slots';
import { useDerived, useParts } from '@/features/request/derive/use-derived';
import { LookupNote } from '@/ui/LookupNote';
import { Tag } from '@/ui/Tag';
import { useNarrowed } from '@/ui/input/use-narrowed';

interface GpuOffersProps {
  chosen: readonly GpuSpec[];
  onChange: (gpus: GpuSpec[]) => void;
}

/** The workspace’s GPUs by slot, to be ticked; free text stays possible below. */
export function GpuOffers({ chosen, onChange }: GpuOffersProps) {
  const { catalogue, lookups } = useParts('catalogue', 'lookups');
  const teepod_id = useDerived(({ request }) => request.teepod_id);
  const offers = gpuOffers({ teepod_id }, catalogue);
  function toggle({ slot, product_id }: GpuOffer['gpu'], on: boolean) {
    const others = chosen.filter((gpu) => gpu.slot !== slot);
    onChange(on ? [...others, { slot, ...(product_id && { product_id }) }] : others);
  }
  const isChosen = ({ gpu }: GpuOffer) => chosen.some(({ slot }) => slot === gpu.slot);
  const { rows, finder } = useNarrowed('Find a GPU', offers, { wordsOf, isChosen });
  if (offers.length === 0) return <LookupNote {...lookups.gpus} />;
  return (
    <div>
      <LookupNote {...lookups.gpus} />
      {finder}
      <fieldset className="rounded border border-line">
        <legend className="sr-only">GPUs of the workspace</legend>
        <ul className="max-h-72 divide-y divide-line overflow-y-auto">
          {rows.map((offer) => (
            <Offer
              key={`${offer.place} ${offer.gpu.slot}`}
              offer={offer}
              checked={isChosen(offer)}
              onChange={(on) => toggle(offer.gpu, on)}
            />
          ))}
        </ul>
      </fieldset>
    </div>
  );
}

function wordsOf({ gpu, place }: GpuOffer): string {
  return `${gpu.slot} ${gpu.product_id ?? ''} ${place ?? ''}`;
}

interface OfferProps {
  offer: GpuOffer;
  checked: boolean;
  onChange: (on: boolean) => void;
}

function Offer({ offer, checked, onChange }: OfferProps) {
  const { gpu, place, inUse, excluded } = offer;
  return (
    <li>
      <label
        className={`flex min-h-8 cursor-pointer flex-wrap items-center gap-x-2 px-3 py-1 text-sm text-ink hover:bg-raised ${checked ? 'bg-accent-soft' : ''}`}
      >
        <input
          type="checkbox"
          checked={checked}
          onChange={({ target }) => onChange(target.checked)}
          className="size-4 accent-accent"
        />
        <span className="font-mono">{gpu.slot}</span>
        <span className="text-[13px] text-muted">
          {[gpu.product_id, place].filter(Boolean).join(' · ')}
        </span>
        {inUse && <Tag tone="warn">in use</Tag>}
        {excluded !== undefined && <span className="text-xs text-warn">{excluded}</span>}
      </label>
    </li>
  );
}
