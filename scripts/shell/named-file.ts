import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Unusable } from './unusable';

const WORDS: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder.',
  EACCES: 'It may not be read.',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'It is not UTF-8 text.',
};

/** npm changes to its own folder; a file is named from where the person stands. */
export const fromHere = (file: string): string => resolve(process.env['INIT_CWD'] ?? '', file);

/**
 * The text of a file that a command was given, a mark at its start included; `-` is standard input. Throws
 * Unusable where it cannot be read or is no UTF-8.
 */
export async function readNamedText(file: string): Promise<string> {
  try {
    const bytes = await (file === '-' ? buffer(process.stdin) : readFile(fromHere(file)));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const said = error instanceof Error ? error.message : String(error);
    throw new Unusable(`${file} cannot be read. ${WORDS[code] ?? said}`);
  }
}
