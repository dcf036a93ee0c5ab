import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hex digits. */
export async function sha256Hex(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  // WebCrypto exists only in secure contexts (https or localhost); the audited JS hash serves the rest.
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) return bytesToHex(sha256(bytes));
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}
