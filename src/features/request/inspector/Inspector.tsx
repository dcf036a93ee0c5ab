import { later } from '@/ui/later';
import { Tabs } from '@/ui/Tabs';
import { Tag } from '@/ui/Tag';
import { tallyWords, worstOf } from '@/features/request/derive/listed';
import { useListed } from '@/features/request/derive/use-listed';
import { SOON } from '@/ui/soon';
import type { ReactNode } from 'react';
import { RequestView } from './RequestView';

const loading = <p className="p-4 text-sm text-muted">Loading…</p>;

// What is behind a tab is loaded when it is first chosen.
const AppComposeView = later(
  async () => (await import('./AppComposeView.lazy')).AppComposeView,
  loading,
);
const ChecksView = later(
  async () => (await import('@/features/request/checks/ChecksView.lazy')).ChecksView,
  loading,
);

/** What the form stands for: the request, the measured document, what is wrong with it, what was before. */
export function Inspector({ history }: { history: ReactNode }) {
  return (
    <aside aria-label="Inspector" className="flex min-h-0 min-w-0 flex-1 flex-col bg-canvas">
      <Tabs
        label="Inspector"
        tabs={[
          { id: 'request', title: 'Request', panel: <RequestView /> },
          { id: 'app-compose', title: 'App compose', panel: <AppComposeView /> },
          { id: 'checks', title: <ChecksTitle />, panel: <ChecksView /> },
          { id: 'history', title: 'History', panel: history },
        ]}
      />
    </aside>
  );
}

const TONES = { error: 'bad', unchecked: 'warn', warning: 'warn', task: 'plain' } as const;

function ChecksTitle() {
  const { tally, isChecking } = useListed();
  const worst = worstOf(tally);
  return (
    <>
      Checks
      {isChecking ? (
        <span className={`text-faint ${SOON}`}>
          <span aria-hidden>…</span>
          <span className="sr-only">Checking…</span>
        </span>
      ) : (
        worst && (
          <Tag tone={TONES[worst]}>
            <span aria-hidden>{tally.total}</span>
            <span className="sr-only">{tallyWords(tally)}</span>
          </Tag>
        )
      )}
    </>
  );
}
