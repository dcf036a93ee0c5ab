import { LaterSecretsEditor } from '@/features/provision/environment/LaterSecretsEditor';
import { useDerived } from '@/features/provision/derived';
import { LookupNote } from '@/ui/LookupNote';
import { lazy, Suspense, type FC } from 'react';

const ExposureList = lazy(async () => ({
  default: (await import('@/features/provision/checks/ExposureList')).ExposureList,
}));

/** What belongs under the title of a section, by its id. */
export const sectionNotes: Partial<Record<string, FC>> = {
  environment: LaterSecretsEditor,
  placement: NodesNote,
  exposure: ExposureNote,
};

function NodesNote() {
  return <LookupNote {...useDerived().lookups.nodes} />;
}

function ExposureNote() {
  return (
    <div
      role="group"
      aria-label="From outside"
      className="mt-1 mb-3 rounded border border-line bg-canvas px-4 py-3"
    >
      <h3 className="mb-1 text-sm font-medium">From outside</h3>
      {/* As tall as what comes, so that nothing below it jumps. */}
      <Suspense fallback={<p className="h-48 text-sm text-muted">Working it out…</p>}>
        <ExposureList />
      </Suspense>
    </div>
  );
}
