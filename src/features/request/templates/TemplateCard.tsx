import { instanceTypeOf } from '@/domain/cloud/placement/wish';
import { priceOf } from '@/domain/cloud/price';
import { useDerived } from '@/features/request/derive/use-derived';
import { rate } from '@/text/money';
import { inSeries } from '@/domain/schema/in-series';
import { useId, type ReactNode } from 'react';
import { unpinnedImages, type Template } from './template';

/** One template, with what to know of it before it is taken. */
export function TemplateCard({ template, onTake }: { template: Template; onTake: () => void }) {
  const { title, about, variables, reach, needs, sets } = template;
  const facts = useId();
  const unpinned = unpinnedImages(template);
  return (
    <li className="relative px-3 py-2.5 text-sm hover:bg-raised">
      <button
        type="button"
        onClick={onTake}
        aria-describedby={facts}
        className="text-left font-medium after:absolute after:inset-0"
      >
        {title}
      </button>
      <div id={facts}>
        <p>{about}</p>
        <dl className="mt-1 grid grid-cols-[4.75rem_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-[13px] text-muted">
          <Fact name="Price">
            <Price size={sets?.instance_type} disk={sets?.disk_size} />
          </Fact>
          <Fact name="Variables">
            {variables.length === 0
              ? 'None'
              : variables.map(({ name, what, otherwise }, i) => (
                  <span key={name}>
                    {i > 0 && '; '}
                    <code className="font-mono text-xs text-ink">{name}</code> {what}
                    {otherwise !== undefined && `, or ${otherwise}`}
                  </span>
                ))}
          </Fact>
          <Fact name="Reachable">
            {reach.length === 0
              ? 'Nothing, from outside'
              : reach.map(({ port, how }) => `Port ${port}: ${how}`).join('; ')}
          </Fact>
          {needs !== undefined && <Fact name="Needs">{needs}</Fact>}
          {unpinned.length > 0 && (
            <Fact name="Images">
              {inSeries(unpinned)} {unpinned.length === 1 ? 'is' : 'are'} named by a tag, which can
              be moved to other code: pin {unpinned.length === 1 ? 'it' : 'them'} with @sha256:…
            </Fact>
          )}
        </dl>
      </div>
    </li>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-faint">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  );
}

/** Of the size it asks for, else of the one that is chosen now. */
function Price({ size, disk }: { size: string | undefined; disk: number | undefined }) {
  const { type, sizes } = useDerived(({ request, catalogue, lookups }) => ({
    type:
      size === undefined
        ? instanceTypeOf(request, catalogue)
        : catalogue.instanceTypes?.find(({ id }) => id === size),
    sizes: lookups.sizes.kind,
  }));
  const price = priceOf(type);
  const cost = price
    ? `${rate(price.hourly)} per hour`
    : sizes === 'loading'
      ? 'Looking it up…'
      : 'Not known here';
  const id = size ?? type?.id;
  return (
    <span className="tabular-nums">
      {cost}
      {id !== undefined && ` on ${id}`}
      {size === undefined && type && ', the size that is chosen now'}
      {disk !== undefined && `; sets ${disk} GB of disk`}
    </span>
  );
}
