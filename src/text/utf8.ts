const encoder = new TextEncoder();

/** A text in UTF-8; lone surrogates become the three bytes they are sent as. */
export function utf8Bytes(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** From here on the encoder’s copy costs less than counting. */
const HUGE = 1_000_000;

/** UTF-8 length of a text, in bytes; counted, since a large text is measured at every pause. */
export function utf8Length(text: string): number {
  if (text.length > HUGE) return utf8Bytes(text).length;
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    bytes += unit < 0x8_00 ? 1 : 2;
    // Two units of one character have four bytes; a half of one is sent as three.
    if (isHigh(unit) && isLow(text.charCodeAt(i + 1))) i += 1;
  }
  return bytes;
}

const isHigh = (unit: number) => unit >= 0xd8_00 && unit < 0xdc_00;
const isLow = (unit: number) => unit >= 0xdc_00 && unit < 0xe0_00;
