import { later } from '@/ui/later';
import { Tabs } from '@/ui/Tabs';
import { Tag } from '@/ui/Tag';
import { useDerived } from '@/features/request/derive/use-derived';
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

function ChecksTitle() {
  const findings = useDerived((derived) => derived.findings);
  const wrong = findings.some((finding) => finding.severity === 'error' && !finding.missing);
  const warned = findings.some(({ severity }) => severity === 'warning');
  return (
    <>
      Checks
      {findings.length > 0 && (
        <Tag tone={wrong ? 'bad' : warned ? 'warn' : 'plain'}>{findings.length}</Tag>
      )}
    </>
  );
}
