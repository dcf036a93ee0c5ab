import { useDerived } from '@/features/request/derive/use-derived';
import type { ProvisionRecord } from '@/features/result/history/record';
import { later } from '@/ui/later';

const HistoryView = later(
  async () => (await import('@/features/result/history/HistoryView.lazy')).HistoryView,
  <p className="p-4 text-sm text-muted">Loading…</p>,
);

/** The provisions of before, held against the form as it is now. */
export function HistoryTab({ onOpen }: { onOpen: (record: ProvisionRecord) => void }) {
  const request = useDerived((derived) => derived.request);
  return <HistoryView request={request} onOpen={onOpen} />;
}
