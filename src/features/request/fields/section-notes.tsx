import { useDerived } from '@/features/request/derive/use-derived';
import { later } from '@/ui/later';
import { LookupNote } from '@/ui/LookupNote';
import type { FC } from 'react';

// Waits as tall as what comes, so that nothing below it jumps.
const ExposureList = later(
  async () => (await import('@/features/request/checks/ExposureList.lazy')).ExposureList,
  <p className="h-48 text-sm text-muted">Working it out…</p>,
);
/** What belongs under the title of a section, by its id. */
export const sectionNotes: Partial<Record<string, FC>> = {
  placement: NodesNote,
  exposure: ExposureNote,
};

function NodesNote() {
  return <LookupNote {...useDerived(({ lookups }) => lookups.nodes)} />;
}

function ExposureNote() {
  return (
    <div
      role="group"
      aria-label="From outside"
      className="mt-1 mb-3 rounded border border-line bg-canvas px-4 py-3"
    >
      <h3 className="mb-1 text-sm font-medium">From outside</h3>
      <ExposureList />
    </div>
  );
}
