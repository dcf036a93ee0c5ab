import { parseBounded } from '@/domain/schema/bounded-json';
import { readDockerRun, dockerRunArgs } from '@/domain/exchange/import/docker/docker-run';
import type { ImportRefusal } from '@/domain/exchange/import/imported';
import { readJsonValue } from '@/domain/exchange/import/json/json-source';
import {
  followCommands,
  type Call,
  type FileText,
  type Given,
} from '@/domain/exchange/import/shell/follow-commands';
import { readBash } from '@/domain/exchange/import/shell/read-bash';
import { readCmd } from '@/domain/exchange/import/shell/read-cmd';
import type { SourceReading } from '@/domain/exchange/import/source-reading';
import { curlBody } from './curl';
import { httpieBody } from './httpie';
import { phalaApiBody } from './phala-api';
import { phalaDeployArgs, readPhalaDeploy } from './phala-deploy';
import type { SentBody } from './sent-body';

const HTTPIE = ['http', 'https', 'xh', 'xhs'];

/** The line of a shell text that begins with a program that is known here. */
const KNOWN_LINE =
  /(?:^|[\n|;&(])[ \t]*(?:[$#>%] )?(?:[A-Za-z_]\w{0,100}=\S{0,300}[ \t]+){0,10}(?:sudo[ \t]+|npx[ \t]+(?:-\S{1,100}[ \t]+){0,5})?(?:curl(?:\.exe)?|https?|xhs?|(?:docker|podman|nerdctl)(?:[ \t]+container)?[ \t]+(?:run|create)|phala[ \t]+(?:deploy|api|cvms[ \t]+create))(?=[ \t\\^]|$)/m;

/** Whether a text has a command that can be read: curl, HTTPie, `docker run`, `phala deploy` or `phala api`. */
export function hasKnownCommand(text: string): boolean {
  return KNOWN_LINE.test(text.slice(0, 200_000));
}

/** What the commands of a shell text say: bash’s quotes, or those of cmd where it is written for that. */
export async function readShellText(
  text: string,
  file: FileText,
): Promise<SourceReading | ImportRefusal> {
  const commands = isForCmd(text) ? readCmd(text) : readBash(text);
  const { calls, file: here } = followCommands(commands, file);
  const [deploy] = found(calls, phalaDeployArgs);
  if (deploy) return readPhalaDeploy(deploy, here);
  const runs = found(calls, dockerRunArgs);
  if (runs.length > 0) {
    const reading = readDockerRun(runs, here);
    tellOfOthers(reading, calls);
    return reading;
  }
  let refusal = NOTHING;
  for (const call of calls) {
    const sent = bodyOf(call, here);
    if (!sent) continue;
    const hasKey = sent.hasKey || /\bphak_\w{6}/.test(text);
    const read = await readBody({ ...sent, hasKey }, call.program);
    if (!('refusal' in read)) return read;
    refusal = read.refusal;
  }
  return { refusal };
}

const NOTHING =
  'No command here has a body that can be read: curl, HTTPie, phala api, phala deploy and docker run were looked for.';

const found = (calls: readonly Call[], of: (call: Call) => Given[] | undefined): Given[][] =>
  calls.flatMap((call) => {
    const args = of(call);
    return args ? [args] : [];
  });

/** What a compose file does by itself, and words of the shell that are no programs. */
const NEEDS_NO_WORD =
  /^(?:(?:docker|podman|nerdctl) (?:container )?(?:run|create|pull|network|volume|login)\b|(?:true|:|cd|do|done|while|until|for|if|then|else|elif|fi|case|esac|function|\{|\}|\(|\)) )/;

/** Beside the lines that became services: commands that nothing came of. */
function tellOfOthers(reading: SourceReading, calls: readonly Call[]): void {
  const others = calls.filter(
    ({ program, args }) =>
      !NEEDS_NO_WORD.test(`${program} ${args.map(({ text }) => text).join(' ')} `),
  );
  const names = [...new Set(others.map(({ program }) => program))].filter((name) =>
    /^[A-Za-z][\w.-]{0,29}$/.test(name),
  );
  if (names.length === 0) return;
  reading.leave(
    'other commands',
    `left out (${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''})`,
    'Only lines of docker run become services. A script that is the app is imported whole as app.sh.',
  );
}

/** Carets at line ends, escaped by cmd, or its variables where no single quote is one. */
function isForCmd(text: string): boolean {
  if (/\^\r?\n|\^"/.test(text)) return true;
  return /%[A-Za-z_]\w*%/.test(text) && !text.includes("'");
}

function bodyOf(call: Call, file: FileText): SentBody | undefined {
  if (call.program === 'curl') return curlBody(call, file);
  if (HTTPIE.includes(call.program)) return httpieBody(call, file);
  return call.program === 'phala' && call.args[0]?.text === 'api'
    ? phalaApiBody(call, file)
    : undefined;
}

async function readBody(sent: SentBody, program: string): Promise<SourceReading | ImportRefusal> {
  const { body, hasKey, lost, unknown } = sent;
  const [missing] = lost;
  if (!body || body.text.trim() === '') {
    return missing === undefined
      ? { refusal: `This ${program} line sends no body, so there is no request in it.` }
      : {
          refusal: `The body of this ${program} line is not here (${missing.slice(0, 60)}): import that file too.`,
        };
  }
  const value = parseBounded(body.text);
  if (value === undefined) {
    const [made] = body.unresolved;
    return made === undefined
      ? { refusal: `The body of this ${program} line is not JSON.` }
      : {
          refusal: `The shell puts the body of this ${program} line together (${made.slice(0, 60)}): only one that stands in the text can be read.`,
        };
  }
  const reading = await readJsonValue(value, body.text);
  if ('refusal' in reading) return reading;
  if (hasKey)
    reading.leave(
      program,
      'an API key or password was dropped',
      'It is kept nowhere. Enter the key in the top bar; if others could read the text, make a new one.',
    );
  for (const one of lost)
    reading.leave(program, `${one.slice(0, 60)} was left out`, 'It is not here, or no JSON.');
  for (const one of unknown)
    reading.leave(
      program,
      `${one.slice(0, 60)} was passed over`,
      'It is no option that is known here.',
    );
  for (const written of new Set(body.unresolved))
    reading.leave(
      program,
      `${written.slice(0, 60)} is kept as it is written`,
      'The shell would put something in its place.',
    );
  reading.title = `${reading.title}, sent with ${program}`;
  return reading;
}
