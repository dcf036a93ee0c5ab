import { lazy, Suspense } from 'react';
import type { DiffTableProps } from './DiffTable';

const Table = lazy(async () => ({ default: (await import('./DiffTable')).DiffTable }));

/** What differs between two texts, line by line; the code for it comes when it is first shown. */
export function Diff(props: DiffTableProps) {
  return (
    <Suspense fallback={<p className="text-sm text-muted">Comparing…</p>}>
      <Table {...props} />
    </Suspense>
  );
}
