import type { ServerAddition } from '@/domain/hash/server-additions';
import type { ProvisionRequest } from '@/domain/request/request';
import type { Analysed } from './analyse';

/** What is known now of the hash that the request will have. */
export type HashNow =
  | { kind: 'known'; hash: string }
  | { kind: 'none' | 'computing' | 'server' | 'several' | 'unfit' | 'failed'; words: string };

/** The predicted hash for exactly these values, or in words why there is none. */
export function hashNow(
  { compose_file: compose }: ProvisionRequest,
  analysed: Analysed | undefined,
  isBehind: boolean,
): HashNow {
  const payload = compose.runner === 'bash' ? compose.bash_script : compose.docker_compose_file;
  // There is no document worth a hash before there is something to run.
  if (!payload) return { kind: 'none', words: 'no document yet' };
  if (isBehind || !analysed) return { kind: 'computing', words: 'computing…' };
  if (analysed.unhashed) return { kind: 'failed', words: 'could not be computed' };
  const { prediction } = analysed;
  if (!prediction) return { kind: 'unfit', words: 'not before the problems are solved' };
  const { hash, possible, added } = prediction;
  if (hash !== undefined) return { kind: 'known', hash };
  return possible.length > 0
    ? { kind: 'several', words: 'one of two hashes' }
    : { kind: 'server', words: dependsOn(added) };
}

function dependsOn([first, ...others]: readonly ServerAddition[]): string {
  if (others.length > 0) return 'depends on what the server adds';
  return first === 'key_provider_id'
    ? 'depends on the server’s key provider id'
    : 'depends on the server’s script';
}
