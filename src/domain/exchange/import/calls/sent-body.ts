import type { Given } from '@/domain/exchange/import/shell/follow-commands';

/** What a call of the API sends, as far as its text says. */
export interface SentBody {
  body: Given | undefined;
  /** A header or an option holds what proves who calls; its value is kept nowhere. */
  hasKey: boolean;
  /** Parts of the body that are not here, or of a kind that is no JSON. */
  lost: string[];
  /** Options that are not known. */
  unknown: string[];
}

/** Whether a header, `Name: value`, holds a key; one that the shell puts in does not stand in the text. */
export function isKeyHeader(header: string, { unresolved }: Pick<Given, 'unresolved'>): boolean {
  if (unresolved.length > 0) return false;
  return /^\s*(x-api-key|authorization|proxy-authorization|cookie|x-auth-token)\s*:\s*\S/i.test(
    header,
  );
}
