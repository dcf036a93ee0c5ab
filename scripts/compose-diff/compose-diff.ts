import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { changeMarkdown, changePlain } from '@/domain/change/change-markdown';
import { compareDocuments } from '@/domain/change/compare-documents';

const USAGE = 'npm run -s compose-diff -- [--markdown] OLD NEW   (- is standard input, once)';

/**
 * Prints what is different between the documents of two files: app-compose files, requests, answers of the API. Returns
 * the exit code as diff does: 0 for the same compose hash, 1 for another. Throws a refusal (2) for all trouble.
 */
export async function composeDiff(args: string[], print: (text: string) => void): Promise<number> {
  const { markdown, files } = readArguments(args);
  const [before, after] = [await readFileOf(files[0]), await readFileOf(files[1])];
  const comparison = await compareDocuments(before, after).catch((error: Error) => {
    throw new Trouble(error.message);
  });
  print((markdown ? changeMarkdown : changePlain)(comparison));
  return comparison.isSame ? 0 : 1;
}

/** Something the person at the terminal can mend: shown without a stack. */
class Trouble extends Error {
  override name = 'Refusal';
  exitCode = 2;
}

function readArguments(args: string[]): { markdown: boolean; files: [string, string] } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { markdown: { type: 'boolean', default: false } },
    });
    const [before, after, ...rest] = positionals;
    if (!before || !after || rest.length > 0) throw new Error('Name two files.');
    if (before === '-' && after === '-')
      throw new Error('Only one of the two can be standard input.');
    return { markdown: values.markdown, files: [before, after] };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Trouble(`${said}\nUse it like this: ${USAGE}`);
  }
}

async function readFileOf(file: string): Promise<string> {
  try {
    const bytes = file === '-' ? buffer(process.stdin) : readFile(fromHere(file));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await bytes);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Trouble(
      `${file} cannot be read. ${error instanceof TypeError ? 'It is not UTF-8 text.' : said}`,
    );
  }
}

/** npm changes to its own folder; a file is named from where the person stands. */
const fromHere = (file: string) => resolve(process.env['INIT_CWD'] ?? '', file);
