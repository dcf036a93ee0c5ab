import { utf8Bytes } from '@/text/utf8';

/** SHA-256 of a text's UTF-8 bytes as 64 lower-case hex digits. */
export async function sha256Hex(text: string): Promise<string> {
  return sha256OfBytes(utf8Bytes(text));
}

/** SHA-256 of bytes as 64 lower-case hex digits. */
export async function sha256OfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  // WebCrypto exists only in secure contexts (https or localhost); the audited JS hash serves the rest,
  // and is loaded only there.
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (subtle) return hex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
  const { sha256 } = await import('./sha256-without-webcrypto.lazy');
  return hex(sha256(bytes));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
