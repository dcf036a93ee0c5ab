import { quoteBytes } from '@/domain/proof/quote/quote-text';
import { readTdQuote, type TdQuote } from '@/domain/proof/quote/td-quote';

/** A quote given as hex or base64, read; a refusal, in words, where it is none of TDX. */
export function quoteOf(text: string): TdQuote | { refusal: string } {
  const bytes = quoteBytes(text);
  return 'refusal' in bytes ? bytes : readTdQuote(bytes);
}
