import type { ProvisionRequest } from '@/domain/request/request';
import type { AppCompose } from './app-compose';
import { canonicalJson } from './canonical';
import { sha256Hex } from './sha256';
import { subjectOfRequest } from './subject';

export interface Prediction {
  document: AppCompose;
  /** The exact text that is hashed, as far as it can be known. */
  text: string;
  /** 64 hex digits, or undefined while the server adds a script of its own. */
  hash: string | undefined;
  /** Measured keys the request leaves to the API, whose value is therefore assumed. */
  assumed: string[];
}

/**
 * The compose_hash a request will have: SHA-256 over the canonical form of its app-compose document.
 * Undefined for a request that does not fit the schema: there is nothing to predict.
 */
export async function predict(request: ProvisionRequest): Promise<Prediction | undefined> {
  const subject = subjectOfRequest(request);
  if (!subject) return undefined;
  const { document, assumed, serverScript } = subject;
  const text = canonicalJson(document);
  return { document, text, hash: serverScript ? undefined : await sha256Hex(text), assumed };
}
