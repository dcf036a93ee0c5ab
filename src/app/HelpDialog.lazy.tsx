import { ownDocumentQuery } from '@/api/own-document';
import { Dialog } from '@/ui/overlay/Dialog';
import { useQuery } from '@tanstack/react-query';
import { TERMS } from './terms';

const KEYS: [string, string][] = [
  ['Ctrl+Enter', 'Provision (⌘+Enter on a Mac)'],
  ['Ctrl+M', 'In the code editor: Tab moves the focus (Ctrl+Shift+M on a Mac)'],
  ['F8', 'In the code editor: next problem'],
  ['Ctrl+Space', 'In the code editor: suggestions'],
  ['Alt+↑ Alt+↓', 'Move a row of a list'],
  ['Arrow keys', 'Along the sections, tabs and choices'],
  ['Ctrl+K', 'Go to any field, section or page, or do something, by its name (⌘+K on a Mac)'],
  ['?', 'This help'],
];

/** Shortcuts and the terms of the trade, one sentence each. */
export function HelpDialog(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog {...props} title="Help">
      <h3 className="mb-1 text-sm font-medium">Keys</h3>
      <Pairs pairs={KEYS} mono />
      <h3 className="mt-4 mb-1 text-sm font-medium">Terms</h3>
      <Pairs pairs={TERMS} />
      <h3 className="mt-4 mb-1 text-sm font-medium">This console</h3>
      <ThisConsole />
    </Dialog>
  );
}

/** Which console this is; where it runs in a machine of its own, which document that says it was started with. */
function ThisConsole() {
  const { data: hash } = useQuery(ownDocumentQuery);
  return (
    <div className="space-y-1 text-sm text-muted">
      <p>Version {import.meta.env.CONSOLE_VERSION}.</p>
      {hash && (
        <>
          <p>
            Its server says that it runs in a CVM, started with the document of this compose_hash. A
            console elsewhere can check that, under Check a document.
          </p>
          <p className="font-mono text-xs break-all">{hash}</p>
        </>
      )}
    </div>
  );
}

function Pairs({
  pairs,
  mono = false,
}: {
  pairs: readonly (readonly [string, string])[];
  mono?: boolean;
}) {
  return (
    <dl className="space-y-1 text-sm">
      {pairs.map(([term, words]) => (
        <div key={term} className="flex gap-3">
          <dt className={`w-28 shrink-0 ${mono ? 'font-mono text-xs leading-5' : 'font-medium'}`}>
            {term}
          </dt>
          <dd className="text-muted">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
