import type { ProvisionRequest } from '@/domain/request/request';
import type { Analysed } from './analyse';

/** What is known now of the hash that the request will have. */
export type HashNow =
  | { kind: 'known'; hash: string }
  | { kind: 'none' | 'computing' | 'script' | 'unfit' | 'failed'; words: string };

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
  return prediction.hash === undefined
    ? { kind: 'script', words: 'depends on the server’s script' }
    : { kind: 'known', hash: prediction.hash };
}
