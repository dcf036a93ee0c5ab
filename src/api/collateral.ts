import { callApi } from '@/api/call/client';

/**
 * `POST /attestations/verify` with a quote as hex: the answer as text, in which Intel's collateral is. The API
 * shows the quote from then on to anybody who knows its checksum, so this is called on request alone.
 */
export async function fetchCollateral(quote: string): Promise<string> {
  const body = JSON.stringify({ hex: quote });
  const { exact } = await callApi('/attestations/verify', { method: 'POST', body });
  return exact;
}
