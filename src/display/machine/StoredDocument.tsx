import { StoredDocumentCheck } from '@/display/StoredDocumentCheck';
import type { StoredDocumentInput } from '@/display/use-stored-check';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useQuery, type UseQueryOptions } from '@tanstack/react-query';

/** The id of its heading, which the rest of the page may lead to. */
export const STORED_TITLE = 'stored-title';

interface StoredDocumentProps extends Omit<StoredDocumentInput, 'raw'> {
  /** How the document is fetched, its text as it is delivered. */
  document: UseQueryOptions<string, Error, string, string[]>;
  /** A failure to fetch it, in words. */
  titleOf: (failure: Error) => string;
  /** The verdict on it stands with the hash already. */
  isVerdictShown: boolean;
}

/** The document a machine was created with, fetched and held against the hash by its bytes. */
export function StoredDocument({ document, titleOf, ...check }: StoredDocumentProps) {
  const { data, error, isFetching, refetch } = useQuery(document);
  return (
    <section aria-labelledby={STORED_TITLE} className="space-y-2">
      <h3 id={STORED_TITLE} tabIndex={-1} className="text-sm font-medium">
        The stored document
      </h3>
      {isFetching && <p className="text-sm text-muted">Fetching the stored document…</p>}
      {error && !isFetching && (
        <Notice
          tone="warn"
          title={`The stored document could not be fetched. ${titleOf(error)}`}
          actions={
            <Button size="small" onClick={() => void refetch()}>
              Fetch it again
            </Button>
          }
        />
      )}
      {data !== undefined && <StoredDocumentCheck raw={data} {...check} />}
    </section>
  );
}
