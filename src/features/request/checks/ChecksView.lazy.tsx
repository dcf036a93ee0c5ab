import { countOfKind, tallyWords, type ListedKind } from '@/features/request/derive/listed';
import { useListed } from '@/features/request/derive/use-listed';
import { useParts, usePipeline } from '@/features/request/derive/use-derived';
import type { ComposeActs } from '@/features/request/derive/compose-marks';
import type { ProvisionForm } from '@/domain/request/form';
import { useLookUp } from '@/features/request/images/images-open';
import { actLater } from '@/features/request/variables/act-later';
import { Disclosure } from '@/ui/Disclosure';
import { later } from '@/ui/later';
import { CircleCheck } from 'lucide-react';
import { useFormContext } from 'react-hook-form';
import { checkItems, ofText, type CheckItem } from './check-items';
import { CheckRow } from './CheckRow';
import { FixAllSafe } from './FixAllSafe';

const ExposureList = later(
  async () => (await import('./ExposureList.lazy')).ExposureList,
  <p className="text-sm text-muted">Working it out…</p>,
);

const GROUPS: { kind: ListedKind; title: string }[] = [
  { kind: 'error', title: 'Problems' },
  { kind: 'unchecked', title: 'Not checked' },
  { kind: 'warning', title: 'Warnings' },
  { kind: 'task', title: 'To fill in' },
  { kind: 'hint', title: 'Hints' },
];

/** Every finding, grouped by severity and each leading to its place, and what the request exposes, unless that is said beside it. */
export function ChecksView({ isExposureSaid = false }: { isExposureSaid?: boolean }) {
  const { compose, behind } = useParts('compose', 'behind');
  const { list, tally, isChecking } = useListed();
  const { recheck } = usePipeline();
  const form = useFormContext<ProvisionForm>();
  const acts: ComposeActs = { act: (what) => void actLater(form, what), lookUp: useLookUp() };
  const items = checkItems(list, compose, { ...acts, recheck });
  const silenced = compose?.silenced ?? [];
  return (
    <div className="space-y-5 p-4" aria-busy={behind}>
      <div className="space-y-4">
        <div className="flex min-h-7 flex-wrap items-center gap-2">
          <p role="status" className="mr-auto text-sm text-muted">
            {isChecking ? 'Checking…' : tallyWords(tally)}
          </p>
          {compose && <FixAllSafe compose={compose} behind={behind} />}
        </div>
        {tally.total === 0 && !isChecking && (
          <p className="flex items-center gap-2 text-sm">
            <CircleCheck aria-hidden size={15} className="text-good" />
            Nothing was found that would stop it.
          </p>
        )}
        {GROUPS.map(({ kind, title }) => (
          <Group
            key={kind}
            title={title}
            count={countOfKind(list, kind)}
            items={items.filter((item) => item.kind === kind)}
          />
        ))}
        {silenced.length > 0 && (
          <Disclosure
            title={`Silenced (${silenced.length})`}
            summary="Switched off by a comment in the compose file"
          >
            <Rows items={compose ? silenced.map((one) => ofText(one, compose, acts)) : []} />
          </Disclosure>
        )}
      </div>
      {!isExposureSaid && (
        <section aria-label="What this exposes">
          <h3 className="mb-1 text-sm font-medium">What this exposes</h3>
          <ExposureList />
        </section>
      )}
    </div>
  );
}

interface GroupProps {
  title: string;
  /** One item may stand for many. */
  count: number;
  items: CheckItem[];
}

function Group({ title, count, items }: GroupProps) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="mb-1 text-sm font-medium">
        {title} <span className="font-normal text-muted tabular-nums">{count}</span>
      </h3>
      <Rows items={items} />
    </section>
  );
}

function Rows({ items }: { items: CheckItem[] }) {
  return (
    <ul className="divide-y divide-line rounded border border-line bg-surface">
      {items.map((item, i) => (
        <CheckRow key={i} item={item} />
      ))}
    </ul>
  );
}
