import { utf8Length } from '@/text/utf8';
import { sha256Hex } from '@/domain/hash/digest/sha256';

/** Where the text of the server's script was learned. */
export type ScriptSource =
  /** A machine that the API says has the latest official one; `confirmed` if the hash it names is the text's SHA-256. */
  | { kind: 'machine'; name: string; confirmed: boolean }
  /** A document that the server hashed with it, in milliseconds since 1970; `confirmed` as above, where it was asked. */
  | { kind: 'earlier'; at: number; confirmed: boolean };

/** The script that the server is expected to add to a request that has none. */
export interface StandardScript {
  text: string;
  /** UTF-8 length. */
  bytes: number;
  /** Its SHA-256, 64 hex digits, computed here. */
  hash: string;
  /** The line in which it names its version, where it has one. */
  version: string | undefined;
  source: ScriptSource;
}

/** A text as the standard script, with what identifies it. */
export async function standardScript(text: string, source: ScriptSource): Promise<StandardScript> {
  const hash = await sha256Hex(text);
  return { text, bytes: utf8Length(text), hash, version: versionLine(text), source };
}

/** A version stands near the top, and in a short line. */
const LINES_READ = 20;
const LONGEST_LINE = 120;

/** The first line near the top that names a version, without what only the shell needs. */
export function versionLine(text: string): string | undefined {
  const top = text.slice(0, LINES_READ * LONGEST_LINE).split('\n', LINES_READ);
  const line = top.find(
    (one) => one.length <= LONGEST_LINE && /\bversion\b.*\d|\bv\d+(\.\d+)+/i.test(one),
  );
  return line?.replace(/^\s*(#+|echo)?\s*/, '').replace(/^(["'])(.*)\1\s*$/, '$2');
}

/** Whether a hash as the API names it is this SHA-256; in which form it names one is not documented. */
export function namesHash(named: string | null | undefined, hash: string): boolean {
  return (
    named
      ?.trim()
      .toLowerCase()
      .replace(/^(sha256:|0x)/, '') === hash
  );
}

/** Where it was learned, as the end of "its script, …". */
export function sourceWords({ source }: StandardScript): string {
  return source.kind === 'machine'
    ? `as the machine “${source.name}” has it`
    : `as it was seen here on ${new Date(source.at).toLocaleDateString('en-GB', { dateStyle: 'long' })}`;
}

/** What is assumed by predicting with it, as a clause. */
export function stillAdded(script: StandardScript): string {
  return `the server still added its standard script, ${sourceWords(script)}`;
}
