import { composeFile, type ProvisionRequest } from '@/domain/request';
import { appCompose, type AppCompose } from './app-compose';
import { canonicalJson } from './canonical';
import { sha256Hex } from './sha256';

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
  if (!composeFile.safeParse(request.compose_file).success) return undefined;
  const document = appCompose(request.compose_file);
  const text = canonicalJson(document);
  return {
    document,
    text,
    hash: document.pre_launch_script === undefined ? undefined : await sha256Hex(text),
    assumed: Object.keys(document).filter((key) => request.compose_file[key] === undefined),
  };
}
