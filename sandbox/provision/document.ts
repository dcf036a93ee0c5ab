import { appCompose, type AppCompose } from '@/domain/hash/app-compose';
import { sha256Hex } from '@/domain/hash/digest/sha256';
import { composeFile as composeSchema, type ComposeFile } from '@/domain/request/request';
import { withoutKeys, withoutNulls } from '@/domain/schema/members';
import { kmsPublicKey } from '#sandbox/kms/kms-signing';
import { CURRENT_FORM, type ServerForm } from './server-forms';

/** What is stored and booted: the app-compose.json text and its hash. */
export interface HashedDocument {
  text: string;
  compose_hash: string;
}

/**
 * The document the cloud makes of a compose_file: defaults filled in, undocumented keys dropped
 * (pydantic ignores them), the server's script where the request has none or an empty one, and for the key
 * provider `kms` the id of the KMS where none was sent.
 */
export function completeDocument(
  composeFile: ComposeFile,
  kmsId: string,
  { script, keepsUnknown, change }: ServerForm = CURRENT_FORM,
): AppCompose {
  const known = appCompose(composeFile);
  const unknown = withoutNulls(withoutKeys(composeFile, Object.keys(composeSchema.shape)));
  const document = keepsUnknown ? { ...known, ...unknown } : known;
  const filled: AppCompose = {
    ...document,
    pre_launch_script: document.pre_launch_script ?? script,
    ...(document.key_provider === 'kms' && {
      key_provider_id: document.key_provider_id ?? kmsPublicKey(kmsId),
    }),
  };
  return change(filled);
}

/** The text of a document and its hash, in the form the live service writes since November 2025 or in another. */
export async function hashedDocument(
  document: AppCompose,
  { write }: ServerForm = CURRENT_FORM,
): Promise<HashedDocument> {
  const text = write(document);
  return { text, compose_hash: await sha256Hex(text) };
}
