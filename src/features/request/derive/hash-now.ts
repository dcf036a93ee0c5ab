import type { Prediction } from '@/domain/hash/prediction';
import type { ServerAddition } from '@/domain/hash/server-additions';
import type { ProvisionRequest } from '@/domain/request/request';
import type { Analysed } from './analyse';
import type { ScriptNow } from './script-now';

/** What is known now of the hash that the request will have. */
export type HashNow =
  /** `condition` is what it hangs on: the end of "this is the hash …". */
  | { kind: 'known'; hash: string; condition?: string }
  /**
   * Not known before; `canBeMade` where a person can do something about the script. While it is computed anew, as
   * it was before: the way there does not come and go with each key.
   */
  | {
      kind: 'server' | 'computing';
      words: string;
      /** How the words go on where there is room. */
      more?: string;
      canBeMade: boolean;
    }
  | { kind: 'none' | 'looking' | 'several' | 'unfit' | 'failed'; words: string };

/** The predicted hash for exactly these values, or in words why there is none. */
export function hashNow(
  { compose_file: compose }: ProvisionRequest,
  analysed: Analysed | undefined,
  isBehind: boolean,
  script: ScriptNow,
): HashNow {
  const payload = compose.runner === 'bash' ? compose.bash_script : compose.docker_compose_file;
  // There is no document worth a hash before there is something to run.
  if (!payload) return { kind: 'none', words: 'no document yet' };
  if (isBehind || !analysed) {
    const canBeMade = isScriptOpen(analysed?.prediction) && script.kind !== 'looking';
    return { kind: 'computing', words: 'computing…', canBeMade };
  }
  if (analysed.unhashed) return { kind: 'failed', words: 'could not be computed' };
  const { prediction } = analysed;
  if (!prediction) return { kind: 'unfit', words: 'not before the problems are solved' };
  const { hash, possible, added, assumedScript } = prediction;
  if (hash !== undefined) {
    return { kind: 'known', hash, ...(assumedScript && { condition: STILL_ADDED }) };
  }
  if (possible.length > 0) return { kind: 'several', words: 'one of two: a key is not documented' };
  const canBeMade = isScriptOpen(prediction);
  if (canBeMade && added.length === 1 && script.kind === 'looking') {
    return { kind: 'looking', words: 'looking up the script that the server adds…' };
  }
  const isUnasked = canBeMade && script.kind === 'unknown' && script.needsKey;
  return {
    kind: 'server',
    words: `not known before: ${adds(added)}`,
    ...(isUnasked && { more: '; without a key it is not looked up' }),
    canBeMade,
  };
}

const STILL_ADDED = 'if the server still adds its script';

function isScriptOpen(prediction: Prediction | undefined): boolean {
  return prediction?.added.includes('pre_launch_script') ?? false;
}

function adds([first, ...others]: readonly ServerAddition[]): string {
  if (others.length > 0) return 'the server adds a script and a key provider id';
  return first === 'key_provider_id'
    ? 'the server fills in a key provider id'
    : 'the server adds a script';
}
