import { Tabs } from '@/ui/Tabs';
import { Tag } from '@/ui/Tag';
import { useDerived } from '@/features/provision/derived';
import { RequestView } from './RequestView';
import { lazy, Suspense, type ReactNode } from 'react';

const AppComposeView = lazy(async () => ({
  default: (await import('./AppComposeView')).AppComposeView,
}));

const ChecksView = lazy(async () => ({
  default: (await import('@/features/provision/checks/ChecksView')).ChecksView,
}));

/** What the form stands for: the request, the measured document, and what is wrong with it. */
export function Inspector() {
  return (
    <aside aria-label="Inspector" className="flex min-h-0 flex-col bg-canvas">
      <Tabs
        label="Inspector"
        tabs={[
          { id: 'request', title: 'Request', panel: <RequestView /> },
          { id: 'app-compose', title: 'App compose', panel: <Later panel={<AppComposeView />} /> },
          { id: 'checks', title: <ChecksTitle />, panel: <Later panel={<ChecksView />} /> },
        ]}
      />
    </aside>
  );
}

/** What is behind a tab is loaded when it is first chosen. */
function Later({ panel }: { panel: ReactNode }) {
  return <Suspense fallback={<p className="p-4 text-sm text-muted">Loading…</p>}>{panel}</Suspense>;
}

function ChecksTitle() {
  const { findings } = useDerived();
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
