import { Tabs } from '@/ui/Tabs';
import { Tag } from '@/ui/Tag';
import { AppComposeView } from './AppComposeView';
import { useDerived } from '@/features/provision/derived';
import { RequestView } from './RequestView';
import { lazy, Suspense } from 'react';

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
          { id: 'app-compose', title: 'App compose', panel: <AppComposeView /> },
          { id: 'checks', title: <ChecksTitle />, panel: <Checks /> },
        ]}
      />
    </aside>
  );
}

function Checks() {
  return (
    <Suspense fallback={<p className="p-4 text-sm text-muted">Loading the checks…</p>}>
      <ChecksView />
    </Suspense>
  );
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
