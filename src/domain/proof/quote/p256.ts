import type { Bytes } from './bytes';

/**
 * Whether r ‖ s is a signature by the key x ‖ y over the bytes: ECDSA, P-256, SHA-256, by WebCrypto.
 * Undefined where there is no WebCrypto: in a page that came over plain http.
 */
export async function isSignedBy(
  key: Bytes,
  signature: Bytes,
  bytes: Bytes,
): Promise<boolean | undefined> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) return undefined;
  const point = new Uint8Array([4, ...key]);
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  try {
    const imported = await subtle.importKey('raw', point, curve, false, ['verify']);
    return await subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, signature, bytes);
  } catch {
    // Bytes that are no point of the curve.
    return false;
  }
}
