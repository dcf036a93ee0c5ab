import { CvmsPages } from '@/features/cvms/CvmsPages';
import type { ChangeAddress } from '@/text/addresses';
import { later } from '@/ui/later';
import { withConsole } from '@/app/pages';

const ChangePage = later(
  async () => (await import('./ChangePage.lazy')).ChangePage,
  <p className="p-8 text-sm text-muted">Loading…</p>,
);

interface MachinePagesProps {
  /** What the address names; undefined while another page is in sight. */
  place: { id?: string; change?: ChangeAddress } | undefined;
  /** The id of the heading of whichever is in sight. */
  heading: string;
  onKeyNeeded: () => void;
}

/** The list of machines, the page of each, and that which changes what one has. */
export function MachinePages({ place, heading, onKeyNeeded }: MachinePagesProps) {
  const { id, change } = place ?? {};
  const rest = { heading, titleOf: withConsole, onKeyNeeded };
  return (
    <>
      <CvmsPages id={id} shown={place !== undefined && !change} {...rest} />
      {id !== undefined && change && (
        <ChangePage
          key={`${id} ${change.revision ?? ''}`}
          id={id}
          revision={change.revision}
          {...rest}
        />
      )}
    </>
  );
}
