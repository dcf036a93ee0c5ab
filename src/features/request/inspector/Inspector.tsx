import { later } from '@/ui/later';
import { Sheet } from '@/ui/overlay/Sheet';
import { Tabs } from '@/ui/Tabs';
import { Tag } from '@/ui/Tag';
import { tallyWords, worstOf } from '@/features/request/derive/listed';
import { useListed } from '@/features/request/derive/use-listed';
import { SOON } from '@/ui/soon';
import type { ReactNode } from 'react';
import { useWatched } from '@/ui/browser/use-watched';
import { inspectorOpen, inspectorTab, type InspectorTab } from './inspector-tab';
import { SummaryView } from './SummaryView';

const loading = <p className="p-4 text-sm text-muted">Loading…</p>;

// What is behind a tab is loaded when it is first chosen.
const RequestView = later(async () => (await import('./RequestView.lazy')).RequestView, loading);
const AppComposeView = later(
  async () => (await import('./AppComposeView.lazy')).AppComposeView,
  loading,
);
const ChecksView = later(
  async () => (await import('@/features/request/checks/ChecksView.lazy')).ChecksView,
  loading,
);
const CodeView = later(
  async () => (await import('@/features/request/code/CodeView.lazy')).CodeView,
  loading,
);

/** What the form stands for: the request, the measured document, what is wrong with it, what was before. */
export function Inspector({ history }: { history: ReactNode }) {
  const chosen = useWatched(inspectorTab);
  const tabs: { id: InspectorTab; title: ReactNode; panel: ReactNode }[] = [
    { id: 'summary', title: 'Summary', panel: <SummaryView /> },
    { id: 'request', title: 'Request', panel: <RequestView /> },
    { id: 'app-compose', title: 'App compose', panel: <AppComposeView /> },
    { id: 'checks', title: <ChecksTitle />, panel: <ChecksView /> },
    { id: 'code', title: 'Code', panel: <CodeView /> },
    { id: 'history', title: 'History', panel: history },
  ];
  return (
    <Sheet
      title="Inspector"
      open={useWatched(inspectorOpen)}
      onClose={() => inspectorOpen.set(false)}
      className="md:sticky md:top-12 md:flex md:h-[calc(100vh-3rem-3.5rem)] max-xl:md:top-[5.6rem] max-xl:md:h-[calc(100vh-5.6rem-3.5rem)]"
    >
      <div className="flex min-h-0 min-w-0 flex-1 flex-col bg-canvas">
        <Tabs label="Inspector" tabs={tabs} value={chosen} onChange={inspectorTab.set} />
      </div>
    </Sheet>
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
