import { DocumentFacts } from '@/display/document/DocumentFacts';
import { DocumentText } from '@/display/document/DocumentText';
import { downloadText } from '@/ui/browser/download';
import { Button } from '@/ui/Button';
import type { MachineDocument } from './use-document';

/** What the stored document exposes, allows and says. */
export function DocumentPart({ document }: { document: MachineDocument }) {
  const { raw, read, isUnreadable, problem } = document;
  if (raw === undefined) {
    return problem ? null : <p className="text-sm text-muted">Reading the stored document…</p>;
  }
  if (isUnreadable) {
    return (
      <p className="text-sm text-warn">
        The stored text is no app-compose document that this console can read.
      </p>
    );
  }
  if (!read) return <p className="text-sm text-muted">Checking the stored document…</p>;
  const { exposure, findings, members = {} } = read;
  return (
    <>
      <DocumentFacts exposure={exposure} findings={findings} />
      <Names names={members.allowed_envs} />
      <DocumentText members={members} />
      <Button look="quiet" size="small" onClick={() => downloadText('app-compose.json', raw)}>
        Download app-compose.json
      </Button>
    </>
  );
}

/** More than anyone reads; the document has them all. */
const MOST = 200;

function Names({ names }: { names: unknown }) {
  const allowed = Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  return (
    <section aria-labelledby="machine-names">
      <h3 id="machine-names" className="mb-2 text-sm font-medium">
        Variables that it may be given
      </h3>
      {allowed.length === 0 ? (
        <p className="text-sm text-muted">None: the document allows no names.</p>
      ) : (
        <>
          <ul className="flex flex-wrap gap-1.5">
            {allowed.slice(0, MOST).map((name) => (
              <li
                key={name}
                className="max-w-full rounded bg-raised px-1.5 py-0.5 font-mono text-xs break-all"
              >
                {name.slice(0, 200)}
              </li>
            ))}
            {allowed.length > MOST && (
              <li className="text-xs text-muted">{allowed.length - MOST} more</li>
            )}
          </ul>
          <p className="mt-1.5 text-[13px] text-muted">
            Only the names are in the document. The values are encrypted to the machine, and the API
            does not show them.
          </p>
        </>
      )}
    </section>
  );
}
