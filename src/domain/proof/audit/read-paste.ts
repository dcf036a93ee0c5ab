import { readHash } from '@/domain/hash/digest/read-hash';
import { MOST_ITEMS, MOST_LEVELS, beyondBounds } from '@/domain/schema/bounded-json';

/** A pasted text that is JSON, with what was done to read it; or why it was not read. */
export type Paste =
  | {
      value: unknown;
      /** The JSON text itself, as it came but for what the steps name. */
      text: string;
      /** Sentences. */
      steps: string[];
    }
  | { refusal: string };

/** Characters, twenty times what a guest takes. */
const READ_LIMIT = 4 * 1024 * 1024;

/** Reads JSON as people have it at hand, also where it lies in a JSON text once more. */
export function readPaste(pasted: string): Paste {
  if (pasted.length > READ_LIMIT)
    return { refusal: 'It is longer than 4 MiB. No document of this kind is.' };
  if (pasted.trim() === '') return { refusal: 'There is nothing in it.' };
  const outer = parse(pasted.replace(/^\ufeff/, ''));
  if ('problem' in outer) return { refusal: refusalOf(pasted, outer.problem) };
  if (typeof outer.value !== 'string')
    return checked({ value: outer.value, text: pasted, steps: [] });
  const inner = parse(outer.value.replace(/^\ufeff/, ''));
  if ('problem' in inner || typeof inner.value !== 'object' || inner.value === null) {
    return { refusal: 'This is one JSON text, and what is in it is not a JSON document.' };
  }
  return checked({
    value: inner.value,
    text: outer.value,
    steps: ['It was JSON inside a JSON text; the text in it was taken as it is.'],
  });
}

function checked(paste: Extract<Paste, { value: unknown }>): Paste {
  const beyond = beyondBounds(paste.text);
  if (beyond === undefined) return paste;
  const has =
    beyond === 'levels' ? `${MOST_LEVELS} levels` : `${MOST_ITEMS.toLocaleString('en')} values`;
  return { refusal: `It has more than ${has}. No document of this kind has.` };
}

function parse(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (failure) {
    return { problem: failure instanceof Error ? failure.message : '' };
  }
}

/** The likeliest thing it is instead, else where the parser stopped. */
function refusalOf(pasted: string, problem: string): string {
  const text = pasted.trim();
  if (readHash(text) !== undefined) {
    return 'This is a hash, not the document that it is compared with.';
  }
  if (/^(docker_compose_file|manifest_version)\s*:/m.test(text) && !text.startsWith('{')) {
    return 'This is YAML. The document is JSON, and its hash is that of its bytes.';
  }
  if (/^(services|version|name|x-[\w-]+)\s*:/m.test(text) && !text.startsWith('{')) {
    return 'This is a compose file, not the app-compose document around it. The form makes that document of it.';
  }
  if (text.startsWith('<')) {
    return 'This is an HTML or XML page, not an answer of the API.';
  }
  return `This is not JSON. ${placeOf(pasted, problem)}`;
}

/** Engines name the place differently, or not at all; the message may quote the text, so it is cut. */
function placeOf(text: string, problem: string): string {
  const at = /position (\d+)/.exec(problem)?.[1];
  if (at === undefined) return `The parser says: ${problem.slice(0, 120)}`;
  const before = text.slice(0, Number(at)).split('\n');
  const column = (before.at(-1) ?? '').length + 1;
  const end = Number(at) >= text.length ? ' It ends too early.' : '';
  return `Reading stopped in line ${before.length}, column ${column}.${end}`;
}
