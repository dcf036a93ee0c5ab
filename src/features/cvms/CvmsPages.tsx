import { useLive } from '@/ui/browser/live';
import { later } from '@/ui/later';
import { useState } from 'react';
import { MachinesPage } from './MachinesPage';

// Apart from the list, which is then there sooner.
const MachinePage = later(
  async () => (await import('./MachinePage.lazy')).MachinePage,
  <p className="p-8 text-sm text-muted">Loading…</p>,
);

interface CvmsPagesProps {
  /** The machine that the address names; undefined for the list of them. */
  id: string | undefined;
  /** Whether one of these pages is in sight: out of it nothing is asked. */
  shown: boolean;
  /** The id of the heading of whichever is in sight. */
  heading: string;
  /** What the browser's tab says for a machine's name. */
  titleOf: (name: string) => string;
  onKeyNeeded: () => void;
}

/** The list of machines and the page of each; the list stays as it was left, and the machine that was shown last. */
export function CvmsPages({ id, shown, titleOf, ...rest }: CvmsPagesProps) {
  useLive();
  const [last, setLast] = useState(id);
  if (id !== undefined && id !== last) setLast(id);
  return (
    <>
      <MachinesPage shown={shown && id === undefined} {...rest} />
      {last !== undefined && (
        <MachinePage
          key={last}
          id={last}
          shown={shown && id === last}
          titleOf={titleOf}
          {...rest}
        />
      )}
    </>
  );
}
