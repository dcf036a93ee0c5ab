import { Hash } from '@/ui/Hash';
import { StoredScriptNote } from './StoredScriptNote';
import { useStoredCheck, type StoredDocumentInput } from './use-stored-check';
import { VerdictNote } from './VerdictNote';

interface StoredDocumentCheckProps extends StoredDocumentInput {
  /** The verdict on it stands elsewhere on the page, where it is said once. */
  isVerdictShown?: boolean;
}

/** A stored app-compose checked by its bytes, with the script that came in it. */
export function StoredDocumentCheck(props: StoredDocumentCheckProps) {
  const { serverScript = false, isVerdictShown = false } = props;
  const data = useStoredCheck(props);
  if (!data) return <p className="text-sm text-muted">Checking the stored document…</p>;
  return (
    <div className="space-y-3">
      {!isVerdictShown && <VerdictNote verdict={data.verdict} compared="stored document" />}
      <p className="text-sm text-muted">
        {data.bytes.toLocaleString('en')} bytes as delivered, SHA-256 <Hash value={data.hash} />
      </p>
      {data.script && (
        <StoredScriptNote script={data.script} serverScript={serverScript} before={data.before} />
      )}
    </div>
  );
}
