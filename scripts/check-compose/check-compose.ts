import { parseArgs } from 'node:util';
import { analyseCompose, type ComposeAnalysis } from '@/domain/compose/analyse';
import type { ComposeContext } from '@/domain/compose/parsed-compose';
import {
  linesOf,
  type ComposeFinding,
  type FindingSeverity,
  type Place,
} from '@/domain/compose/compose-finding';
import { isMembers } from '@/domain/schema/members';
import { readNamedText } from '#scripts/shell/named-file';
import { Unusable } from '#scripts/shell/unusable';

const USAGE =
  'npm run -s check-compose -- [--json] [--request request.json] FILE…   (- is standard input)';

interface Checked {
  file: string;
  analysis: ComposeAnalysis;
}

/**
 * Prints what the editor would say of each compose file; with a provision request also what follows
 * from it. Returns the exit code: 1 where anything is an error, else 0. Throws a refusal (exit code
 * 2) for what cannot be read.
 */
export async function checkCompose(args: string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = parsed(args);
  if (positionals.length === 0) throw new Unusable(`No file to check. Use it like this: ${USAGE}`);
  const context = values.request === undefined ? {} : await readRequest(values.request);
  const checked: Checked[] = [];
  for (const file of positionals)
    checked.push({ file, analysis: analyseCompose(await readNamedText(file), context) });
  if (values.json) print(JSON.stringify(checked.map(plain), null, 2));
  else for (const line of checked.flatMap(words)) print(line);
  const findings = checked.flatMap(({ analysis }) => analysis.findings);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, request: { type: 'string' } },
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Unusable(`${said}\nUse it like this: ${USAGE}`);
  }
}

async function readRequest(file: string): Promise<ComposeContext> {
  let request: unknown;
  try {
    request = JSON.parse(await readNamedText(file));
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`${file} is not JSON. ${reason(error)}`);
  }
  const compose = isMembers(request) ? request.compose_file : undefined;
  if (!isMembers(compose))
    throw new Unusable(`${file} is no provision request: it has no compose_file.`);
  // The rules read drafts: whatever else is missing or odd in a request, they leave alone.
  return { request: request as ComposeContext['request'] };
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function plain({ file, analysis }: Checked) {
  return {
    file,
    findings: analysis.findings.map(
      ({ rule, source, severity, message, line, column, endLine, endColumn, also }) => ({
        rule,
        source,
        severity,
        message,
        line,
        column,
        endLine,
        endColumn,
        ...(also && { also: also.map(linesAndColumns) }),
      }),
    ),
  };
}

const linesAndColumns = ({ line, column, endLine, endColumn }: Place) => ({
  line,
  column,
  endLine,
  endColumn,
});

function words({ file, analysis: { findings, silenced, left } }: Checked): string[] {
  const lines = findings.map((finding: ComposeFinding) => {
    const { line, column, severity, message, rule, source, also } = finding;
    const where = also ? ` (${linesOf(finding)})` : '';
    return `${file}:${line}:${column}: ${severity}: ${message}${where} [${rule}, ${source}]`;
  });
  const count = (wanted: FindingSeverity) => {
    const listed = findings.filter(({ severity }) => severity === wanted).length;
    const number = listed + left[wanted];
    return `${number} ${wanted}${number === 1 ? '' : 's'}`;
  };
  const notShown = left.error + left.warning + left.hint;
  const more = [
    ...(notShown > 0 ? [`${notShown} of them not shown`] : []),
    ...(silenced.length > 0 ? [`${silenced.length} ignored by comments`] : []),
  ];
  const counts = [count('error'), count('warning'), count('hint')];
  return [...lines, `${file}: ${[...counts, ...more].join(', ')}`];
}
