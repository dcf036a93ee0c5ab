import { toProblem } from '@/api/call/errors';
import { apiKey } from '@/api/call/key';
import { revisionQuery } from '@/api/revisions';
import { ChangeList } from '@/display/ChangeList';
import { documentChanges } from '@/domain/hash/verdict/document-changes';
import { checkStoredDocument } from '@/domain/hash/verdict/stored-document';
import { VerdictNote } from '@/display/VerdictNote';
import { Disclosure } from '@/ui/Disclosure';
import { useQuery } from '@tanstack/react-query';

interface RevisionTextProps {
  appId: string;
  id: string;
  /** Another version to compare with. */
  against: string | undefined;
}

/** One version: whether its text has its hash, and what is different in another. */
export function RevisionText({ appId, id, against }: RevisionTextProps) {
  const shown = useVersion(appId, id);
  const other = useVersion(appId, against);
  if (shown.error) {
    return (
      <p className="text-sm text-warn">
        This version could not be read. {toProblem(shown.error).title}
      </p>
    );
  }
  if (!shown.data) return <p className="text-sm text-muted">Reading this version…</p>;
  const { text, checked } = shown.data;
  return (
    <div className="space-y-3">
      {checked === undefined || text === undefined ? (
        <p className="text-sm text-warn">
          The API gives no text of this version that could be hashed.
        </p>
      ) : (
        <>
          <VerdictNote verdict={checked.verdict} compared="stored document" />
          {against !== undefined && against !== id && (
            <Differences from={other.data} failure={other.error} to={shown.data} />
          )}
          <Disclosure
            title="The document"
            summary={`${checked.bytes.toLocaleString('en')} bytes as delivered`}
          >
            <pre
              tabIndex={0}
              aria-label="Document of this version"
              className="max-h-96 overflow-auto font-mono text-xs break-words whitespace-pre-wrap"
            >
              {apiKey.hide(text).slice(0, 60_000)}
            </pre>
          </Disclosure>
        </>
      )}
    </div>
  );
}

type Version = NonNullable<ReturnType<typeof useVersion>['data']>;

function useVersion(appId: string, id: string | undefined) {
  const read = useQuery({
    ...revisionQuery(appId, id ?? ''),
    enabled: id !== undefined && id !== '',
  });
  const { data } = read;
  const checked = useQuery({
    queryKey: ['checked-revision', appId, id],
    queryFn: async () => {
      const text = typeof data?.compose_file === 'string' ? data.compose_file : undefined;
      return {
        text,
        checked:
          text === undefined
            ? undefined
            : await checkStoredDocument(text, data?.compose_hash ?? ''),
      };
    },
    enabled: data !== undefined,
    networkMode: 'always',
    staleTime: Infinity,
  });
  return { data: checked.data, error: read.error };
}

interface DifferencesProps {
  from: Version | undefined;
  /** Why the one to compare with is not there. */
  failure: Error | null;
  to: Version;
}

function Differences({ from, failure, to }: DifferencesProps) {
  if (!from && failure) {
    return (
      <p className="text-sm text-warn">
        The other version could not be read. {toProblem(failure).title}
      </p>
    );
  }
  if (!from) return <p className="text-sm text-muted">Reading the other version…</p>;
  const [before, after] = [from.checked?.subject.document, to.checked?.subject.document];
  if (!before || !after) {
    return (
      <p className="text-sm text-muted">One of the two is no document that can be compared.</p>
    );
  }
  const changes = documentChanges(before, after);
  if (changes.length === 0) {
    return (
      <p className="text-sm">
        {from.text === to.text
          ? 'The two are the same.'
          : 'The two say the same and are written differently.'}
      </p>
    );
  }
  return (
    <section aria-labelledby="revision-changes">
      <h3 id="revision-changes" className="mb-1 text-sm font-medium">
        What is different from the other version
      </h3>
      <ChangeList label="What is different" changes={changes} />
    </section>
  );
}
