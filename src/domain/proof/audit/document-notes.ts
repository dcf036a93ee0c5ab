import { composeFile } from '@/domain/request/request';

/** Enough to name; a hostile document may have thousands. */
const MAX_NAMED = 12;

/**
 * What in a document makes tools disagree about its hash, as sentences; the document itself is not judged.
 * `numbers`: those of its text that are not written as JavaScript would write them.
 */
export function documentNotes(
  members: Record<string, unknown>,
  numbers: readonly string[] = [],
): string[] {
  const texts = textsOf(members);
  const any = (pattern: RegExp) => texts.some((text) => pattern.test(text));
  const nulls = Object.keys(members).filter((key) => members[key] === null);
  const known = Object.keys(composeFile.shape);
  const unknown = Object.keys(members).filter(
    (key) => !known.includes(key) && members[key] !== null,
  );
  const payload = members.runner === 'bash' ? 'bash_script' : 'docker_compose_file';
  const text = members[payload];
  const all: [boolean, string][] = [
    [
      nulls.length > 0,
      `${counted(nulls.length, 'key')} without a value: ${named(nulls)}. An API shows them as null; the file that Phala’s server stores today does not have them. Tools that hash the object as it is give another hash.`,
    ],
    [
      any(/": /),
      'A text in it has a quote, a colon and a space in a row. The Cloud SDK’s getCvmComposeFile().getHash() takes that space out before it hashes, so its result belongs to no stored document.',
    ],
    [
      any(/[<>&\u2028\u2029]/),
      'It has < > & or a line separator in a text. Go’s encoder escapes them unless told otherwise, and then gives another hash.',
    ],
    [
      any(/[^\0-\x7f]/),
      'It has characters beyond ASCII. They count as UTF-8; Python’s json.dumps escapes them unless ensure_ascii is off.',
    ],
    [
      typeof text === 'string' && text.includes('\r\n'),
      `${payload} has CRLF line ends. They are part of the hash: an editor or a checkout that changes them changes it.`,
    ],
    [
      typeof text === 'string' && text !== '' && !text.endsWith('\n'),
      `${payload} does not end with a line end. Editors that add one change the hash.`,
    ],
    [
      texts.some((one) => one !== one.normalize('NFC')),
      'It has letters that are written as a letter and an accent. They look the same as the single character and hash differently.',
    ],
    [
      any(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/),
      'It has half of a surrogate pair, which UTF-8 cannot hold. Programs replace it, escape it or refuse it, each in its own way.',
    ],
    [
      numbers.length > 0,
      `Programs that read ${named(numbers)} write ${numbers.length === 1 ? 'it' : 'them'} back in different ways, so only the bytes of the file can be relied on.`,
    ],
    [
      unknown.length > 0,
      `Phala’s API does not document ${named(unknown)}. The hash covers ${unknown.length === 1 ? 'it' : 'them'} all the same, while tools that read into fixed fields, such as the Go SDK, lose ${unknown.length === 1 ? 'it' : 'them'}.`,
    ],
    [
      Object.hasOwn(members, '__proto__'),
      'It has a key named __proto__. It is an ordinary key in JSON and is kept as one here; the JavaScript SDK’s sorting loses it.',
    ],
  ];
  return all.filter(([applies]) => applies).map(([, sentence]) => sentence);
}

/** Every text of a value, keys included. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [] : Object.keys(value);
  return [...keys, ...Object.values(value).flatMap(textsOf)];
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

function named(keys: readonly string[]): string {
  const shown = keys.slice(0, MAX_NAMED).map((key) => key.slice(0, 60));
  const rest = keys.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest.toLocaleString('en')} more` : ''}`;
}
