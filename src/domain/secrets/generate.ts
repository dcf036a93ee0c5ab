import { bytesToHex } from '@noble/hashes/utils.js';

const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Ways to write a random value; each has at least 128 bits. */
export const GENERATORS = {
  hex: { label: '32 bytes, hex', make: () => bytesToHex(randomBytes(32)) },
  base64url: { label: '32 bytes, base64url', make: () => base64url(randomBytes(32)) },
  password: { label: '24 letters and digits', make: () => letters(24) },
} satisfies Record<string, { label: string; make: () => string }>;

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** Bytes beyond the last whole multiple are drawn again, so that every letter is as likely. */
function letters(length: number): string {
  const { length: count } = LETTERS_AND_DIGITS;
  const limit = 256 - (256 % count);
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < limit && text.length < length) text += LETTERS_AND_DIGITS[byte % count] ?? '';
    }
  }
  return text;
}
