import vector from '@/domain/proof/vectors/near-mpc.json' with { type: 'json' };
import { hexBytes, type Bytes } from './bytes';
import { readTdQuote, type TdQuote } from './td-quote';

/** A genuine quote, whole; a copy each time, so that a test may change it. */
export function nearQuote(): Bytes {
  const bytes = hexBytes(vector.quote);
  if (!bytes) throw new Error('The vector is hex.');
  return bytes;
}

export function readWhole(bytes: Bytes): TdQuote {
  const quote = readTdQuote(bytes);
  if ('refusal' in quote) throw new Error(quote.refusal);
  return quote;
}

/** Within the time of its certificates and its collateral. */
export const NEAR_TIME = new Date('2026-08-14T00:00:00Z');
