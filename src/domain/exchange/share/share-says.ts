import { shortHash } from '@/text/short-hash';
import { predict } from '@/domain/hash/prediction';
import { additionsDo } from '@/domain/hash/server-additions';
import type { StandardScript } from '@/domain/hash/standard-script';
import type { ProvisionRequest } from '@/domain/request/request';
import type { Shared } from './shared';

/** Whether the hash of a shared request is here what it was where it comes from, and that in a sentence. */
export interface ShareSays {
  kind: 'same' | 'different' | 'untold';
  words: string;
}

const untold = (why: string): ShareSays => ({ kind: 'untold', words: `Cannot be told: ${why}.` });
const different = (why: string): ShareSays => ({
  kind: 'different',
  words: `Different, because ${why}.`,
});

/**
 * Compares the hash that came with a shared request with the hash that this request has here; `script` is the
 * standard script as it is known here. Never a guess: without one of the two there is nothing to compare.
 */
export async function shareSays(
  { hash, scriptSha256 }: Pick<Shared, 'hash' | 'scriptSha256'>,
  request: ProvisionRequest,
  script: StandardScript | undefined,
): Promise<ShareSays> {
  const here = await predict(request, script);
  if (!here) return untold('the request does not fit the API’s schema');
  if (hash === undefined) return untold('its sender did not know the hash');
  if (here.added.includes('pre_launch_script')) return untold('the script is not known here');
  if (here.added.length > 0) return untold(additionsDo(here.added));
  if (here.hash === undefined) return untold('the server keeps or drops what it does not document');
  if (here.hash === hash) {
    const words = here.assumedScript
      ? 'Same hash, if the server still adds its standard script, which is the same here.'
      : 'Same hash.';
    return { kind: 'same', words };
  }
  const known = here.assumedScript?.hash;
  if (scriptSha256 !== undefined && known !== undefined && known !== scriptSha256) {
    return different(
      `the server’s standard script known here is another one (${shortHash(known)}) than where it comes from (${shortHash(scriptSha256)})`,
    );
  }
  return different(
    `what came gives ${shortHash(here.hash)} here and not ${shortHash(hash)}: it was changed on the way, or made by another version of this console`,
  );
}
