import { HASH_TO_COME, type ApiCall } from './api-call';
import { shellQuote } from './shell-quote';

/** What prints a body in a POSIX shell, every byte of it; a hash that is to come is read from the environment. */
export function printedBody({
  body,
  hasHashToCome = false,
}: Pick<ApiCall, 'body' | 'hasHashToCome'>): string {
  if (!hasHashToCome) return `printf '%s' ${shellQuote(body)}`;
  const at = body.indexOf(HASH_TO_COME);
  const [before, after] = [body.slice(0, at), body.slice(at + HASH_TO_COME.length)];
  return `printf '%s%s%s' ${shellQuote(before)} "\${COMPOSE_HASH:?Set it to the hash that the server gave.}" ${shellQuote(after)}`;
}
