import { parseArgs } from 'node:util';
import { changeMarkdown, changePlain } from '@/domain/change/compare/change-markdown';
import { compareDocuments } from '@/domain/change/compare/compare-documents';
import { readNamedText } from '#scripts/shell/named-file';
import { Unusable } from '#scripts/shell/unusable';

const USAGE = 'npm run -s compose-diff -- [--markdown] OLD NEW   (- is standard input, once)';

/**
 * Prints what is different between the documents of two files: app-compose files, requests, answers of the API. Returns
 * the exit code as diff does: 0 for the same compose hash, 1 for another. Throws a refusal (2) for all trouble.
 */
export async function composeDiff(args: string[], print: (text: string) => void): Promise<number> {
  const { markdown, files } = readArguments(args);
  const [before, after] = [await readNamedText(files[0]), await readNamedText(files[1])];
  const comparison = await compareDocuments(before, after).catch((error: Error) => {
    throw new Unusable(error.message);
  });
  print((markdown ? changeMarkdown : changePlain)(comparison));
  return comparison.isSame ? 0 : 1;
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
    throw new Unusable(`${said}\nUse it like this: ${USAGE}`);
  }
}
