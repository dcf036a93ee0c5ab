import { checkStoredDocument } from '@/domain/hash/verdict/stored-document';
import { Hash } from '@/ui/Hash';
import { useQuery } from '@tanstack/react-query';
import { rememberScript } from './seen-script';
import { StoredScriptNote } from './StoredScriptNote';
import { VerdictNote } from './VerdictNote';

interface StoredDocumentCheckProps {
  /** The document's text exactly as it was delivered. */
  raw: string;
  /** The compose_hash it should have. */
  hash: string;
  /** The request sent no script, so what came is the server's own: its digest is remembered. */
  serverScript?: boolean;
  /** The host whose document it is. */
  api?: string | undefined;
  /** Takes out of a text what must be neither shown nor kept. */
  hide: (text: string) => string;
}

/** A stored app-compose checked by its bytes, with the script that came in it. */
export function StoredDocumentCheck(props: StoredDocumentCheckProps) {
  const { raw, hash, serverScript = false, api, hide } = props;
  const { data } = useQuery({
    queryKey: ['stored-document', hash, raw],
    queryFn: async () => {
      const checked = await checkStoredDocument(raw, hash);
      const { script } = checked;
      const text = script && hide(script.text);
      const before =
        serverScript && script
          ? rememberScript({
              script: script.hash,
              document: checked.hash,
              at: Date.now(),
              ...(api !== undefined && { api }),
              // Kept as it was hashed, or not at all.
              ...(text === script.text && { text }),
            })
          : undefined;
      const shown = script && text !== undefined ? { ...script, text } : undefined;
      return { ...checked, script: shown, before };
    },
    gcTime: 0,
    staleTime: Infinity,
  });
  if (!data) return <p className="text-sm text-muted">Checking the stored document…</p>;
  return (
    <div className="space-y-3">
      <VerdictNote verdict={data.verdict} compared="stored document" />
      <p className="text-sm text-muted">
        {data.bytes.toLocaleString('en')} bytes as delivered, SHA-256 <Hash value={data.hash} />
      </p>
      {data.script && (
        <StoredScriptNote script={data.script} serverScript={serverScript} before={data.before} />
      )}
    </div>
  );
}
