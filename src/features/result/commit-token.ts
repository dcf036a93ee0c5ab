import { hideKey } from '@/api/call/hide-key';

/**
 * An answer as it came, for others to see: the one-time token that newer servers add to it commits without an
 * API key, and proves nothing.
 */
export function withoutCommitToken(raw: string, answer: object): string {
  const token: unknown = Reflect.get(answer, 'token');
  return typeof token === 'string' ? hideKey(raw, token, '[commit token]') : raw;
}
