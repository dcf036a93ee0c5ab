import { later } from '@/ui/later';

/** What differs between two texts, line by line; the code for it comes when it is first shown. */
export const Diff = later(
  async () => (await import('./DiffTable.lazy')).DiffTable,
  <p className="text-sm text-muted">Comparing…</p>,
);
