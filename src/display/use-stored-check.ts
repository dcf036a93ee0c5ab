import { checkStoredDocument } from '@/domain/hash/verdict/stored-document';
import { useQuery } from '@tanstack/react-query';
import { rememberScript } from './seen-script';

export interface StoredDocumentInput {
  /** The document's text exactly as it was delivered; undefined while it is not there. */
  raw: string | undefined;
  /** The compose_hash it should have. */
  hash: string;
  /** The request sent no script, so what came is the server's own: its digest is remembered. */
  serverScript?: boolean;
  /** The host whose document it is. */
  api?: string | undefined;
  /** Takes out of a text what must be neither shown nor kept. */
  hide: (text: string) => string;
}

/** A stored app-compose checked by its bytes, once for all who ask; undefined until it is. */
export function useStoredCheck(input: StoredDocumentInput) {
  const { raw, hash, serverScript = false, api, hide } = input;
  const { data } = useQuery({
    queryKey: ['stored-document', hash, raw],
    queryFn: async () => {
      const checked = await checkStoredDocument(raw ?? '', hash);
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
    enabled: raw !== undefined,
    networkMode: 'always',
    gcTime: 0,
    staleTime: Infinity,
  });
  return data;
}
