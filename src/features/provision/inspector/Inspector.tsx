import { LazyPart } from '@/ui/LazyPart';
import { Tabs } from '@/ui/Tabs';
import { Tag } from '@/ui/Tag';
import { useDerived } from '@/features/provision/derived';
import type { ProvisionRecord } from '@/features/provision/history/record';
import { lazy, type ReactNode } from 'react';
import { RequestView } from './RequestView';

const AppComposeView = lazy(async () => ({
  default: (await import('./AppComposeView')).AppComposeView,
}));

const ChecksView = lazy(async () => ({
  default: (await import('@/features/provision/checks/ChecksView')).ChecksView,
}));

const HistoryView = lazy(async () => ({
  default: (await import('@/features/provision/history/HistoryView')).HistoryView,
}));

/** What the form stands for: the request, the measured document, what is wrong with it, what was before. */
export function Inspector({ onOpenAnswer }: { onOpenAnswer: (record: ProvisionRecord) => void }) {
  const history = <Later panel={<HistoryView onOpen={onOpenAnswer} />} />;
  return (
    <aside aria-label="Inspector" className="flex min-h-0 flex-col bg-canvas">
      <Tabs
        label="Inspector"
        tabs={[
          { id: 'request', title: 'Request', panel: <RequestView /> },
          { id: 'app-compose', title: 'App compose', panel: <Later panel={<AppComposeView />} /> },
          { id: 'checks', title: <ChecksTitle />, panel: <Later panel={<ChecksView />} /> },
          { id: 'history', title: 'History', panel: history },
        ]}
      />
    </aside>
  );
}

/** What is behind a tab is loaded when it is first chosen. */
function Later({ panel }: { panel: ReactNode }) {
  return <LazyPart>{panel}</LazyPart>;
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
