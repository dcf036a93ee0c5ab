import { toProblem } from '@/api/call/errors';
import { apiKey } from '@/api/call/key';
import { storedDocumentQuery } from '@/api/stored-document';
import { isKnown, target } from '@/api/call/target';
import { StoredDocumentCheck } from '@/display/StoredDocumentCheck';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useQuery } from '@tanstack/react-query';

interface StoredDocumentProps {
  appId: string;
  composeHash: string;
  /** The request left the pre-launch script to the server. */
  serverScript: boolean;
  /** The verdict on it stands with the hash already. */
  isVerdictShown: boolean;
}

/** The document the machine was created with, fetched and held against the hash by its bytes. */
export function StoredDocument(props: StoredDocumentProps) {
  const { appId, composeHash, serverScript, isVerdictShown } = props;
  const { data, error, isFetching, refetch } = useQuery(storedDocumentQuery(appId));
  const api = target.get();
  return (
    <section aria-labelledby="stored-title" className="space-y-2">
      <h3 id="stored-title" className="text-sm font-medium">
        The stored document
      </h3>
      {isFetching && <p className="text-sm text-muted">Fetching the stored document…</p>}
      {error && !isFetching && (
        <Notice
          tone="warn"
          title={`The stored document could not be fetched. ${toProblem(error).title}`}
          actions={
            <Button size="small" onClick={() => void refetch()}>
              Fetch it again
            </Button>
          }
        />
      )}
      {data !== undefined && (
        <StoredDocumentCheck
          raw={data}
          hash={composeHash}
          serverScript={serverScript}
          api={isKnown(api) ? api.host : undefined}
          isVerdictShown={isVerdictShown}
          hide={apiKey.hide}
        />
      )}
    </section>
  );
}
