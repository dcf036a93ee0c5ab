import { homeAddress } from '@/ui/browser/base-path';
import type { KnownTarget } from './target';

/** Where a program outside of this page reaches the API that the page speaks to, and which version it asks for. */
export function outsideAddress({ kind, host, apiVersion }: KnownTarget) {
  const isHere = kind === 'sandbox' || host === window.location.host;
  const server = isHere ? homeAddress() : `https://${host}`;
  return { baseUrl: `${server}/api/v1`, apiVersion };
}
