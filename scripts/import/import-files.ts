import { parseArgs } from 'node:util';
import { importSources } from '@/domain/exchange/import/import-sources';
import {
  sourceTitles,
  type ImportSource,
  type ReportLine,
} from '@/domain/exchange/import/imported';
import { requestOfImport } from '@/domain/exchange/import/merge-request';
import { serialize } from '@/domain/request/serialize';
import { readNamedText } from '#scripts/shell/named-file';
import { Unusable } from '#scripts/shell/unusable';

const USAGE = 'npm run -s import -- [--json] FILE…   (- is standard input)';

interface Streams {
  /** To the standard output. */
  print: (text: string) => void;
  /** To the standard error. */
  tell: (text: string) => void;
}

/**
 * Prints the provision request that files say, as far as they say it, and reports what could not be taken; values of
 * variables are not printed, only their names. Returns the exit code: 0 where a request came of it, else 1.
 */
export async function importFiles(args: string[], { print, tell }: Streams): Promise<number> {
  const options = parsed(args);
  if ('problem' in options) {
    tell(`${options.problem}\nUse it like this: ${USAGE}`);
    return 1;
  }
  const sources: ImportSource[] = [];
  for (const file of options.files) {
    try {
      sources.push({ name: file === '-' ? '' : file, text: await readNamedText(file) });
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      tell(error.message);
      return 1;
    }
  }
  const imported = await importSources(sources);
  if ('refusal' in imported) {
    tell(`Nothing was imported. ${imported.refusal}`);
    return 1;
  }
  const request = serialize(requestOfImport(imported));
  const { report, titles } = imported;
  if (options.json)
    print(JSON.stringify({ request: JSON.parse(request) as unknown, report }, null, 2));
  else {
    print(request);
    tell(`Read: ${sourceTitles(titles)}.`);
    for (const line of report) tell(words(line));
    if (imported.secrets.length > 0) tell(valuesWords(imported.secrets.length));
  }
  return 0;
}

const valuesWords = (count: number) =>
  count === 1
    ? 'One value of a variable was read and is not printed.'
    : `${count} values of variables were read and are not printed.`;

function words({ severity, place, what, reason }: ReportLine): string {
  return `${severity}: ${place}: ${what}. ${reason}`;
}

function parsed(args: string[]): { json: boolean; files: string[] } | { problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    if (positionals.length === 0) return { problem: 'No file to import.' };
    return { json: values.json, files: positionals };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
