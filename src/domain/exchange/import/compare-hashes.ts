import type { Prediction } from '@/domain/hash/prediction';
import { predict } from '@/domain/hash/prediction';
import { additionsDo } from '@/domain/hash/server-additions';
import type { StandardScript } from '@/domain/hash/standard-script';
import { documentChanges } from '@/domain/hash/verdict/document-changes';
import { toRequest, type ProvisionForm } from '@/domain/request/form';
import { beyondBounds } from '@/domain/schema/bounded-json';
import type { SourceHash } from './imported';
import { requestHash } from './source-hash';

export interface HashComparison {
  kind: 'same' | 'different' | 'unknown';
  /** 64 hex digits, where they are known. */
  was: string | undefined;
  now: string | undefined;
  /** Where the first of them is from: a sentence. */
  how: string;
  /** Whether the second holds only if the server still adds the script that is known. */
  ifStillAdded: boolean;
  /** Clauses: what is different, or why it is unknown; names in backticks. */
  because: string[];
}

/**
 * The hash that an imported document had, beside the one that a form gives: what moved between the two, or how the
 * same content was written otherwise. `script` is the server’s standard one where it is known, which stands in for
 * the script of a request that has none.
 */
export async function compareHashes(
  source: SourceHash,
  form: ProvisionForm,
  script?: StandardScript,
): Promise<HashComparison> {
  const { asked } = source;
  const again = source.hash === undefined && asked && (await requestHash(asked, script));
  const was = again || source;
  const prediction = await predict(toRequest(form), script);
  const now = prediction?.hash;
  const ifStillAdded = prediction?.assumedScript !== undefined;
  const found = { was: was.hash, now, how: was.how, ifStillAdded };
  if (!prediction) return { ...found, kind: 'unknown', because: ['the form’s request has errors'] };
  const changes = documentChanges(was.document, {
    ...prediction.document,
    ...prediction.undecided,
  });
  const words = changes.map((change) => change.words);
  if (now === undefined || was.hash === undefined)
    return { ...found, kind: 'unknown', because: [whyUnknown(was, prediction), ...words] };
  if (now === was.hash) return { ...found, kind: 'same', because: [] };
  return { ...found, kind: 'different', because: words.length > 0 ? words : [writing(was.text)] };
}

function whyUnknown(was: SourceHash, { added }: Prediction): string {
  if (added.length > 0) return additionsDo(added);
  return was.hash === undefined
    ? 'the hash of what was imported is not known'
    : 'the server may drop keys that it does not know';
}

/** How a document of the same content is other bytes than the server writes: as a clause. */
function writing(text: string | undefined): string {
  if (text === undefined) return 'it was hashed in another form than the server’s of today';
  const ways = [
    /^\s*\{\s*\n/.test(text) && 'on several lines',
    !hasSortedKeys(text) && 'with its keys in another order',
    text.startsWith('\ufeff') && 'with a byte order mark',
    /\s$/.test(text) && 'with a line end after it',
  ].filter((way) => typeof way === 'string');
  return `the same content was written otherwise${ways.length > 0 ? `: ${ways.join(', ')}` : ''}`;
}

function hasSortedKeys(text: string): boolean {
  if (beyondBounds(text) !== undefined) return true;
  try {
    const keys = Object.keys(JSON.parse(text.replace(/^\ufeff/, '')) as object);
    return keys.every((key, i) => i === 0 || (keys[i - 1] ?? '') < key);
  } catch {
    return true;
  }
}
