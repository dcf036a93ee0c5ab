import { fromBase64 } from '@/domain/proof/evidence/base64';
import { hexBytes, type Bytes } from './bytes';

/** Quotes of TDX have 5 to 10 KB. */
const MOST_BYTES = 64 * 1024;

/** A quote given as hex (with or without 0x) or base64, as bytes; a refusal, in words, for anything else. */
export function quoteBytes(text: string): Bytes | { refusal: string } {
  const trimmed = text.trim();
  if (trimmed.length > 2 * MOST_BYTES + 2) {
    return { refusal: 'It is longer than 64 KiB. Quotes have 5 to 10 KB.' };
  }
  const bytes = hexBytes(trimmed) ?? base64Bytes(trimmed);
  if (!bytes || bytes.length === 0) return { refusal: 'It is neither hex nor base64.' };
  return bytes;
}

function base64Bytes(text: string): Bytes | undefined {
  return /^[0-9a-z+/]+={0,2}$/i.test(text) ? fromBase64(text) : undefined;
}
