import { seenScripts } from '@/display/seen-script';
import { namesHash, standardScript, type StandardScript } from '@/domain/hash/standard-script';

export { learnScript } from '@/api/learn-script';

let last: StandardScript | undefined;

/**
 * The script that this API was last seen to add, with its digest computed anew; the same object while it is the
 * same. One that the API names as the latest, by its SHA-256, counts before newer ones.
 */
export async function earlierScript(
  api: string,
  latest: string | undefined,
): Promise<StandardScript | undefined> {
  const scripts = await Promise.all(
    seenScripts()
      .filter((seen) => seen.api === api && seen.text !== '')
      .map(({ text, at }) => standardScript(text, { kind: 'earlier', at, confirmed: false })),
  );
  const named = scripts.find(({ hash }) => namesHash(latest, hash));
  const found = named ?? scripts[0];
  if (!found) return undefined;
  const { source } = found;
  const script = { ...found, source: { ...source, confirmed: named !== undefined } };
  if (JSON.stringify(last) !== JSON.stringify(script)) last = script;
  return last;
}
