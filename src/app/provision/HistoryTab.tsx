import { useDerived } from '@/features/request/derive/use-derived';
import { later } from '@/ui/later';

const HistoryView = later(
  async () => (await import('@/features/result/history/HistoryView.lazy')).HistoryView,
  <p className="p-4 text-sm text-muted">Loading…</p>,
);

/** The provisions of before, held against the form as it is now. */
export function HistoryTab({ onOpen }: { onOpen: (id: string) => void }) {
  const request = useDerived((derived) => derived.request);
  return <HistoryView request={request} onOpen={onOpen} />;
}
