import { CopyHash } from '@/display/CopyHash';
import { VerdictNote } from '@/display/VerdictNote';
import { needsAcknowledgement } from '@/domain/hash/verdict/verdict';
import { Button } from '@/ui/Button';
import { Hash } from '@/ui/Hash';
import { Notice } from '@/ui/Notice';
import type { MachineDocument } from './use-document';

/** The id of its heading, which the rest of the page may lead to. */
export const HASH_TITLE = 'machine-hash';

interface MachineHashProps {
  /** As the API says it; undefined where it does not. */
  hash: string | undefined;
  document: MachineDocument;
}

/** The hash that the API names for a machine, and whether the document it keeps has it. */
export function MachineHash({ hash, document }: MachineHashProps) {
  const { checked, problem, isFetching, fetchAgain } = document;
  return (
    <section
      aria-labelledby={HASH_TITLE}
      className="space-y-3 rounded-lg border border-line bg-surface p-5"
    >
      <h2 id={HASH_TITLE} tabIndex={-1} className="text-sm font-medium text-muted">
        compose_hash
      </h2>
      {hash === undefined ? (
        <Untold document={document} />
      ) : (
        <>
          <p className="max-w-[37ch] font-mono text-lg">
            <Hash value={hash} />
          </p>
          {checked && <VerdictNote verdict={checked.verdict} compared="stored document" />}
        </>
      )}
      {problem && !isFetching && (
        <Notice
          tone="warn"
          title={`The stored document could not be read, so the hash is not checked. ${problem.title}`}
          actions={
            <Button size="small" onClick={fetchAgain}>
              Read it again
            </Button>
          }
        />
      )}
      {!checked && !problem && <p className="text-sm text-muted">Reading the stored document…</p>}
      {hash !== undefined && (
        <CopyHash
          hash={hash}
          isDoubtful={checked !== undefined && needsAcknowledgement(checked.verdict)}
        />
      )}
      {checked && (
        <p className="text-[13px] text-muted">
          The stored document has {checked.bytes.toLocaleString('en')} bytes as delivered.
        </p>
      )}
    </section>
  );
}

/** Older versions of the API name no hash; that of the stored text is what it would be. */
function Untold({ document: { checked } }: Pick<MachineHashProps, 'document'>) {
  if (!checked) return <p className="text-sm">The API names no hash for this machine.</p>;
  return (
    <>
      <p className="text-sm">
        The API names no hash for this machine. The document it keeps has this SHA-256:
      </p>
      <p className="max-w-[37ch] font-mono text-lg">
        <Hash value={checked.hash} />
      </p>
    </>
  );
}
