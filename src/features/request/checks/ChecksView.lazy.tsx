import { useParts } from '@/features/request/derive/use-derived';
import type { NameAct } from '@/features/request/derive/compose-marks';
import { countOf } from '@/text/count-words';
import type { ProvisionForm } from '@/domain/request/form';
import { actOnName } from '@/features/request/variables/act-on-name.lazy';
import { Disclosure } from '@/ui/Disclosure';
import { later } from '@/ui/later';
import { Notice } from '@/ui/Notice';
import { CircleCheck } from 'lucide-react';
import { useFormContext, useFormState } from 'react-hook-form';
import { checkItems, ofText, type CheckItem, type CheckKind } from './check-items';
import { CheckRow } from './CheckRow';
import { FixAllSafe } from './FixAllSafe';

const ExposureList = later(
  async () => (await import('./ExposureList.lazy')).ExposureList,
  <p className="text-sm text-muted">Working it out…</p>,
);

const GROUPS: { kind: CheckKind; title: string }[] = [
  { kind: 'error', title: 'Errors' },
  { kind: 'warning', title: 'Warnings' },
  { kind: 'task', title: 'To fill in' },
  { kind: 'hint', title: 'Hints' },
];

/** Every finding, grouped by severity and each leading to its place, and what the request exposes. */
export function ChecksView() {
  const { findings, compose, behind, unread } = useParts('findings', 'compose', 'behind', 'unread');
  const { submitCount } = useFormState();
  const form = useFormContext<ProvisionForm>();
  const act = (what: NameAct) => actOnName(form, what);
  const items = checkItems(findings, compose, submitCount > 0, act);
  const silenced = compose?.silenced ?? [];
  return (
    <div className="space-y-5 p-4" aria-busy={behind}>
      <div className="space-y-4">
        <div className="flex min-h-7 flex-wrap items-center gap-2">
          <p role="status" className="mr-auto text-sm text-muted">
            {behind ? 'Checking what you typed…' : summary(items)}
          </p>
          {compose && <FixAllSafe compose={compose} behind={behind} />}
        </div>
        {unread && (
          <Notice tone="warn" title="The compose text was not checked">
            <p>
              Reading it took too long, or the checks could not be loaded. It can still be sent.
            </p>
          </Notice>
        )}
        {items.length === 0 && !unread && (
          <p className="flex items-center gap-2 text-sm">
            <CircleCheck aria-hidden size={15} className="text-good" />
            Nothing was found that would stop it.
          </p>
        )}
        {GROUPS.map(({ kind, title }) => (
          <Group key={kind} title={title} items={items.filter((item) => item.kind === kind)} />
        ))}
        {compose !== undefined && compose.left > 0 && (
          <p className="text-sm text-muted">{compose.left} more in the compose file.</p>
        )}
        {silenced.length > 0 && (
          <Disclosure
            title={`Silenced (${silenced.length})`}
            summary="Switched off by a comment in the compose file"
          >
            <Rows items={compose ? silenced.map((one) => ofText(one, compose, act)) : []} />
          </Disclosure>
        )}
      </div>
      <section aria-label="What this exposes">
        <h3 className="mb-1 text-sm font-medium">What this exposes</h3>
        <ExposureList />
      </section>
    </div>
  );
}

function Group({ title, items }: { title: string; items: CheckItem[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="mb-1 text-sm font-medium">
        {title} <span className="font-normal text-muted tabular-nums">{items.length}</span>
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

function summary(items: CheckItem[]): string {
  const count = (kind: CheckKind, noun: string) => {
    const n = items.filter((item) => item.kind === kind).length;
    return n === 0 ? [] : [countOf(n, noun)];
  };
  return [
    ...count('error', 'error'),
    ...count('warning', 'warning'),
    ...count('hint', 'hint'),
  ].join(', ');
}
