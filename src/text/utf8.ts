const encoder = new TextEncoder();

/** A text in UTF-8; lone surrogates become the three bytes they are sent as. */
export function utf8Bytes(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** UTF-8 length of a text, in bytes. */
export function utf8Length(text: string): number {
  return utf8Bytes(text).length;
}
