/** The most bytes that are unpacked: 200 KiB of text, as JSON writes it at its longest, and the rest of a request. */
export const MOST_UNPACKED = 1024 * 1024;

/** Bytes in the alphabet of addresses (base64url, RFC 4648 §5), without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes of such a text; undefined where a sign is not of the alphabet, or the last one is missing. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

/** Packed with raw deflate (RFC 1951). */
export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Unpacked; `damaged` where they are no such bytes, `large` as soon as there are more than may be. */
export async function inflated(
  bytes: Uint8Array<ArrayBuffer>,
  most: number = MOST_UNPACKED,
): Promise<Uint8Array<ArrayBuffer> | 'damaged' | 'large'> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > most) {
        await reader.cancel();
        return 'large';
      }
      parts.push(value);
    }
  } catch {
    return 'damaged';
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
