import { appCompose, type AppCompose } from '@/domain/compose-hash/app-compose';
import { canonicalJson } from '@/domain/compose-hash/canonical';
import { sha256Hex } from '@/domain/compose-hash/sha256';
import type { ComposeFile } from '@/domain/request';
import { STANDARD_SCRIPT } from './standard-script';

/** What is stored and booted: the app-compose.json text and its hash. */
export interface StoredDocument {
  text: string;
  compose_hash: string;
}

/**
 * The document the cloud makes of a compose_file: defaults filled in, undocumented keys dropped
 * (pydantic ignores them), and the server's script where the request has none or an empty one.
 */
export function completeDocument(composeFile: ComposeFile): AppCompose {
  const document = appCompose(composeFile);
  return { ...document, pre_launch_script: document.pre_launch_script ?? STANDARD_SCRIPT };
}

/** The canonical text of a document and its hash, in the form the live service writes since 2025. */
export async function storedDocument(document: AppCompose): Promise<StoredDocument> {
  const text = canonicalJson(document);
  return { text, compose_hash: await sha256Hex(text) };
}
