import { apiKey } from '@/api/call/key';
import { currentUserQuery, quotasQuery } from '@/api/lookups';
import type { CurrentUser, Quotas } from '@/domain/cloud/account';
import { sizeWords } from '@/domain/cloud/size-words';
import { useWatched } from '@/ui/browser/use-watched';
import { useQuery } from '@tanstack/react-query';

/** Whose workspace the key opens, and what it may still have; nothing where the API tells nothing. */
export function AccountFacts() {
  const enabled = useWatched(apiKey.status) === 'entered';
  const user = useQuery({ ...currentUserQuery, enabled });
  const slug = user.data?.slug ?? '';
  const quotas = useQuery({ ...quotasQuery(slug), enabled: enabled && slug !== '' });
  if (!enabled) return null;
  if (!user.data) {
    const words = user.isError
      ? 'The workspace could not be looked up. The key is used all the same.'
      : 'Looking up the workspace…';
    return (
      <p role="status" className="mt-4 text-[13px] text-muted">
        {words}
      </p>
    );
  }
  const facts = [...userFacts(user.data), ...quotaFacts(quotas.data?.quotas)];
  return (
    <section aria-labelledby="account-title" className="mt-5 text-[13px]">
      <h3 id="account-title" className="mb-1 text-sm font-medium">
        What this key opens
      </h3>
      <dl className="divide-y divide-line rounded border border-line">
        {facts.map(([label, value]) => (
          <div key={label} className="flex gap-4 px-3 py-1.5">
            <dt className="w-28 shrink-0 text-muted">{label}</dt>
            <dd className="min-w-0 flex-1 break-words tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {user.data.slug !== undefined && quotas.isError && (
        <p className="mt-1 text-muted">The quotas could not be looked up.</p>
      )}
    </section>
  );
}

function userFacts(user: CurrentUser): [string, string][] {
  const { username, workspace, tier, balance, granted, postPaid } = user;
  const dollars = (amount: number) => `$${amount.toFixed(2)}`;
  return [
    ['Workspace', tier === undefined ? workspace : `${workspace}, tier ${tier}`],
    ['User', username],
    ...(balance === undefined
      ? []
      : [
          [
            'Balance',
            [
              dollars(balance),
              granted !== undefined && granted > 0 && `and ${dollars(granted)} granted`,
              postPaid && '(billed afterwards)',
            ]
              .filter(Boolean)
              .join(' '),
          ] satisfies [string, string],
        ]),
  ];
}

/** A limit of -1 is none. */
function quotaFacts(quotas: Quotas | undefined): [string, string][] {
  if (!quotas) return [];
  const plain = (amount: number) => amount.toLocaleString('en');
  const rows: [string, Quotas['vcpu'], (amount: number) => string][] = [
    ['CVMs', quotas.vm_slots, plain],
    ['vCPU', quotas.vcpu, plain],
    ['Memory', quotas.memory_mb, sizeWords],
    ['Disk', quotas.disk_gb, (gb) => sizeWords(gb * 1024)],
  ];
  return rows.flatMap(([label, metric, words]): [string, string][] => {
    if (!metric) return [];
    if (metric.limit < 0) return [[label, 'no limit']];
    return [[label, `${words(Math.max(0, metric.remaining))} left of ${words(metric.limit)}`]];
  });
}
